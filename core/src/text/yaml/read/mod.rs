//! Turns the bytes of a file into text as the server's YAML reader decodes them, and text offsets back into bytes.

mod encoding;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use self::encoding::{Bad, Utf16, forbidden, utf8, utf16};
use crate::base::span::Span;
use crate::text::yaml::fault::Fault;

/// A decoded file.
///
/// The reference decodes 512 bytes at a time and complains about a byte only in the round that reaches it, so what
/// follows the first document is wrong or not depending on where it lies. `rounds` keeps that.
pub struct Source<'b> {
    /// All that could be decoded, without the byte order mark.
    pub text: Cow<'b, str>,
    /// Offsets into `text` at which the rounds of decoding end; `None` when nobody could tell the difference.
    pub rounds: Option<Vec<usize>>,
    /// What the round after the last one complains about.
    pub bad: Option<Bad>,
    /// Whether `text` has a byte order mark, which the reference mistakes for its own at the start of its buffer.
    pub marks: bool,
    origin: Origin,
}

impl<'b> Source<'b> {
    /// Decodes UTF-8, or UTF-16 after its byte order mark.
    pub fn new(bytes: &'b [u8]) -> Self {
        match bytes {
            [0xff, 0xfe, rest @ ..] => Self::utf16(bytes, rest, u16::from_le_bytes),
            [0xfe, 0xff, rest @ ..] => Self::utf16(bytes, rest, u16::from_be_bytes),
            [0xef, 0xbb, 0xbf, rest @ ..] => Self::utf8(bytes, rest, 3),
            _ => Self::utf8(bytes, bytes, 0),
        }
    }

    /// Where a stretch of the text stands in the file.
    pub fn origin(&self, span: Span) -> Span {
        match &self.origin {
            Origin::Shift(shift) => Span::new(span.start.saturating_add(*shift), span.end.saturating_add(*shift)),
            Origin::Table(table) => {
                let find = |at: usize| table.get(at).or(table.last()).copied().unwrap_or(0);
                Span::new(find(span.start), find(span.end))
            }
        }
    }

    /// A problem of the text as a problem of the file.
    pub fn locate(&self, mut fault: Fault) -> Fault {
        fault.span = self.origin(fault.span);
        fault
    }

    fn utf8(all: &'b [u8], rest: &'b [u8], mark: usize) -> Self {
        let (mut text, mut bad) = utf8(rest);
        let found = forbidden(text);
        if let Some(forbidden) = found.bad {
            text = text.get(..forbidden.at).unwrap_or_default();
            bad = Some(forbidden);
        }
        let watched = bad.is_some() || found.marks;
        let rounds = watched.then(|| rounds(text, char::len_utf8, mark, bad, all.len()));
        Self { text: Cow::Borrowed(text), rounds, bad, marks: found.marks, origin: Origin::Shift(mark) }
    }

    fn utf16(all: &[u8], rest: &[u8], unit: fn([u8; 2]) -> u16) -> Self {
        let Utf16 { mut text, mut origin, mut bad } = utf16(rest, unit);
        let found = forbidden(&text);
        if let Some(forbidden) = found.bad {
            text.truncate(forbidden.at);
            origin.truncate(forbidden.at.saturating_add(1));
            bad = Some(Bad { needs: 2, ..forbidden });
        }
        let watched = bad.is_some() || found.marks;
        let rounds = watched.then(|| rounds(&text, |c| c.len_utf16() * 2, 2, bad, all.len()));
        Self { text: Cow::Owned(text), rounds, bad, marks: found.marks, origin: Origin::Table(origin) }
    }
}

/// From text offsets to file offsets.
enum Origin {
    /// So many bytes further on.
    Shift(usize),
    /// The file offset of each text offset, the end included.
    Table(Vec<usize>),
}

/// Ends of the rounds in text offsets: a round holds up to [`ROUND`] bytes of the file, a character that it cuts goes
/// to the next one.
fn rounds(text: &str, width: impl Fn(char) -> usize, mark: usize, bad: Option<Bad>, len: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut raw = mark;
    let mut limit = ROUND.min(len);
    for (at, c) in text.char_indices() {
        let width = width(c);
        if raw + width > limit {
            ends.push(at);
            limit = (raw + ROUND).min(len);
        }
        raw += width;
    }
    if bad.is_none_or(|bad| bad.needs > limit.saturating_sub(raw)) {
        ends.push(text.len());
    }
    ends
}

/// Bytes that the reference reads at a time.
const ROUND: usize = 512;
