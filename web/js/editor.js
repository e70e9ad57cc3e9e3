// The CodeMirror editor behind web/src/platform/editor.rs: YAML, findings, keys shown as dots.
import { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { Annotation, Compartment, EditorState } from "@codemirror/state";
import {
  Decoration,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";

let current;

export function create(parent, text, label, onChange) {
  return (current = new Bridge(parent, text, label, onChange));
}

// Whether a paste into the focused editor would leave nothing of what is in it.
export function isReplacedByPaste() {
  const state = current?.view.state;
  return !!state && state.selection.main.to - state.selection.main.from === state.doc.length;
}

class Bridge {
  constructor(parent, text, label, onChange) {
    this.text = text;
    this.covering = new Compartment();
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          EditorView.cspNonce.of(document.querySelector("link[nonce]")?.nonce ?? ""),
          EditorView.contentAttributes.of({ "aria-label": label }),
          EditorView.updateListener.of((update) => this.#changed(update, onChange)),
          this.covering.of(covers),
          extensions,
        ],
      }),
    });
  }

  setText(text) {
    if (text === this.text) return;
    this.text = text;
    const { state } = this.view;
    this.view.dispatch({
      changes: { from: 0, to: state.doc.length, insert: state.toText(text) },
      selection: { anchor: 0 },
      annotations: fromOutside.of(true),
      scrollIntoView: true,
    });
  }

  insert(text) {
    this.view.dispatch(this.view.state.replaceSelection(text), { scrollIntoView: true, userEvent: "input.paste" });
    this.view.focus();
  }

  setFindings(findings) {
    const diagnostics = findings.map(({ from, to, severity, message, code }) => {
      const [start, end] = [this.#offset(from), this.#offset(to)];
      const renderMessage = () => prose(message);
      return { from: start, to: Math.max(start, end), severity, message, renderMessage, source: code };
    });
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  reveal(from, to) {
    const [anchor, head] = [this.#offset(from), this.#offset(to)];
    this.view.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    this.view.focus();
  }

  // Makes several changes as one step that can be undone by itself.
  change(edits) {
    const { state } = this.view;
    const changes = edits.map(({ from, to, text }) => ({
      from: this.#offset(from),
      to: this.#offset(to),
      insert: state.toText(text),
    }));
    this.view.dispatch({
      changes,
      annotations: isolateHistory.of("full"),
      effects: EditorView.scrollIntoView(changes[0]?.from ?? 0, { y: "nearest" }),
    });
    this.view.focus();
  }

  cover(covered) {
    this.view.dispatch({ effects: this.covering.reconfigure(covered ? covers : []) });
  }

  destroy() {
    if (current === this) current = undefined;
    this.view.destroy();
  }

  #changed(update, onChange) {
    if (!update.docChanged || update.transactions.some((t) => t.annotation(fromOutside))) return;
    const ending = this.text.includes("\r\n") ? "\r\n" : "\n";
    this.text = update.state.doc.sliceString(0, undefined, ending);
    onChange(this.text);
  }

  // The editor counts every line end as one, the text may have two characters there.
  #offset(utf16) {
    const pairs = this.text.includes("\r\n") ? this.text.slice(0, utf16).split("\r\n").length - 1 : 0;
    return Math.min(utf16 - pairs, this.view.state.doc.length);
  }
}

const fromOutside = Annotation.define();

// A sentence in which `…` is code.
function prose(message) {
  const line = document.createElement("span");
  message.split("`").forEach((piece, n) => {
    line.append(n % 2 ? Object.assign(document.createElement("code"), { textContent: piece }) : piece);
  });
  return line;
}

// Values of `secret:` and lines that are nothing but base64, as block scalars have them.
const keys = new MatchDecorator({
  regexp: /(\bsecret["']?\s*:\s*["']?)([^\s"',{}#|>-][^\s"',{}#]*)|^(\s+)([A-Za-z0-9+/]{20,}={0,2})(?=\s*$)/g,
  decorate(add, from, _to, match) {
    const start = from + (match[1] ?? match[3]).length;
    add(start, start + (match[2] ?? match[4]).length, covered);
  },
});

const covered = Decoration.mark({ class: "cm-covered" });

const covers = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = keys.createDeco(view);
    }
    update(update) {
      this.decorations = keys.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

// The first that fits counts.
const TOKENS = [
  [/^(---|\.\.\.)(?=\s|$)/, "meta"],
  [/^("(\\.|[^"\\])*"|'[^']*'|[^\s"'#,[\]{}&*!|>-][^#:]*?|-[^\s:][^#:]*?)(?=\s*:(\s|$))/, "propertyName"],
  [/^("(\\.|[^"\\])*"?|'[^']*'?)/, "string"],
  [/^[-?:,[\]{}](?=\s|$|["'\w[\]{},-])/, "punctuation"],
  [/^[&*!][^\s,[\]{}]*/, "labelName"],
  [/^(true|false|yes|no|on|off|null|~|[-+]?\d[\d_.]*)(?=\s*([,\]}]|#|$))/i, "keyword"],
  [/^[^\s,[\]{}]+/, "string"],
];

// Colours YAML and JSON line by line: keys, texts, words, comments. It need not understand them; the core does.
const yaml = StreamLanguage.define({
  name: "yaml",
  languageData: { commentTokens: { line: "#" } },
  // `block`: the indentation of the line that began a block scalar, -1 outside of one.
  startState: () => ({ block: -1 }),
  token(stream, state) {
    if (stream.sol() && state.block >= 0) {
      if (stream.match(/^\s*$/)) return null;
      if (stream.indentation() > state.block) return whole(stream, "string");
      state.block = -1;
    }
    if (stream.eatSpace()) return null;
    if (stream.match(/^#/)) return whole(stream, "comment");
    if (stream.match(/^[|>][-+\d]*(?=\s*(#.*)?$)/)) {
      state.block = stream.indentation();
      return "punctuation";
    }
    const [, style] = TOKENS.find(([pattern]) => stream.match(pattern)) ?? [];
    if (style === undefined) stream.next();
    return style;
  },
});

function whole(stream, style) {
  stream.skipToEnd();
  return style;
}

// Classes instead of colours: web/styles/editor.css has them.
const classes = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], class: "tok-key" },
  { tag: [tags.string, tags.attributeValue, tags.content], class: "tok-text" },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], class: "tok-word" },
  { tag: tags.comment, class: "tok-comment" },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], class: "tok-sign" },
  { tag: [tags.labelName, tags.typeName, tags.meta], class: "tok-meta" },
]);

const extensions = [
  lineNumbers(),
  lintGutter(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  yaml,
  syntaxHighlighting(classes),
  EditorState.tabSize.of(2),
  keymap.of([...defaultKeymap, ...historyKeymap]),
];
