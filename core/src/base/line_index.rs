//! Turns byte offsets into lines and columns, once, at the edge.

use alloc::vec::Vec;

use super::span::Span;

/// Where the lines of a text begin.
///
/// Lines end at LF, CRLF or a lone CR, as in editors. Bytes that are no UTF-8 count as one character each.
pub struct LineIndex<'a> {
    text: &'a [u8],
    /// The start of each line, and a place in between every [`STRIDE`] bytes of a long one.
    marks: Vec<Mark>,
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

/// A byte offset and its position, except that a byte order mark counts.
#[derive(Clone, Copy)]
struct Mark {
    offset: usize,
    position: Position,
}

impl<'a> LineIndex<'a> {
    /// Finds the line starts of `text`; reads it once.
    pub fn new(text: &'a [u8]) -> Self {
        let start = Mark { offset: 0, position: Position { line: 1, column: 1, utf16: 0 } };
        let mut marks = Vec::from([start]);
        let mut here = start;
        let mut last = 0;
        for (character, bytes, units) in characters(text) {
            here.offset += bytes;
            here.position.utf16 += units;
            here.position.column += 1;
            let ends = character == '\n' || (character == '\r' && text.get(here.offset) != Some(&b'\n'));
            if ends {
                here.position = Position { line: here.position.line + 1, column: 1, ..here.position };
            }
            if ends || here.offset - last >= STRIDE {
                marks.push(here);
                last = here.offset;
            }
        }
        Self { text, marks }
    }

    /// The positions of both ends of `span`, offsets past the end taken as the end.
    pub fn positions(&self, span: Span) -> (Position, Position) {
        (self.position(span.start), self.position(span.end))
    }

    /// The position of a byte offset; past the end it is the end. Reads no more than a stretch of the text.
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let after = self.marks.partition_point(|mark| mark.offset <= offset);
        let Some(mark) = self.marks.get(after.saturating_sub(1)) else {
            return Position { line: 1, column: 1, utf16: 0 };
        };
        let mut position = mark.position;
        for (_, _, units) in characters(self.text.get(mark.offset..offset).unwrap_or_default()) {
            position.column += 1;
            position.utf16 += units;
        }
        let mark = position.line == 1 && self.text.starts_with("\u{feff}".as_bytes()) && offset >= 3;
        position.column -= usize::from(mark);
        position
    }
}

/// Each character with its length in bytes and in UTF-16 units.
fn characters(bytes: &[u8]) -> impl Iterator<Item = (char, usize, usize)> {
    bytes.utf8_chunks().flat_map(|chunk| {
        let invalid = chunk.invalid().iter().map(|_| (char::REPLACEMENT_CHARACTER, 1, 1));
        chunk.valid().chars().map(|c| (c, c.len_utf8(), c.len_utf16())).chain(invalid)
    })
}

const STRIDE: usize = 512;

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
    fn long_lines_are_counted_from_their_last_mark() {
        let text = "語".repeat(1000);
        let index = LineIndex::new(text.as_bytes());
        assert_eq!(index.position(2997), Position { line: 1, column: 1000, utf16: 999 });
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        let index = LineIndex::new("\u{feff}kind".as_bytes());
        assert_eq!(index.position(3), Position { line: 1, column: 1, utf16: 1 });
    }
}
