//! Turns a scalar without quotes into a token.

use alloc::borrow::Cow;
use alloc::string::String;

use super::cursor::Cursor;
use super::fold::Breaks;
use super::token::{Token, TokenKind};
use crate::base::span::Span;
use crate::text::yaml::fault::Fault;

/// Reads a plain scalar that must stay right of column `indent - 1` outside flow collections. Says too whether line
/// breaks follow it.
pub fn scan<'t>(cursor: &mut Cursor<'t>, indent: isize, in_flow: bool) -> Result<(Token<'t>, bool), Fault> {
    let (start, line) = (cursor.at(), cursor.line());
    let mut folded: Option<String> = None;
    // The part of the text since the last fold.
    let (mut from, mut end) = (start, start);
    let mut breaks = Breaks::default();
    loop {
        cursor.need(4)?;
        if cursor.is_document_indicator() || cursor.byte(0) == b'#' {
            break;
        }
        let word = cursor.at();
        skip_word(cursor, in_flow)?;
        if cursor.at() > word {
            if breaks.any() {
                let text = folded.get_or_insert_default();
                text.push_str(cursor.slice(from, end));
                breaks.fold_into(text);
                from = word;
            }
            end = cursor.at();
        }
        if !(cursor.is_blank() || cursor.is_break(0)) {
            break;
        }
        skip_space(cursor, indent, &mut breaks)?;
        if !in_flow && isize::try_from(cursor.column()).is_ok_and(|column| column < indent) {
            break;
        }
    }
    let tail = cursor.slice(from, end);
    let value = match folded {
        None => Cow::Borrowed(tail),
        Some(mut text) => {
            text.push_str(tail);
            Cow::Owned(text)
        }
    };
    let token = Token { kind: TokenKind::Scalar { value, plain: true }, span: Span::new(start, end), line };
    Ok((token, breaks.any()))
}

/// Skips what belongs to the scalar up to white space.
fn skip_word(cursor: &mut Cursor<'_>, in_flow: bool) -> Result<(), Fault> {
    while !cursor.is_space_or_end(0) {
        match cursor.byte(0) {
            b':' if cursor.is_space_or_end(1) => break,
            b':' if in_flow && cursor.early => return Err(cursor.fault("found unexpected ':'")),
            b',' | b'?' | b'[' | b']' | b'{' | b'}' if in_flow => break,
            ..0x80 => cursor.skip_ascii(1),
            _ => cursor.skip(),
        }
        cursor.need(2)?;
    }
    Ok(())
}

fn skip_space(cursor: &mut Cursor<'_>, indent: isize, breaks: &mut Breaks) -> Result<(), Fault> {
    cursor.need(1)?;
    loop {
        if cursor.is_blank() {
            let outside = isize::try_from(cursor.column()).is_ok_and(|column| column < indent);
            if breaks.any() && outside && cursor.byte(0) == b'\t' {
                let violates = if cursor.early { "violate" } else { "violates" };
                return Err(cursor.fault(&alloc::format!("found a tab character that {violates} indentation")));
            }
            cursor.skip_ascii(1);
        } else if cursor.is_break(0) {
            cursor.need(2)?;
            breaks.push(cursor.skip_break());
        } else {
            return Ok(());
        }
        cursor.need(1)?;
    }
}
