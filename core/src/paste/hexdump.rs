//! Reads the output of `hexdump -C`: `00000010  6b 38 73 3a  65 6e  |k8s:en|`, repeated lines as `*`.

use alloc::vec::Vec;

use super::dump::{Dump, Line, offset, words};
use super::form::Form;
use crate::report::Holds;

/// `hexdump -C`, also of busybox and macOS.
pub static FORM: Form = Form {
    name: "hexdump",
    title: "output of hexdump -C",
    holds: Holds::Values,
    recognise: |head| DUMP.recognise(head, 97, "Its lines are an offset of eight digits and bytes of two digits."),
    read: |paste| DUMP.read(paste),
};

static DUMP: Dump = Dump { line, bases: &[16], pads: false };

fn line<'a>(line: &'a [u8], row: &mut Vec<u8>) -> Option<Line<'a>> {
    let (offset, rest) = offset(line, 8)?;
    if !rest.is_empty() && !rest.starts_with(b" ") {
        return None;
    }
    let (rest, ellipsis) = words(rest, 2, 16, |byte| row.push(byte as u8));
    if row.is_empty() && !rest.is_empty() && !ellipsis {
        return None;
    }
    // A text that was shortened where the bytes were cannot be compared.
    let text = if ellipsis { None } else { rest.strip_prefix(b"|") };
    Some(Line { offset, text, ellipsis })
}
