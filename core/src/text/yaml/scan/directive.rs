//! Turns `%YAML` and `%TAG` lines into tokens.

use alloc::boxed::Box;

use super::cursor::Cursor;
use super::tag::{scan_handle, scan_name, scan_uri};
use super::token::{Tag, Token, TokenKind};
use crate::base::span::Span;
use crate::text::yaml::fault::Fault;

/// Reads a directive with its line break.
pub fn scan<'t>(cursor: &mut Cursor<'t>) -> Result<Token<'t>, Fault> {
    let (start, line) = (cursor.at(), cursor.line());
    cursor.skip_ascii(1);
    let name = scan_name(cursor)?;
    let span = Span::new(start, cursor.at());
    if name.is_empty() {
        return Err(cursor.fault("could not find expected directive name"));
    }
    if !cursor.is_space_or_end(0) {
        return Err(cursor.fault("found unexpected non-alphabetical character"));
    }
    let kind = match name {
        "YAML" => scan_version(cursor)?,
        "TAG" => scan_tag_directive(cursor)?,
        _ => return Err(cursor.fault_since(span, "found unknown directive name")),
    };
    let span = Span::new(start, cursor.at());
    cursor.skip_blanks()?;
    cursor.skip_comment()?;
    if !cursor.is_break_or_end() {
        return Err(cursor.fault("did not find expected comment or line break"));
    }
    if cursor.is_break(0) {
        cursor.need(2)?;
        cursor.skip_break();
    }
    Ok(Token { kind, span, line })
}

fn scan_version<'t>(cursor: &mut Cursor<'t>) -> Result<TokenKind<'t>, Fault> {
    cursor.skip_blanks()?;
    let major = scan_number(cursor)?;
    if cursor.byte(0) != b'.' {
        return Err(cursor.fault("did not find expected digit or '.' character"));
    }
    cursor.skip_ascii(1);
    let minor = scan_number(cursor)?;
    Ok(TokenKind::VersionDirective(major, minor))
}

fn scan_number(cursor: &mut Cursor<'_>) -> Result<u8, Fault> {
    let start = cursor.at();
    let mut number = 0u8;
    cursor.need(1)?;
    while cursor.byte(0).is_ascii_digit() {
        if cursor.at() - start == MAX_DIGITS {
            return Err(cursor.fault("found extremely long version number"));
        }
        number = number.wrapping_mul(10).wrapping_add(cursor.byte(0) - b'0');
        cursor.skip_ascii(1);
        cursor.need(1)?;
    }
    if cursor.at() == start {
        return Err(cursor.fault("did not find expected version number"));
    }
    Ok(number)
}

fn scan_tag_directive<'t>(cursor: &mut Cursor<'t>) -> Result<TokenKind<'t>, Fault> {
    cursor.skip_blanks()?;
    let handle = scan_handle(cursor, true)?.as_bytes().to_vec();
    cursor.need(1)?;
    if !cursor.is_blank() {
        return Err(cursor.fault("did not find expected whitespace"));
    }
    cursor.skip_blanks()?;
    let suffix = scan_uri(cursor, &[])?;
    cursor.need(1)?;
    if !cursor.is_space_or_end(0) {
        return Err(cursor.fault("did not find expected whitespace or line break"));
    }
    Ok(TokenKind::TagDirective(Box::new(Tag { handle, suffix })))
}

/// Digits that the reference allows for each half of a version.
const MAX_DIGITS: usize = 2;
