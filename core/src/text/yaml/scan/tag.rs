//! Turns anchors, aliases and tags into tokens.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::cursor::Cursor;
use super::token::{Tag, Token, TokenKind};
use crate::base::span::Span;
use crate::text::yaml::fault::Fault;

/// Reads `&name` or `*name`.
pub fn anchor<'t>(cursor: &mut Cursor<'t>) -> Result<Token<'t>, Fault> {
    let (start, line) = (cursor.at(), cursor.line());
    let alias = cursor.byte(0) == b'*';
    cursor.skip_ascii(1);
    let name = scan_name(cursor)?;
    let ends =
        cursor.is_space_or_end(0) || matches!(cursor.byte(0), b'?' | b':' | b',' | b']' | b'}' | b'%' | b'@' | b'`');
    if name.is_empty() || !ends {
        return Err(cursor.fault("did not find expected alphabetic or numeric character"));
    }
    let kind = if alias { TokenKind::Alias(name) } else { TokenKind::Anchor(name) };
    Ok(Token { kind, span: Span::new(start, cursor.at()), line })
}

/// Reads `!suffix`, `!!suffix`, `!handle!suffix`, `!<suffix>` or `!`.
pub fn tag<'t>(cursor: &mut Cursor<'t>) -> Result<Token<'t>, Fault> {
    let (start, line) = (cursor.at(), cursor.line());
    cursor.need(2)?;
    let tag = if cursor.byte(1) == b'<' {
        cursor.skip_ascii(2);
        let suffix = scan_uri(cursor, &[])?;
        if cursor.byte(0) != b'>' {
            return Err(cursor.fault("did not find the expected '>'"));
        }
        cursor.skip_ascii(1);
        Tag { handle: Vec::new(), suffix }
    } else {
        scan_shorthand(cursor)?
    };
    cursor.need(1)?;
    if !cursor.is_space_or_end(0) {
        return Err(cursor.fault("did not find expected whitespace or line break"));
    }
    Ok(Token { kind: TokenKind::Tag(Box::new(tag)), span: Span::new(start, cursor.at()), line })
}

/// Reads letters, digits, `-` and `_`.
pub fn scan_name<'t>(cursor: &mut Cursor<'t>) -> Result<&'t str, Fault> {
    let start = cursor.at();
    cursor.need(1)?;
    while matches!(cursor.byte(0), b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'_' | b'-') {
        cursor.skip_ascii(1);
        cursor.need(1)?;
    }
    Ok(cursor.since(start))
}

/// Reads `!`, `!!` or `!name!`; outside directives also `!name`, which is then the start of a suffix.
pub fn scan_handle<'t>(cursor: &mut Cursor<'t>, directive: bool) -> Result<&'t str, Fault> {
    let start = cursor.at();
    cursor.need(1)?;
    if cursor.byte(0) != b'!' {
        return Err(cursor.fault("did not find expected '!'"));
    }
    cursor.skip_ascii(1);
    scan_name(cursor)?;
    if cursor.byte(0) == b'!' {
        cursor.skip_ascii(1);
    } else if directive && cursor.since(start) != "!" {
        return Err(cursor.fault("did not find expected '!'"));
    }
    Ok(cursor.since(start))
}

/// Reads the characters of a URI, which `head` already began.
pub fn scan_uri(cursor: &mut Cursor<'_>, head: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut uri = head.get(1..).unwrap_or_default().to_vec();
    let start = cursor.at();
    cursor.need(1)?;
    while is_uri(cursor.byte(0)) {
        if cursor.byte(0) == b'%' {
            scan_uri_escapes(cursor, &mut uri)?;
        } else {
            uri.push(cursor.byte(0));
            cursor.skip_ascii(1);
        }
        cursor.need(1)?;
    }
    if head.is_empty() && cursor.at() == start {
        return Err(cursor.fault("did not find expected tag URI"));
    }
    Ok(uri)
}

fn scan_shorthand(cursor: &mut Cursor<'_>) -> Result<Tag, Fault> {
    let handle = scan_handle(cursor, false)?.as_bytes();
    if let [b'!', .., b'!'] = handle {
        return Ok(Tag { handle: handle.to_vec(), suffix: scan_uri(cursor, &[])? });
    }
    let suffix = scan_uri(cursor, handle)?;
    if suffix.is_empty() {
        return Ok(Tag { handle: suffix, suffix: b"!".to_vec() });
    }
    Ok(Tag { handle: b"!".to_vec(), suffix })
}

/// Reads the escapes that spell one character of UTF-8. Only the top bits of its octets are checked.
fn scan_uri_escapes(cursor: &mut Cursor<'_>, uri: &mut Vec<u8>) -> Result<(), Fault> {
    let mut left = None;
    while left != Some(0usize) {
        cursor.need(3)?;
        let digit = |k: usize| char::from(cursor.byte(k)).to_digit(16).and_then(|d| u8::try_from(d).ok());
        let (b'%', Some(high), Some(low)) = (cursor.byte(0), digit(1), digit(2)) else {
            return Err(cursor.fault("did not find URI escaped octet"));
        };
        let octet = high << 4 | low;
        left = Some(match (left, octet) {
            (None, 0x00..=0x7f) => 0,
            (None, 0xc0..=0xdf) => 1,
            (None, 0xe0..=0xef) => 2,
            (None, 0xf0..=0xf7) => 3,
            (None, _) => return Err(cursor.fault("found an incorrect leading UTF-8 octet")),
            (Some(left), 0x80..=0xbf) => left - 1,
            (Some(_), _) => return Err(cursor.fault("found an incorrect trailing UTF-8 octet")),
        });
        uri.push(octet);
        cursor.skip_ascii(3);
    }
    Ok(())
}

fn is_uri(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-;/?:@&=+$,.!~*'()[]%".contains(&byte)
}
