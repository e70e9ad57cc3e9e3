//! Byte spans to the places of a report.

use crate::base::line_index::LineIndex;
use crate::base::span::Span;
use crate::report::Place;

/// Knows the lines of one file.
pub struct Places<'a> {
    file: &'a [u8],
    index: LineIndex<'a>,
}

impl<'a> Places<'a> {
    /// Reads the file once.
    pub fn new(file: &'a [u8]) -> Self {
        Self { file, index: LineIndex::new(file) }
    }

    /// The place of a span. One that reaches over several lines is cut after its first: underlining half a file
    /// points at nothing.
    pub fn of(&self, span: Span) -> Place {
        let first_line = self.file.get(span.start..span.end).unwrap_or_default();
        let length = first_line.iter().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(first_line.len());
        let end = if length == 0 { span.end } else { span.start.saturating_add(length) };
        self.whole(Span::new(span.start, end))
    }

    /// The place of a span, over however many lines it reaches.
    pub fn whole(&self, span: Span) -> Place {
        let Span { end, .. } = span;
        let (start, stop) = self.index.positions(Span::new(span.start, end));
        Place {
            start: span.start.min(self.file.len()),
            end: end.min(self.file.len()),
            line: start.line,
            column: start.column,
            end_line: stop.line,
            end_column: stop.column,
            utf16_start: start.utf16,
            utf16_end: stop.utf16,
        }
    }
}
