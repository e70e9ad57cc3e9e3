//! Reads the output of `od`: little-endian words in octal, or bytes as `od -t x1` and `od -A x -t x1z` write them.

use alloc::vec::Vec;

use super::dump::{Dump, Line, offset, words};
use super::form::Form;
use crate::report::Holds;

/// `od` without options, and with `-t x1` or `-t x1z`; offsets octal, hexadecimal or decimal.
pub static FORM: Form = Form {
    name: "od",
    title: "output of od",
    holds: Holds::Values,
    recognise: |head| {
        WORDS
            .recognise(head, 96, "Its lines are an offset and words of six octal digits, whose bytes are swapped.")
            .or_else(|| {
                BYTES.recognise(head, 95, "Its lines are an offset of six or seven digits and bytes of two digits.")
            })
    },
    read: |paste| {
        let octal = WORDS.recognise(&super::form::Head::of(paste), 0, "").is_some();
        if octal { WORDS.read(paste) } else { BYTES.read(paste) }
    },
};

static WORDS: Dump = Dump { line: octal_words, bases: &[8, 16, 10], pads: true };
static BYTES: Dump = Dump { line: bytes, bases: &[8, 16, 10], pads: false };

fn octal_words<'a>(line: &'a [u8], row: &mut Vec<u8>) -> Option<Line<'a>> {
    let (offset, rest) = offset(line, 6)?;
    let mut fits = rest.is_empty() || rest.starts_with(b" ");
    let (rest, ellipsis) = words(rest, 6, 8, |word| match u16::try_from(word) {
        Ok(word) => row.extend_from_slice(&word.to_le_bytes()),
        Err(_) => fits = false,
    });
    (fits && (ellipsis || rest.is_empty())).then_some(Line { offset, text: None, ellipsis })
}

fn bytes<'a>(line: &'a [u8], row: &mut Vec<u8>) -> Option<Line<'a>> {
    let (offset, rest) = offset(line, 6).filter(|(offset, _)| offset.len() < 8)?;
    if !rest.is_empty() && !rest.starts_with(b" ") {
        return None;
    }
    let (rest, ellipsis) = words(rest, 2, 16, |byte| row.push(byte as u8));
    if row.is_empty() && !rest.is_empty() && !ellipsis {
        return None;
    }
    Some(Line { offset, text: rest.strip_prefix(b">"), ellipsis })
}
