//! Turns a [`Json`] into text: indented as kubectl prints it, or compact as kube-apiserver stores it.

use alloc::format;
use alloc::string::String;

use super::Json;

impl Json {
    /// Indented by four spaces, as `kubectl get -o json` prints it but with `<`, `>` and `&` as they are; no newline at
    /// its end.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        write(self, Some(0), &mut text);
        text
    }

    /// Without white space and with `<`, `>`, `&`, U+2028 and U+2029 escaped, as Go's `encoding/json` writes it; the
    /// stored form has a newline after it.
    pub fn to_compact(&self) -> String {
        let mut text = String::new();
        write(self, None, &mut text);
        text
    }
}

/// Writes a value; `level` is how deep it is indented, `None` for compact text. Values come from readers that limit
/// their depth.
fn write(value: &Json, level: Option<usize>, to: &mut String) {
    match value {
        Json::Null => to.push_str("null"),
        Json::Bool(value) => to.push_str(if *value { "true" } else { "false" }),
        Json::Int(number) => to.push_str(&format!("{number}")),
        Json::Uint(number) => to.push_str(&format!("{number}")),
        Json::Float(number) => to.push_str(&float(*number)),
        Json::String(text) => string(text, level.is_none(), to),
        Json::Array(items) => list(items, ['[', ']'], level, to, write),
        Json::Object(members) => list(members, ['{', '}'], level, to, |(name, value), level, to| {
            string(name, level.is_none(), to);
            to.push_str(if level.is_some() { ": " } else { ":" });
            write(value, level, to);
        }),
    }
}

fn list<T>(
    items: &[T],
    around: [char; 2],
    level: Option<usize>,
    to: &mut String,
    each: fn(&T, Option<usize>, &mut String),
) {
    let [open, close] = around;
    to.push(open);
    let inner = level.map(|level| level + 1);
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            to.push(',');
        }
        line(inner, to);
        each(item, inner, to);
    }
    if !items.is_empty() {
        line(level, to);
    }
    to.push(close);
}

fn line(level: Option<usize>, to: &mut String) {
    if let Some(level) = level {
        to.push('\n');
        to.extend(core::iter::repeat_n("    ", level));
    }
}

fn string(text: &str, go: bool, to: &mut String) {
    to.push('"');
    for c in text.chars() {
        match c {
            '"' => to.push_str("\\\""),
            '\\' => to.push_str("\\\\"),
            '\u{8}' => to.push_str("\\b"),
            '\u{c}' => to.push_str("\\f"),
            '\n' => to.push_str("\\n"),
            '\r' => to.push_str("\\r"),
            '\t' => to.push_str("\\t"),
            '<' | '>' | '&' if go => to.push_str(&format!("\\u{:04x}", u32::from(c))),
            '\0'..='\u{1f}' | '\u{2028}' | '\u{2029}' => to.push_str(&format!("\\u{:04x}", u32::from(c))),
            _ => to.push(c),
        }
    }
    to.push('"');
}

/// The shortest digits that read back as the same number; with an exponent below 1e-6 and from 1e21 on, as Go does.
fn float(number: f64) -> String {
    let size = number.abs();
    if !number.is_finite() {
        return "null".into();
    }
    if size == 0.0 || (1e-6..1e21).contains(&size) {
        return format!("{number}");
    }
    let text = format!("{number:e}");
    match text.split_once('e') {
        Some((digits, exponent)) if !exponent.starts_with('-') => format!("{digits}e+{exponent}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Json {
        Json::Object(alloc::vec![
            ("a".into(), Json::Array(alloc::vec![Json::Int(1), Json::Null, Json::Object(alloc::vec![])])),
            ("b".into(), Json::String("<\n\u{1}\u{2028}é\"".into())),
        ])
    }

    #[test]
    fn text_is_indented_by_four() {
        let expected =
            "{\n    \"a\": [\n        1,\n        null,\n        {}\n    ],\n    \"b\": \"<\\n\\u0001\\u2028é\\\"\"\n}";
        assert_eq!(sample().to_text(), expected);
    }

    #[test]
    fn compact_text_is_escaped_as_go_escapes_it() {
        assert_eq!(sample().to_compact(), r#"{"a":[1,null,{}],"b":"\u003c\n\u0001\u2028é\""}"#);
    }

    #[test]
    fn floats_have_an_exponent_where_go_writes_one() {
        for (number, text) in [
            (2.5, "2.5"),
            (1000.0, "1000"),
            (-0.0, "-0"),
            (1e20, "100000000000000000000"),
            (1e21, "1e+21"),
            (0.000001, "0.000001"),
            (1.5e-7, "1.5e-7"),
            (f64::INFINITY, "null"),
        ] {
            assert_eq!(float(number), text);
        }
    }
}
