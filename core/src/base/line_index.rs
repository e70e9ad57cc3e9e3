//! Turns byte offsets into lines and columns, once, at the edge.

use alloc::vec::Vec;

use super::span::Span;

/// Where the lines of a text begin.
///
/// Lines end at LF, CRLF or a lone CR, as in editors. Bytes that are no UTF-8 count as one character each.
pub struct LineIndex<'a> {
    text: &'a [u8],
    starts: Vec<usize>,
}

/// A place for people and for editors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters (Unicode scalar values), from 1; a byte order mark does not count.
    pub column: usize,
    /// Offset from the start of the text in UTF-16 code units, as JavaScript and its editors count, from 0.
    pub utf16: usize,
}

impl<'a> LineIndex<'a> {
    /// Finds the line starts of `text`; reads it once.
    pub fn new(text: &'a [u8]) -> Self {
        let mut starts = alloc::vec![0];
        for (i, b) in text.iter().enumerate() {
            let ends = *b == b'\n' || (*b == b'\r' && text.get(i + 1) != Some(&b'\n'));
            if ends {
                starts.push(i + 1);
            }
        }
        Self { text, starts }
    }

    /// The positions of both ends of `span`, offsets past the end taken as the end. One pass over the text before it.
    pub fn positions(&self, span: Span) -> (Position, Position) {
        (self.position(span.start), self.position(span.end))
    }

    /// The position of a byte offset; past the end it is the end.
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.starts.partition_point(|s| *s <= offset);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let (chars, _) = count(self.text.get(start..offset).unwrap_or_default());
        let (_, utf16) = count(self.text.get(..offset).unwrap_or_default());
        let mark = usize::from(line == 1 && self.text.starts_with("\u{feff}".as_bytes()) && offset >= 3);
        Position { line, column: chars + 1 - mark, utf16 }
    }
}

/// Characters and UTF-16 units in a stretch of bytes.
fn count(bytes: &[u8]) -> (usize, usize) {
    bytes.utf8_chunks().fold((0, 0), |(chars, units), chunk| {
        let bad = chunk.invalid().len();
        let valid = chunk.valid();
        (chars + valid.chars().count() + bad, units + valid.encode_utf16().count() + bad)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_offsets_count_utf16() {
        let text = "a: 語\r\nb: 😀x\rc".as_bytes();
        let index = LineIndex::new(text);
        let x = text.iter().position(|b| *b == b'x').unwrap_or(0);
        assert_eq!(index.position(x), Position { line: 2, column: 5, utf16: 11 });
        assert_eq!(index.position(usize::MAX), Position { line: 3, column: 2, utf16: 14 });
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        let index = LineIndex::new("\u{feff}kind".as_bytes());
        assert_eq!(index.position(3), Position { line: 1, column: 1, utf16: 1 });
    }
}
