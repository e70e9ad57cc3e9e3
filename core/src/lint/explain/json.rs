//! Errors of JSON syntax, in plain words.

use super::words::Words;
use crate::config::finding::DecodeFinding;

/// Says what the scanner's complaint usually means.
pub fn words(file: &[u8], finding: &DecodeFinding) -> Words {
    let found = file.get(finding.span.start).copied();
    let says = |text: &str| finding.text.contains(text);
    let (message, help) = if says("unexpected end of JSON input") || found.is_none() {
        ("The JSON ends too early.", "Add what is missing: a quote or bracket is not closed, or the text was cut off.")
    } else if says("beginning of object key string") {
        key(found)
    } else if says("looking for beginning of value") {
        (
            "A JSON value is expected here.",
            "Write the value; text needs double quotes, and no comma may stand before a closing bracket.",
        )
    } else if says("after top-level value") {
        ("Something follows the end of the JSON.", "Remove it: a file holds one configuration.")
    } else if says("after object key:value pair") || says("after array element") {
        ("A comma or a closing bracket is expected here.", "Add it, or put the value before in double quotes.")
    } else if says("after object key") {
        ("A colon is expected here, between name and value.", "Add the colon.")
    } else if says("in string literal") {
        (
            "A line break, tab or other control character stands inside quotes.",
            "Close the quotes, or write it as `\\n` or `\\t`.",
        )
    } else if says("exceeded max depth") {
        ("The text is nested deeper than the server reads.", "Remove brackets.")
    } else {
        ("The text is no JSON here.", "Correct the text at this place.")
    };
    Words::new("json-syntax", message, help)
}

fn key(found: Option<u8>) -> (&'static str, &'static str) {
    match found {
        Some(b'}') => ("A comma stands before a closing bracket, which JSON does not allow.", "Remove the comma."),
        Some(b'\'') => ("JSON takes double quotes only.", "Replace the single quotes by double quotes."),
        Some(b'#' | b'/') => (
            "JSON has no comments.",
            "Remove the comment, or begin the file with a line `---`: then it is read as YAML.",
        ),
        _ => (
            "The file begins with `{` and is read as JSON, where each name stands in double quotes.",
            "Put the names in double quotes, or begin the file with a line `---`: then it is read as YAML.",
        ),
    }
}
