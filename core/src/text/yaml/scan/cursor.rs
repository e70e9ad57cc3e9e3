//! Walks over the decoded text: looks ahead, skips characters and line breaks, counts lines and columns.

use alloc::vec::Vec;

use crate::base::span::Span;
use crate::text::yaml::fault::{self, Fault};
use crate::text::yaml::read::Source;

/// A place in the text.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// Offset in bytes of the decoded text.
    pub at: usize,
    /// Offset in characters.
    pub index: usize,
    /// From 0.
    pub line: usize,
    /// In characters, from 0.
    pub column: usize,
}

/// Where the scanner stands.
pub struct Cursor<'t> {
    /// Whether the reference is the one of 1.7 to 1.12.
    pub early: bool,
    text: &'t str,
    source: &'t Source<'t>,
    /// Comments met so far, in offsets of the decoded text.
    pub comments: Vec<Span>,
    at: usize,
    line: usize,
    /// Bytes before `at` that do not begin a character: `at - wide` counts characters.
    wide: usize,
    /// The index of the first character of the line.
    line_start: usize,
    /// How far the text has been decoded in rounds; [`usize::MAX`] when nobody could tell the difference.
    decoded: usize,
    rounds_done: usize,
    buffer_start: usize,
}

impl<'t> Cursor<'t> {
    /// Stands at the start of the text.
    pub fn new(source: &'t Source<'t>, early: bool) -> Self {
        Self {
            early,
            text: &source.text,
            source,
            comments: Vec::new(),
            at: 0,
            line: 0,
            wide: 0,
            line_start: 0,
            decoded: if source.rounds.is_some() { 0 } else { usize::MAX },
            rounds_done: 0,
            buffer_start: 0,
        }
    }

    /// Offset in the decoded text.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Line, from 0.
    pub fn line(&self) -> usize {
        self.line
    }

    /// Column in characters, from 0.
    pub fn column(&self) -> usize {
        self.index() - self.line_start
    }

    /// Offset in characters.
    pub fn index(&self) -> usize {
        self.at - self.wide
    }

    /// The present place.
    pub fn mark(&self) -> Mark {
        Mark { at: self.at, index: self.index(), line: self.line, column: self.column() }
    }

    /// The text from `start` to here.
    pub fn since(&self, start: usize) -> &'t str {
        self.slice(start, self.at)
    }

    /// A stretch of the text.
    pub fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Makes sure that `chars` characters from here are decoded; past the end there are as many as one wishes.
    #[inline]
    pub fn need(&mut self, chars: usize) -> Result<(), Fault> {
        if self.decoded.saturating_sub(self.at) >= chars * 4 { Ok(()) } else { self.decode(chars) }
    }

    /// The byte `ahead` bytes from here; 0 past the end, where no text has one.
    #[inline]
    pub fn byte(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.at + ahead).copied().unwrap_or(0)
    }

    /// Whether the text ends here.
    #[inline]
    pub fn is_end(&self) -> bool {
        self.at >= self.text.len()
    }

    /// Space or tab.
    #[inline]
    pub fn is_blank(&self) -> bool {
        matches!(self.byte(0), b' ' | b'\t')
    }

    /// A line break `ahead` bytes from here.
    #[inline]
    pub fn is_break(&self, ahead: usize) -> bool {
        match self.byte(ahead) {
            b'\n' | b'\r' => true,
            0xc2 => self.byte(ahead + 1) == 0x85,
            0xe2 => self.byte(ahead + 1) == 0x80 && matches!(self.byte(ahead + 2), 0xa8 | 0xa9),
            _ => false,
        }
    }

    /// A line break or the end.
    #[inline]
    pub fn is_break_or_end(&self) -> bool {
        self.byte(0) == 0 || self.is_break(0)
    }

    /// Space, tab, line break or the end `ahead` bytes from here.
    #[inline]
    pub fn is_space_or_end(&self, ahead: usize) -> bool {
        matches!(self.byte(ahead), 0 | b' ' | b'\t') || self.is_break(ahead)
    }

    /// `---` or `...` on its own at the start of a line.
    pub fn is_document_indicator(&self) -> bool {
        let same = |b: u8| self.byte(0) == b && self.byte(1) == b && self.byte(2) == b;
        self.column() == 0 && (same(b'-') || same(b'.')) && self.is_space_or_end(3)
    }

    /// Whether the reference takes what stands here for a byte order mark: it looks at the start of its buffer instead.
    pub fn is_byte_order_mark(&self) -> bool {
        self.source.marks && self.text.get(self.buffer_start..).is_some_and(|t| t.starts_with('\u{feff}'))
    }

    /// Skips `count` characters that are known to be ASCII and no line breaks.
    #[inline]
    pub fn skip_ascii(&mut self, count: usize) {
        self.at += count;
    }

    /// Skips one character that is no line break.
    #[inline]
    pub fn skip(&mut self) {
        let width = match self.byte(0) {
            0 => 0,
            1..0x80 => 1,
            0x80..0xe0 => 2,
            0xe0..0xf0 => 3,
            _ => 4,
        };
        self.at += width;
        self.wide += width.saturating_sub(1);
    }

    /// Skips a line break if there is one and says what it counts for: a line feed, or itself where it separates lines
    /// or paragraphs.
    pub fn skip_break(&mut self) -> Option<char> {
        let (width, chars, kind) = match self.byte(0) {
            b'\r' if self.byte(1) == b'\n' => (2, 2, '\n'),
            b'\r' | b'\n' => (1, 1, '\n'),
            0xc2 => (2, 1, '\n'),
            0xe2 if self.byte(2) == 0xa8 => (3, 1, '\u{2028}'),
            0xe2 => (3, 1, '\u{2029}'),
            _ => return None,
        };
        self.at += width;
        self.wide += width - chars;
        self.start_line();
        Some(kind)
    }

    /// Counts what is left of a last line without a break as a whole line.
    pub fn end_line(&mut self) {
        if self.column() != 0 {
            self.start_line();
        }
    }

    /// Skips blanks.
    pub fn skip_blanks(&mut self) -> Result<(), Fault> {
        self.need(1)?;
        while self.is_blank() {
            self.skip_ascii(1);
            self.need(1)?;
        }
        Ok(())
    }

    /// Skips a comment, if one begins here, up to the line break, and keeps its place.
    pub fn skip_comment(&mut self) -> Result<(), Fault> {
        if self.byte(0) != b'#' {
            return Ok(());
        }
        let start = self.at;
        while !self.is_break_or_end() {
            self.skip();
            self.need(1)?;
        }
        self.comments.push(Span::new(start, self.at));
        Ok(())
    }

    /// A complaint of the scanner about the character that stands here.
    pub fn fault(&self, problem: &str) -> Fault {
        let width = self.text.get(self.at..).and_then(|t| t.chars().next()).filter(|_| !self.is_break(0));
        let end = self.at + width.map_or(0, char::len_utf8);
        fault::scanner(self.told_line(), Span::new(self.at, end), problem)
    }

    /// A complaint of the scanner, noticed here, about what begins at `start`.
    pub fn fault_since(&self, span: Span, problem: &str) -> Fault {
        fault::scanner(self.told_line(), span, problem)
    }

    /// The line of a complaint; the reference said one less until 1.13.
    pub fn told_line(&self) -> usize {
        self.line.saturating_sub(usize::from(self.early))
    }

    fn start_line(&mut self) {
        self.line += 1;
        self.line_start = self.index();
    }

    #[cold]
    fn decode(&mut self, chars: usize) -> Result<(), Fault> {
        let have = |end: usize| self.text.get(self.at..end).map_or(0, |t| t.chars().take(chars).count());
        if have(self.decoded) >= chars {
            return Ok(());
        }
        self.buffer_start = self.at;
        let mut decoded = self.decoded;
        while have(decoded) < chars {
            let next = self.source.rounds.as_ref().and_then(|r| r.get(self.rounds_done));
            let Some(end) = next else { break };
            decoded = *end;
            self.rounds_done += 1;
        }
        self.decoded = decoded;
        match self.source.bad {
            Some(bad) if have(decoded) < chars => {
                Err(fault::plain(Span::new(bad.at, bad.at.saturating_add(1)), bad.problem))
            }
            _ => Ok(()),
        }
    }
}
