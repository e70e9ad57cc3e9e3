//! Turns a literal (`|`) or folded (`>`) scalar into a token.

use alloc::borrow::Cow;
use alloc::string::String;

use super::cursor::Cursor;
use super::token::{Token, TokenKind};
use crate::base::span::Span;
use crate::text::yaml::fault::Fault;

/// Reads a block scalar inside a collection at column `parent`, -1 outside. Its span ends with the last line that
/// has text, since the breaks behind it belong to it by the header only.
pub fn scan<'t>(cursor: &mut Cursor<'t>, parent: isize) -> Result<Token<'t>, Fault> {
    let (start, line) = (cursor.at(), cursor.line());
    let literal = cursor.byte(0) == b'|';
    cursor.skip_ascii(1);
    let header = scan_header(cursor)?;
    let mut end = cursor.at();
    cursor.skip_blanks()?;
    cursor.skip_comment()?;
    if !cursor.is_break_or_end() {
        return Err(cursor.fault("did not find expected comment or line break"));
    }
    if cursor.is_break(0) {
        cursor.need(2)?;
        cursor.skip_break();
    }
    let parent = usize::try_from(parent).ok();
    let least = parent.map_or(1, |column| column + 1);
    let mut text = String::new();
    let mut blank_lines = String::new();
    let indent = match header.indent {
        Some(more) => {
            let indent = parent.unwrap_or(0) + more;
            skip_blank_lines(cursor, Some(indent), &mut blank_lines)?;
            indent
        }
        None => skip_blank_lines(cursor, None, &mut blank_lines)?.max(least),
    };
    let mut last_break = None;
    let mut after_blank = false;
    while cursor.column() == indent && !cursor.is_end() {
        let begins_blank = cursor.is_blank();
        let fold = !literal && !after_blank && !begins_blank && last_break == Some('\n');
        match fold {
            true if blank_lines.is_empty() => text.push(' '),
            true => {}
            false => text.extend(last_break),
        }
        text.push_str(&blank_lines);
        blank_lines.clear();
        after_blank = begins_blank;
        let from = cursor.at();
        while !cursor.is_break_or_end() {
            cursor.skip();
            cursor.need(1)?;
        }
        text.push_str(cursor.since(from));
        end = cursor.at();
        cursor.need(2)?;
        last_break = cursor.skip_break();
        skip_blank_lines(cursor, Some(indent), &mut blank_lines)?;
    }
    if header.chomping != Chomping::Strip {
        text.extend(last_break);
    }
    if header.chomping == Chomping::Keep {
        text.push_str(&blank_lines);
    }
    let kind = TokenKind::Scalar { value: Cow::Owned(text), plain: false };
    Ok(Token { kind, span: Span::new(start, end), line })
}

/// What becomes of the line breaks at the end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chomping {
    Strip,
    Clip,
    Keep,
}

struct Header {
    chomping: Chomping,
    /// Columns more than the parent has.
    indent: Option<usize>,
}

/// Reads `+` or `-` and a digit, in either order.
fn scan_header(cursor: &mut Cursor<'_>) -> Result<Header, Fault> {
    let mut header = Header { chomping: Chomping::Clip, indent: None };
    cursor.need(1)?;
    if scan_chomping(cursor, &mut header) {
        cursor.need(1)?;
        scan_indent(cursor, &mut header)?;
    } else if scan_indent(cursor, &mut header)? {
        cursor.need(1)?;
        scan_chomping(cursor, &mut header);
    }
    Ok(header)
}

fn scan_chomping(cursor: &mut Cursor<'_>, header: &mut Header) -> bool {
    header.chomping = match cursor.byte(0) {
        b'+' => Chomping::Keep,
        b'-' => Chomping::Strip,
        _ => return false,
    };
    cursor.skip_ascii(1);
    true
}

fn scan_indent(cursor: &mut Cursor<'_>, header: &mut Header) -> Result<bool, Fault> {
    let digit = cursor.byte(0);
    match digit {
        b'0' => Err(cursor.fault("found an indentation indicator equal to 0")),
        b'1'..=b'9' => {
            header.indent = Some(usize::from(digit - b'0'));
            cursor.skip_ascii(1);
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// Reads indentation up to column `indent` and the breaks of lines that have no more than that. Says how far right the
/// indentation of any of them goes.
fn skip_blank_lines(cursor: &mut Cursor<'_>, indent: Option<usize>, breaks: &mut String) -> Result<usize, Fault> {
    let mut deepest = 0;
    loop {
        cursor.need(1)?;
        let within = |column: usize| indent.is_none_or(|indent| column < indent);
        while within(cursor.column()) && cursor.byte(0) == b' ' {
            cursor.skip_ascii(1);
            cursor.need(1)?;
        }
        deepest = deepest.max(cursor.column());
        if within(cursor.column()) && cursor.byte(0) == b'\t' {
            return Err(cursor.fault("found a tab character where an indentation space is expected"));
        }
        if !cursor.is_break(0) {
            return Ok(deepest);
        }
        cursor.need(2)?;
        breaks.extend(cursor.skip_break());
    }
}
