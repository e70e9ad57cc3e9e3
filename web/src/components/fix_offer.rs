//! What a fix would change, line by line, and the button that does it.

use atrest_core::report::Fix;
use yew::prelude::*;

use super::{Sign, icon, on_click, prose};
use crate::diff::{Line, diff};
use crate::state::{Action, Config, ConfigAction};

/// The offer for the finding with number `index`, while the fix belongs to the text that is in the editor.
pub fn fix_offer(index: usize, fix: &Fix, config: &Config, on_action: &Callback<Action>) -> Html {
    let Some(text) = config.text.as_text().filter(|_| !config.is_waiting()) else { return html! {} };
    let lines = diff(text, &fix.edits);
    let rest = lines.len().saturating_sub(MOST_LINES);
    html! {
        <div class="fix">
            <pre class="diff" tabindex="0" aria-label="What changes">
                {for lines.iter().take(MOST_LINES).map(|line| self::line(line, config.covered))}
                if rest > 0 {
                    <span class="faint">{format!("and {rest} more lines")}</span>
                }
            </pre>
            <button type="button" class="fix-button" onclick={on_click(on_action, Action::Config(ConfigAction::Fix(index)))}>
                {icon(Sign::Done)}<span>{"Fix: "}{prose(&fix.title)}</span>
            </button>
        </div>
    }
}

fn line(line: &Line, covered: bool) -> Html {
    let (class, sign, word) = if line.comes { ("comes", "+", "added: ") } else { ("goes", "−", "removed: ") };
    html! {
        <span class={classes!("diff-line", class)}>
            <span class="diff-number" aria-hidden="true">{line.number}</span>
            <span aria-hidden="true">{sign}</span>
            <span class="visually-hidden">{word}</span>
            <span>{if covered { without_secret(&line.text) } else { line.text.clone() }}</span>
        </span>
    }
}

/// The line with dots after each `secret:`, as far as the value goes.
fn without_secret(line: &str) -> String {
    let mut pieces = line.split("secret");
    let mut out = pieces.next().unwrap_or_default().to_string();
    for piece in pieces {
        out.push_str("secret");
        let value = piece.trim_start_matches(['"', '\'']).trim_start().strip_prefix(':').map(str::trim_start);
        let Some(value) = value.map(|value| value.trim_start_matches(['"', '\''])).filter(|value| !value.is_empty())
        else {
            out.push_str(piece);
            continue;
        };
        let end = value.find(['"', '\'', ',', '}', ' ']).unwrap_or(value.len());
        out.push_str(&piece[..piece.len() - value.len()]);
        out.push_str("••••••••");
        out.push_str(&value[end..]);
    }
    out
}

/// Lines that are shown.
const MOST_LINES: usize = 40;

#[cfg(test)]
mod tests {
    use super::without_secret;

    #[test]
    fn a_key_in_a_changed_line_is_dots() {
        assert_eq!(without_secret("secret: c2VjcmV0"), "secret: ••••••••");
        assert_eq!(without_secret(r#"{"secret": "YQ==", "name": "a"}"#), r#"{"secret": "••••••••", "name": "a"}"#);
        assert_eq!(without_secret("  - secrets"), "  - secrets");
    }
}
