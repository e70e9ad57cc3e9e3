//! Turns a scalar in single or double quotes into a token.

use alloc::borrow::Cow;
use alloc::string::String;

use super::cursor::Cursor;
use super::fold::Breaks;
use super::token::{Token, TokenKind};
use crate::base::span::Span;
use crate::text::yaml::fault::Fault;

/// Reads from the opening quote to the closing one.
pub fn scan<'t>(cursor: &mut Cursor<'t>) -> Result<Token<'t>, Fault> {
    let (start, line) = (cursor.at(), cursor.line());
    let quote = cursor.byte(0);
    cursor.skip_ascii(1);
    let mut pieces = Pieces { text: None, from: cursor.at() };
    loop {
        cursor.need(4)?;
        if cursor.is_document_indicator() {
            return Err(cursor.fault("found unexpected document indicator"));
        }
        if cursor.is_end() {
            return Err(cursor.fault_since(Span::new(start, start + 1), "found unexpected end of stream"));
        }
        let continued = scan_word(cursor, quote, &mut pieces)?;
        cursor.need(1)?;
        if cursor.byte(0) == quote {
            break;
        }
        scan_space(cursor, continued, &mut pieces)?;
    }
    let value = pieces.finish(cursor);
    cursor.skip_ascii(1);
    Ok(Token { kind: TokenKind::Scalar { value, plain: false }, span: Span::new(start, cursor.at()), line })
}

/// What has been read: `text`, and the part of the source since `from`, which stands for itself.
struct Pieces {
    text: Option<String>,
    from: usize,
}

impl Pieces {
    /// Takes over what stands for itself up to `end`.
    fn flush(&mut self, cursor: &Cursor<'_>, end: usize) -> &mut String {
        let text = self.text.get_or_insert_default();
        text.push_str(cursor.slice(self.from, end));
        text
    }

    fn finish<'t>(mut self, cursor: &Cursor<'t>) -> Cow<'t, str> {
        if self.text.is_none() {
            return Cow::Borrowed(cursor.since(self.from));
        }
        self.flush(cursor, cursor.at());
        Cow::Owned(self.text.unwrap_or_default())
    }
}

/// Reads up to white space or the closing quote; whether an escaped line break ended it.
fn scan_word(cursor: &mut Cursor<'_>, quote: u8, pieces: &mut Pieces) -> Result<bool, Fault> {
    while !cursor.is_space_or_end(0) {
        match cursor.byte(0) {
            b'\'' if quote == b'\'' && cursor.byte(1) == b'\'' => {
                pieces.flush(cursor, cursor.at() + 1);
                cursor.skip_ascii(2);
                pieces.from = cursor.at();
            }
            byte if byte == quote => break,
            b'\\' if quote == b'"' && cursor.is_break(1) => {
                cursor.need(3)?;
                pieces.flush(cursor, cursor.at());
                cursor.skip_ascii(1);
                cursor.skip_break();
                pieces.from = cursor.at();
                return Ok(true);
            }
            b'\\' if quote == b'"' => {
                let text = pieces.flush(cursor, cursor.at());
                text.push(scan_escape(cursor)?);
                pieces.from = cursor.at();
            }
            ..0x80 => cursor.skip_ascii(1),
            _ => cursor.skip(),
        }
        cursor.need(2)?;
    }
    Ok(false)
}

/// Reads blanks and line breaks and folds them. `continued`: an escaped line break came before, so that blanks count
/// for nothing and breaks for themselves.
fn scan_space(cursor: &mut Cursor<'_>, continued: bool, pieces: &mut Pieces) -> Result<(), Fault> {
    let start = cursor.at();
    let mut breaks = Breaks::default();
    let mut kept = String::new();
    while cursor.is_blank() || cursor.is_break(0) {
        if cursor.is_blank() {
            cursor.skip_ascii(1);
        } else {
            cursor.need(2)?;
            let kind = cursor.skip_break();
            if continued { kept.extend(kind) } else { breaks.push(kind) }
        }
        cursor.need(1)?;
    }
    if continued || breaks.any() {
        let text = pieces.flush(cursor, start);
        breaks.fold_into(text);
        text.push_str(&kept);
        pieces.from = cursor.at();
    }
    Ok(())
}

/// Reads `\` and what it escapes.
fn scan_escape(cursor: &mut Cursor<'_>) -> Result<char, Fault> {
    let start = cursor.at();
    let digits = match cursor.byte(1) {
        b'x' => 2,
        b'u' => 4,
        b'U' => 8,
        letter => {
            let Some((_, value)) = ESCAPES.iter().find(|(escape, _)| *escape == letter) else {
                return Err(cursor.fault_since(Span::new(start, start + 2), "found unknown escape character"));
            };
            cursor.skip_ascii(2);
            return Ok(*value);
        }
    };
    cursor.skip_ascii(2);
    cursor.need(digits)?;
    let mut code = 0u32;
    for k in 0..digits {
        let Some(digit) = char::from(cursor.byte(k)).to_digit(16) else {
            let end = cursor.at() + k;
            return Err(cursor.fault_since(Span::new(start, end), "did not find expected hexdecimal number"));
        };
        code = code.wrapping_shl(4) | digit;
    }
    let Some(value) = char::from_u32(code) else {
        let end = cursor.at() + digits;
        return Err(cursor.fault_since(Span::new(start, end), "found invalid Unicode character escape code"));
    };
    cursor.skip_ascii(digits);
    Ok(value)
}

/// Escapes of one letter.
const ESCAPES: &[(u8, char)] = &[
    (b'0', '\0'),
    (b'a', '\u{7}'),
    (b'b', '\u{8}'),
    (b't', '\t'),
    (b'\t', '\t'),
    (b'n', '\n'),
    (b'v', '\u{b}'),
    (b'f', '\u{c}'),
    (b'r', '\r'),
    (b'e', '\u{1b}'),
    (b' ', ' '),
    (b'"', '"'),
    (b'\'', '\''),
    (b'\\', '\\'),
    (b'N', '\u{85}'),
    (b'_', '\u{a0}'),
    (b'L', '\u{2028}'),
    (b'P', '\u{2029}'),
];
