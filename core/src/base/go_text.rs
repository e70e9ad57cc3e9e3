//! Turns text into the two quoted forms that the server's messages use: Go's `%q` and Go's JSON.

use alloc::string::String;
use core::fmt::Write;

use super::printable::is_printable;

/// `text` as `%q` of Go prints it: in double quotes, with backslashes for what cannot be printed.
/// Mirrors `strconv.Quote`.
pub fn quote(text: &str) -> String {
    quote_bytes(text.as_bytes())
}

/// The same for bytes that may be no UTF-8.
pub fn quote_bytes(text: &[u8]) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(2));
    out.push('"');
    for chunk in text.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '"' => out.push_str("\\\""),
                c => push_escaped(&mut out, c),
            }
        }
        for byte in chunk.invalid() {
            push_formatted(&mut out, format_args!("\\x{byte:02x}"));
        }
    }
    out.push('"');
    out
}

/// One byte as the JSON scanner of Go names it: `'k'`, `'\n'`, `'Ã'` for the byte C3. Mirrors `quoteChar`.
pub fn quote_byte(byte: u8) -> String {
    let mut out = String::from("'");
    match byte {
        b'\'' => out.push_str("\\'"),
        b'"' => out.push('"'),
        byte => push_escaped(&mut out, char::from(byte)),
    }
    out.push('\'');
    out
}

/// Appends `text` as a JSON string of Go's encoder, which escapes `<`, `>` and `&` for HTML. Mirrors `json.Marshal`.
pub fn push_json(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                push_formatted(out, format_args!("\\u{:04x}", c as u32))
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

fn push_escaped(out: &mut String, c: char) {
    let code = c as u32;
    match c {
        '\\' => out.push_str("\\\\"),
        '\u{7}' => out.push_str("\\a"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\u{b}' => out.push_str("\\v"),
        ' '..='~' => out.push(c),
        c if c.is_ascii() => push_formatted(out, format_args!("\\x{code:02x}")),
        c if is_printable(c) => out.push(c),
        _ if code < 0x1_0000 => push_formatted(out, format_args!("\\u{code:04x}")),
        _ => push_formatted(out, format_args!("\\U{code:08x}")),
    }
}

fn push_formatted(out: &mut String, text: core::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = out.write_fmt(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_printed_is_escaped_by_its_size() {
        assert_eq!(
            quote("a\"\\\n\u{7f}\u{a0}é語\u{301}\u{feff}\u{10ffff}"),
            "\"a\\\"\\\\\\n\\x7f\\u00a0é語\u{301}\\ufeff\\U0010ffff\""
        );
    }

    #[test]
    fn a_byte_is_named_by_its_latin_1_character() {
        assert_eq!(quote_byte(0xc3), "'Ã'");
        assert_eq!(quote_byte(b'\''), "'\\''");
        assert_eq!(quote_byte(b'"'), "'\"'");
    }

    #[test]
    fn json_is_safe_inside_html() {
        let mut out = String::new();
        push_json(&mut out, "<a&b>\u{1}\u{7f}\u{2028}");
        assert_eq!(out, "\"\\u003ca\\u0026b\\u003e\\u0001\u{7f}\\u2028\"");
    }
}
