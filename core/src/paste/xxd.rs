//! Reads the output of `xxd`: `00000010: 6b38 733a 656e  k8s:en`, with groups of any size.

use alloc::vec::Vec;

use super::dump::{Dump, Line, offset};
use super::form::Form;
use super::lines::is_ellipsis;
use crate::report::Holds;

/// `xxd`, also with `-c`, `-g` and `-u`.
pub static FORM: Form = Form {
    name: "xxd",
    title: "output of xxd",
    holds: Holds::Values,
    recognise: |head| {
        DUMP.recognise(head, 97, "Its lines are an offset with a colon, groups of digits and their text.")
    },
    read: |paste| DUMP.read(paste),
};

static DUMP: Dump = Dump { line, bases: &[16], pads: false };

fn line<'a>(line: &'a [u8], row: &mut Vec<u8>) -> Option<Line<'a>> {
    let (offset, rest) = offset(line, 4)?;
    let rest = rest.strip_prefix(b":")?.trim_ascii_start();
    // Two spaces divide the groups from the text. A page may have joined them: then sixteen bytes are taken.
    let divided = rest.windows(2).position(|pair| pair == b"  ");
    let groups = rest.get(..divided.unwrap_or(rest.len())).unwrap_or_default();
    let most = if divided.is_some() { usize::MAX } else { USUAL_ROW };
    let mut ellipsis = false;
    for group in groups.split(|b| *b == b' ') {
        if row.len() >= most || !push_pairs(group, row) {
            ellipsis = is_ellipsis(group);
            break;
        }
    }
    let text = divided.and_then(|at| rest.get(at..)).map(<[u8]>::trim_ascii_start).filter(|_| !ellipsis);
    (ellipsis || !row.is_empty()).then_some(Line {
        offset,
        text: text.filter(|text| text.len() == row.len()),
        ellipsis,
    })
}

/// Reads a group of digits, two a byte; nothing if it is something else.
fn push_pairs(group: &[u8], row: &mut Vec<u8>) -> bool {
    let whole = !group.is_empty() && group.len().is_multiple_of(2) && group.iter().all(u8::is_ascii_hexdigit);
    if whole {
        row.extend(group.chunks(2).filter_map(|pair| super::dump::number(pair, 16)).map(|byte| byte as u8));
    }
    whole
}

const USUAL_ROW: usize = 16;
