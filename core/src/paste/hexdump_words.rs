//! Reads the output of `hexdump` without `-C`, and of `od -x`: little-endian words, `0000010 386b 3a73`.

use alloc::vec::Vec;

use super::dump::{Dump, Line, offset, words};
use super::form::Form;
use crate::report::Holds;

/// Words of four hexadecimal digits, the second byte first.
pub static FORM: Form = Form {
    name: "hexdump-words",
    title: "output of hexdump without -C",
    holds: Holds::Values,
    recognise: |head| {
        DUMP.recognise(head, 96, "Its lines are an offset and words of four digits, whose bytes are swapped.")
    },
    read: |paste| DUMP.read(paste),
};

static DUMP: Dump = Dump { line, bases: &[16, 8], pads: true };

fn line<'a>(line: &'a [u8], row: &mut Vec<u8>) -> Option<Line<'a>> {
    let (offset, rest) = offset(line, 6)?;
    if !rest.is_empty() && !rest.starts_with(b" ") {
        return None;
    }
    let (rest, ellipsis) = words(rest, 4, 16, |word| row.extend_from_slice(&(word as u16).to_le_bytes()));
    (ellipsis || rest.is_empty()).then_some(Line { offset, text: None, ellipsis })
}
