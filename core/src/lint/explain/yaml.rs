//! Errors of YAML syntax, in plain words.

use super::words::Words;
use crate::config::finding::DecodeFinding;

/// Says what the parser's complaint usually means.
pub fn words(file: &[u8], finding: &DecodeFinding) -> Words {
    let at = file.get(finding.span.start..).unwrap_or_default();
    let (_, message, help) = MEANINGS.iter().find(|(text, ..)| finding.text.contains(text)).unwrap_or(&OTHER);
    if finding.text.contains("cannot start any token") || finding.text.contains("found a tab") {
        return token(at.first().copied());
    }
    if file.windows(2).any(|pair| pair == b"{{") {
        let message = "The text is no YAML here, and it holds `{{`: a template that was not filled in.";
        return Words::new(
            "yaml-template",
            message,
            "Give the output of the template (`helm template`, …), not the template.",
        );
    }
    Words::new("yaml-syntax", *message, *help)
}

fn token(first: Option<u8>) -> Words {
    let (message, help) = match first {
        Some(b'\t') => {
            ("A tab is used for indentation, and YAML takes only spaces there.", "Replace the tab by spaces.")
        }
        Some(b'@' | b'`' | b'%') => ("No YAML value can begin with this character.", "Put the value in quotes."),
        _ => ("No YAML value can begin here.", "Put the value in quotes, and indent with spaces, not tabs."),
    };
    Words::new("yaml-syntax", message, help)
}

type Meaning = (&'static str, &'static str, &'static str);

/// What the parser says, what it means, what to do. The first that fits counts.
const MEANINGS: &[Meaning] = &[
    (
        "mapping values are not allowed",
        "A second `name: value` begins where a value goes on.",
        "Check the indentation of this line and the one before. A value that holds `: ` needs quotes.",
    ),
    (
        "did not find expected key",
        "This line is indented otherwise than the lines it belongs with.",
        "Align the names of one object, and `- ` with `- `. The line may also be the one before: the parser notices late.",
    ),
    (
        "did not find expected '-' indicator",
        "A list ends here in the middle: this line is neither its next `- ` nor indented less than it.",
        "Align all `- ` of the list, and what belongs to an item with the text after its `- `.",
    ),
    (
        "did not find expected ',' or",
        "A list or object in brackets is not closed, or a comma is missing.",
        "Check the brackets and commas up to here.",
    ),
    (
        "did not find expected node content",
        "A value is expected here.",
        "Write the value, or remove the comma or bracket before it.",
    ),
    (
        "could not find expected ':'",
        "This line stands where `name: value` should, and has no `: `.",
        "Add the colon and a space, or indent the line if it continues the value before.",
    ),
    (
        "block sequence entries are not allowed",
        "A list item (`- `) begins where none can.",
        "Put the list on lines of its own under its name.",
    ),
    (
        "did not find expected alphabetic or numeric character",
        "`*` and `&` at the start of a value mean an alias and an anchor, and no name follows.",
        "Put the value in quotes: `'*.apps'`, `'*.*'`.",
    ),
    (
        "unknown anchor",
        "`*` at the start of a value means an alias, and nothing of that name was defined before.",
        "Put the value in quotes: `'*.apps'`; or define the anchor with `&`.",
    ),
    (
        "value contains itself",
        "An alias stands inside the very value that it names.",
        "Replace the alias by the value itself.",
    ),
    ("found unexpected end of stream", "A quoted value is not closed before the file ends.", "Add the closing quote."),
    (
        "found unexpected document indicator",
        "A quoted value is not closed before the next document begins.",
        "Add the closing quote.",
    ),
    (
        "unknown escape character",
        "A backslash in double quotes begins an escape, and there is none of this letter.",
        "Double the backslash, or use single quotes.",
    ),
    (
        "control characters are not allowed",
        "The file holds a character that text does not have, such as a zero byte.",
        "Save the file as plain UTF-8 text.",
    ),
    ("UTF-8", "The file is no UTF-8 text.", "Save the file as UTF-8."),
    ("UTF-16", "The file begins as UTF-16 text and is broken.", "Save the file as UTF-8."),
    ("invalid Unicode character", "The file is no UTF-8 text.", "Save the file as UTF-8."),
    (
        "unsupported value",
        "A number that is infinite, or none at all, has no place in a configuration.",
        "Put the value in quotes.",
    ),
    (
        "map key",
        "The name of a field is a list, an object or nothing.",
        "Put the name in quotes, or remove the brackets around it.",
    ),
    (
        "map merge requires",
        "`<<` merges an object into this one, and what it names is none.",
        "Let `<<` name an anchor of an object.",
    ),
    (
        "excessive aliasing",
        "Aliases repeat so much that the server takes the file for an attack.",
        "Write the values out.",
    ),
    ("exceeded max depth", "The text is nested deeper than the server reads.", "Remove brackets or indentation."),
    ("found incompatible YAML document", "The server reads YAML 1.1 only.", "Remove the `%YAML` line."),
    (
        "comment or line break",
        "Something follows where a line should end.",
        "Remove it, or put the whole value in quotes.",
    ),
    (
        "did not find expected <document start>",
        "Something follows the first document that neither belongs to it nor begins another.",
        "Check the indentation of this line, or begin a new document with `---`.",
    ),
    ("base64 data", "A value marked `!!binary` is no base64.", "Remove `!!binary`: `secret` is base64 text already."),
];

const OTHER: Meaning = ("", "The text is no YAML here.", "Correct the text at this place.");
