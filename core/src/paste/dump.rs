//! Turns lines of offset, bytes and text into bytes: what `hexdump`, `xxd` and `od` have in common.
//!
//! Offsets are believed: a `*` repeats the line before it, and where offsets jump, bytes are missing and reading stops.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::form::{Content, Guess, Head, Reading};
use super::lines::{copied, is_ellipsis, is_foreign, lines};

/// One kind of dump.
pub struct Dump {
    /// Reads a line; its bytes go into the empty buffer. `None` for a line of something else.
    pub line: for<'a> fn(&'a [u8], &mut Vec<u8>) -> Option<Line<'a>>,
    /// The bases that its offsets may have, the likeliest first.
    pub bases: &'static [u32],
    /// Whether a final byte that is missing to a word is shown as zero.
    pub pads: bool,
}

/// What a line says beside its bytes.
#[derive(Default)]
pub struct Line<'a> {
    /// The digits of its offset.
    pub offset: &'a [u8],
    /// The text beside the bytes, as long as the line has it.
    pub text: Option<&'a [u8]>,
    /// Whether somebody wrote `...` for the rest of the bytes.
    pub ellipsis: bool,
}

impl Dump {
    /// Whether the first line is one of this kind, and so is the second, if there is one.
    pub fn recognise(&self, head: &Head<'_>, confidence: u8, why: &str) -> Option<Guess> {
        let mut row = Vec::new();
        let mut firsts =
            lines(copied(head.bytes)).map(<[u8]>::trim_ascii).filter(|line| is_content(line) && !is_ellipsis(line));
        (self.line)(firsts.next()?, &mut row)?;
        if row.is_empty() {
            return None;
        }
        row.clear();
        let second = firsts.next().filter(|line| !is_foreign(line));
        second.is_none_or(|line| (self.line)(line, &mut row).is_some()).then(|| Guess::new(confidence, why))
    }

    /// Reads all lines, as far as they hang together.
    pub fn read(&self, paste: &[u8]) -> Reading {
        let text = copied(paste);
        let mut assembly = Assembly { base: self.base(text), ..Assembly::default() };
        let mut row = Vec::new();
        for (index, line) in lines(text).enumerate() {
            let line = line.trim_ascii();
            if line == b"*" {
                assembly.repeats = true;
            } else if is_content(line) {
                row.clear();
                match (self.line)(line, &mut row) {
                    Some(parsed) => assembly.add(index + 1, &parsed, &row),
                    None => assembly.foreign(index + 1, line),
                }
            }
            if assembly.stopped {
                break;
            }
        }
        assembly.finish(self.pads)
    }

    /// The base in which the second offset is the length of the first line.
    fn base(&self, text: &[u8]) -> u32 {
        let mut row = Vec::new();
        let mut firsts = lines(text).map(<[u8]>::trim_ascii).filter(|line| is_content(line) && !is_ellipsis(line));
        let mut offset = || firsts.next().and_then(|line| (self.line)(line, &mut row)).map(|line| line.offset);
        let (first, second) = (offset().unwrap_or_default(), offset().unwrap_or_default());
        let mut first_row = Vec::new();
        if let Some(line) = lines(text).map(<[u8]>::trim_ascii).find(|line| is_content(line)) {
            (self.line)(line, &mut first_row);
        }
        let fits = |base: &u32| {
            let distance = number(second, *base)?.checked_sub(number(first, *base)?)?;
            Some(distance == first_row.len() as u64)
        };
        let fitting = self.bases.iter().find(|base| fits(base) == Some(true)).or(self.bases.first());
        fitting.copied().unwrap_or(16)
    }
}

/// Reads `digits` in a base; at most 16 digits.
pub fn number(digits: &[u8], base: u32) -> Option<u64> {
    if digits.is_empty() || digits.len() > 16 {
        return None;
    }
    digits.iter().try_fold(0_u64, |value, digit| {
        let digit = char::from(*digit).to_digit(base)?;
        value.checked_mul(u64::from(base))?.checked_add(u64::from(digit))
    })
}

/// The offset that a line begins with, and what follows it: hexadecimal digits, at least `shortest`.
pub fn offset(line: &[u8], shortest: usize) -> Option<(&[u8], &[u8])> {
    let length = line.iter().position(|b| !b.is_ascii_hexdigit()).unwrap_or(line.len());
    let (digits, rest) = line.split_at_checked(length)?;
    ((shortest..=16).contains(&length)).then_some((digits, rest))
}

/// Reads words divided by white space, each of exactly `digits` digits in `base`, pushing their value with `push`;
/// stops at anything else. Returns what is left and whether it stopped at an ellipsis.
pub fn words(mut rest: &[u8], digits: usize, base: u32, mut push: impl FnMut(u64)) -> (&[u8], bool) {
    loop {
        rest = rest.trim_ascii_start();
        let length = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
        let Some((word, after)) = rest.split_at_checked(length) else { return (rest, false) };
        match number(word, base).filter(|_| length == digits) {
            Some(value) => push(value),
            None => return (rest, is_ellipsis(word)),
        }
        rest = after;
    }
}

#[derive(Default)]
struct Assembly {
    base: u32,
    bytes: Vec<u8>,
    /// Offset of the first line.
    start: Option<u64>,
    /// Length of the last line.
    row: usize,
    repeats: bool,
    repeated: usize,
    stopped: bool,
    ended: bool,
    cut: bool,
    disagreeing: Vec<usize>,
    foreign: Vec<usize>,
    warnings: Vec<String>,
}

impl Assembly {
    fn add(&mut self, number_of_line: usize, line: &Line<'_>, row: &[u8]) {
        let Some(at) = number(line.offset, self.base) else { return self.foreign(number_of_line, line.offset) };
        if self.start.is_none() && at != 0 {
            self.cut = true;
            self.warnings.push(format!("The dump begins at byte {at}: what stands before it was not copied."));
        }
        let at = at - (*self.start.get_or_insert(at)).min(at);
        let is_end = row.is_empty() && !line.ellipsis;
        self.repeat_up_to(at);
        let here = self.bytes.len() as u64;
        if is_end && at < here {
            // One byte too many is what fills the last word of a dump in words.
            if here - at > 1 {
                self.warnings.push(format!("The last offset says {at} bytes, and the lines hold {here}."));
            }
            self.bytes.truncate(at as usize);
        } else if at != here {
            return self.jump(number_of_line, here, at);
        }
        self.ended = is_end;
        self.stopped = is_end || line.ellipsis;
        self.cut |= line.ellipsis;
        if line.ellipsis {
            self.warnings
                .push(format!("Bytes were left out in line {number_of_line}: only what stands before them was read."));
        }
        if line.text.is_some_and(|text| disagrees(row, text)) {
            self.disagreeing.push(number_of_line);
        }
        self.bytes.extend_from_slice(row);
        self.row = row.len();
    }

    /// A `*` stands for as many copies of the line before it as fit before the next offset.
    fn repeat_up_to(&mut self, at: u64) {
        if !core::mem::take(&mut self.repeats) || self.row == 0 {
            return;
        }
        let from = self.bytes.len() - self.row;
        let missing = usize::try_from(at).unwrap_or(usize::MAX).saturating_sub(self.bytes.len());
        if missing > MOST_REPEATED - self.repeated {
            return;
        }
        self.repeated += missing;
        for index in 0..missing {
            let byte = self.bytes.get(from + index % self.row).copied().unwrap_or(0);
            self.bytes.push(byte);
        }
    }

    fn jump(&mut self, line: usize, here: u64, at: u64) {
        self.stopped = true;
        self.cut = true;
        self.warnings.push(if at > here {
            format!("Bytes {here} to {} are missing before line {line}: only what stands before them was read.", at - 1)
        } else {
            format!("The offsets go back in line {line}: another dump begins there, and only the first was read.")
        });
    }

    fn foreign(&mut self, line: usize, text: &[u8]) {
        if self.bytes.is_empty() || is_ellipsis(text) {
            return;
        }
        if is_foreign(text) {
            self.stopped = true;
        } else {
            self.foreign.push(line);
        }
    }

    fn finish(mut self, pads: bool) -> Reading {
        if pads && !self.ended && self.bytes.last() == Some(&0) {
            self.bytes.pop();
        }
        if let Some(which) = name_lines(&self.disagreeing) {
            self.warnings
                .push(format!("The bytes and the text beside them disagree in {which}: the bytes were taken."));
        }
        if let Some(which) = name_lines(&self.foreign) {
            self.warnings.push(format!("Something that is no part of a dump stands in {which}; it was skipped."));
        }
        Reading { content: Content::Bytes(self.bytes), warnings: self.warnings, cut: self.cut }
    }
}

fn is_content(line: &[u8]) -> bool {
    !line.is_empty() && line != b"*"
}

/// Whether the text beside the bytes shows other bytes: printable ASCII stands for itself, a dot for anything else.
fn disagrees(row: &[u8], text: &[u8]) -> bool {
    let shown = row.iter().map(|b| if (0x20..0x7f).contains(b) { *b } else { b'.' });
    shown.zip(text).any(|(expected, found)| expected != *found)
}

/// `line 3`, `lines 16 to 18`, `lines 3, 5 and 9 more`
fn name_lines(lines: &[usize]) -> Option<String> {
    let (first, last) = (lines.first()?, lines.last()?);
    Some(match lines.len() {
        1 => format!("line {first}"),
        count if last - first + 1 == count => format!("lines {first} to {last}"),
        2 => format!("lines {first} and {last}"),
        count => format!("line {first} and {} more lines up to {last}", count - 1),
    })
}

/// Bytes that `*` may stand for: etcd refuses values above 1.5 MiB unless told otherwise.
const MOST_REPEATED: usize = 4 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_named_shortly() {
        assert_eq!(name_lines(&[]), None);
        assert_eq!(name_lines(&[16, 17, 18]).as_deref(), Some("lines 16 to 18"));
        assert_eq!(name_lines(&[1, 4, 9]).as_deref(), Some("line 1 and 2 more lines up to 9"));
    }

    #[test]
    fn numbers_that_do_not_fit_are_no_offsets() {
        assert_eq!(number(b"0000753", 8), Some(0o753));
        assert_eq!(number(b"ffffffffffffffff", 16), Some(u64::MAX));
        assert_eq!(number(b"10000000000000000", 16), None);
        assert_eq!(number(b"08", 8), None);
    }
}
