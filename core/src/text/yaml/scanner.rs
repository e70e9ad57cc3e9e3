//! Turns the decoded text into tokens, as many as the parser asks for.
//!
//! A key without `?` shows only at its colon, so tokens wait in a queue until nothing can be put before them any more.
//! Mirrors when go-yaml v2.4 looks at how much of the text: it decides which of several errors comes first.

use alloc::collections::VecDeque;
use alloc::format;
use alloc::vec::Vec;

use super::cursor::{Cursor, Mark};
use super::fault::Fault;
use super::reader::Source;
use super::simple_key::{Candidate, Candidates};
use super::token::{Token, TokenKind};
use super::{scan_block, scan_directive, scan_plain, scan_quoted, scan_tag};
use crate::base::span::Span;

/// The tokens of a text.
pub(super) struct Scanner<'t> {
    cursor: Cursor<'t>,
    queue: VecDeque<Token<'t>>,
    /// Tokens that have left the queue.
    taken: usize,
    /// Whether the token at the head of the queue is known to stay there.
    settled: bool,
    flow_level: usize,
    /// Column of the innermost block collection; -1 outside.
    indent: isize,
    indents: Vec<isize>,
    key_allowed: bool,
    candidates: Candidates,
}

impl<'t> Scanner<'t> {
    /// Stands before the first token.
    pub fn new(source: &'t Source<'t>) -> Self {
        Self {
            cursor: Cursor::new(source),
            queue: VecDeque::new(),
            taken: 0,
            settled: false,
            flow_level: 0,
            indent: -1,
            indents: Vec::new(),
            key_allowed: true,
            candidates: Candidates::default(),
        }
    }

    /// The next token. The stream's end comes again and again.
    pub fn peek(&mut self) -> Result<&Token<'t>, Fault> {
        while !self.settled {
            self.settled = match self.queue.is_empty() {
                true => false,
                false => !self.candidates.may_begin(self.taken, &self.cursor)?,
            };
            if !self.settled {
                self.fetch()?;
            }
        }
        Ok(self.queue.front().unwrap_or(&END))
    }

    /// Takes the next token out.
    pub fn next(&mut self) -> Result<Token<'t>, Fault> {
        self.peek()?;
        self.settled = false;
        self.taken += 1;
        Ok(self.queue.pop_front().unwrap_or(END))
    }

    /// The comments met so far.
    pub fn into_comments(self) -> Vec<Span> {
        self.cursor.comments
    }

    fn fetch(&mut self) -> Result<(), Fault> {
        self.cursor.need(1)?;
        self.skip_to_token()?;
        self.unroll_indent(self.column());
        self.cursor.need(4)?;
        if self.cursor.is_end() {
            return self.fetch_stream_end();
        }
        let (byte, in_flow) = (self.cursor.byte(0), self.flow_level > 0);
        if self.cursor.column() == 0 && byte == b'%' {
            return self.fetch_directive();
        }
        if self.cursor.is_document_indicator() {
            return self.fetch_document_indicator(byte);
        }
        let spaced = self.cursor.is_space_or_end(1);
        match byte {
            b'[' => self.fetch_flow_start(TokenKind::FlowSequenceStart),
            b'{' => self.fetch_flow_start(TokenKind::FlowMappingStart),
            b']' => self.fetch_flow_end(TokenKind::FlowSequenceEnd),
            b'}' => self.fetch_flow_end(TokenKind::FlowMappingEnd),
            b',' => self.fetch_flow_entry(),
            b'-' if spaced => self.fetch_block_entry(),
            b'?' if in_flow || spaced => self.fetch_key(),
            b':' if in_flow || spaced => self.fetch_value(),
            b'*' | b'&' => self.fetch_node_word(scan_tag::anchor),
            b'!' => self.fetch_node_word(scan_tag::tag),
            b'|' | b'>' if !in_flow => self.fetch_block_scalar(),
            b'\'' | b'"' => self.fetch_node_word(scan_quoted::scan),
            b'#' | b'|' | b'>' | b'%' | b'@' | b'`' | b'\t' => {
                Err(self.cursor.fault("found character that cannot start any token"))
            }
            _ => self.fetch_plain(),
        }
    }

    /// Skips blanks, comments and line breaks. Tabs are none of them where indentation counts.
    fn skip_to_token(&mut self) -> Result<(), Fault> {
        loop {
            self.cursor.need(1)?;
            if self.cursor.column() == 0 && self.cursor.is_byte_order_mark() {
                self.cursor.skip();
            }
            self.cursor.need(1)?;
            let tabs = self.flow_level > 0 || !self.key_allowed;
            while self.cursor.byte(0) == b' ' || (tabs && self.cursor.byte(0) == b'\t') {
                self.cursor.skip_ascii(1);
                self.cursor.need(1)?;
            }
            self.cursor.skip_comment()?;
            if !self.cursor.is_break(0) {
                return Ok(());
            }
            self.cursor.need(2)?;
            self.cursor.skip_break();
            if self.flow_level == 0 {
                self.key_allowed = true;
            }
        }
    }

    fn fetch_stream_end(&mut self) -> Result<(), Fault> {
        self.cursor.end_line();
        self.leave_blocks(false)?;
        self.push_here(TokenKind::StreamEnd, 0);
        Ok(())
    }

    fn fetch_directive(&mut self) -> Result<(), Fault> {
        self.leave_blocks(false)?;
        let token = scan_directive::scan(&mut self.cursor)?;
        self.queue.push_back(token);
        Ok(())
    }

    fn fetch_document_indicator(&mut self, byte: u8) -> Result<(), Fault> {
        self.leave_blocks(false)?;
        let kind = if byte == b'-' { TokenKind::DocumentStart } else { TokenKind::DocumentEnd };
        self.push_here(kind, 3);
        Ok(())
    }

    fn fetch_flow_start(&mut self, kind: TokenKind<'t>) -> Result<(), Fault> {
        self.save_candidate()?;
        self.flow_level += 1;
        if self.flow_level > MAX_DEPTH {
            return Err(self.too_deep());
        }
        self.key_allowed = true;
        self.push_here(kind, 1);
        Ok(())
    }

    fn fetch_flow_end(&mut self, kind: TokenKind<'t>) -> Result<(), Fault> {
        self.candidates.reject(self.flow_level, &self.cursor)?;
        self.flow_level = self.flow_level.saturating_sub(1);
        self.key_allowed = false;
        self.push_here(kind, 1);
        Ok(())
    }

    fn fetch_flow_entry(&mut self) -> Result<(), Fault> {
        self.candidates.reject(self.flow_level, &self.cursor)?;
        self.key_allowed = true;
        self.push_here(TokenKind::FlowEntry, 1);
        Ok(())
    }

    fn fetch_block_entry(&mut self) -> Result<(), Fault> {
        if self.flow_level == 0 {
            if !self.key_allowed {
                return Err(self.cursor.fault("block sequence entries are not allowed in this context"));
            }
            self.roll_indent(self.cursor.mark(), None, TokenKind::BlockSequenceStart)?;
        }
        self.candidates.reject(self.flow_level, &self.cursor)?;
        self.key_allowed = true;
        self.push_here(TokenKind::BlockEntry, 1);
        Ok(())
    }

    fn fetch_key(&mut self) -> Result<(), Fault> {
        if self.flow_level == 0 {
            if !self.key_allowed {
                return Err(self.cursor.fault("mapping keys are not allowed in this context"));
            }
            self.roll_indent(self.cursor.mark(), None, TokenKind::BlockMappingStart)?;
        }
        self.candidates.reject(self.flow_level, &self.cursor)?;
        self.key_allowed = self.flow_level == 0;
        self.push_here(TokenKind::Key, 1);
        Ok(())
    }

    fn fetch_value(&mut self) -> Result<(), Fault> {
        if let Some(key) = self.candidates.confirm(self.flow_level, &self.cursor)? {
            let token = Token { kind: TokenKind::Key, span: Span::at(key.mark.at), line: key.mark.line };
            self.insert(key.token, token);
            self.roll_indent(key.mark, Some(key.token), TokenKind::BlockMappingStart)?;
            self.key_allowed = false;
        } else {
            if self.flow_level == 0 {
                if !self.key_allowed {
                    return Err(self.cursor.fault("mapping values are not allowed in this context"));
                }
                self.roll_indent(self.cursor.mark(), None, TokenKind::BlockMappingStart)?;
            }
            self.key_allowed = self.flow_level == 0;
        }
        self.push_here(TokenKind::Value, 1);
        Ok(())
    }

    fn fetch_node_word(&mut self, scan: fn(&mut Cursor<'t>) -> Result<Token<'t>, Fault>) -> Result<(), Fault> {
        self.save_candidate()?;
        self.key_allowed = false;
        let token = scan(&mut self.cursor)?;
        self.queue.push_back(token);
        Ok(())
    }

    fn fetch_block_scalar(&mut self) -> Result<(), Fault> {
        self.candidates.reject(self.flow_level, &self.cursor)?;
        self.key_allowed = true;
        let token = scan_block::scan(&mut self.cursor, self.indent)?;
        self.queue.push_back(token);
        Ok(())
    }

    fn fetch_plain(&mut self) -> Result<(), Fault> {
        self.save_candidate()?;
        let (token, ends_line) = scan_plain::scan(&mut self.cursor, self.indent + 1, self.flow_level > 0)?;
        self.key_allowed = ends_line;
        self.queue.push_back(token);
        Ok(())
    }

    fn save_candidate(&mut self) -> Result<(), Fault> {
        if !self.key_allowed {
            return Ok(());
        }
        self.candidates.reject(self.flow_level, &self.cursor)?;
        self.candidates.add(Candidate {
            token: self.taken + self.queue.len(),
            level: self.flow_level,
            required: self.flow_level == 0 && self.indent == self.column(),
            mark: self.cursor.mark(),
        });
        Ok(())
    }

    /// Ends all block collections and forbids a key until the next line.
    fn leave_blocks(&mut self, key_allowed: bool) -> Result<(), Fault> {
        self.unroll_indent(-1);
        self.candidates.reject(self.flow_level, &self.cursor)?;
        self.key_allowed = key_allowed;
        Ok(())
    }

    /// Begins a block collection if `mark` is further right than the present one. `token` is the number of the token that it goes
    /// before; `None` puts it last.
    fn roll_indent(&mut self, mark: Mark, token: Option<usize>, kind: TokenKind<'t>) -> Result<(), Fault> {
        let column = isize::try_from(mark.column).unwrap_or(isize::MAX);
        if self.flow_level > 0 || self.indent >= column {
            return Ok(());
        }
        self.indents.push(self.indent);
        self.indent = column;
        if self.indents.len() > MAX_DEPTH {
            return Err(self.too_deep());
        }
        self.insert(token.unwrap_or(usize::MAX), Token { kind, span: Span::at(mark.at), line: mark.line });
        Ok(())
    }

    /// Ends the block collections that are further right than `column`.
    fn unroll_indent(&mut self, column: isize) {
        if self.flow_level > 0 {
            return;
        }
        while self.indent > column {
            self.push_here(TokenKind::BlockEnd, 0);
            self.indent = self.indents.pop().unwrap_or(-1);
        }
    }

    fn column(&self) -> isize {
        isize::try_from(self.cursor.column()).unwrap_or(isize::MAX)
    }

    fn insert(&mut self, number: usize, token: Token<'t>) {
        let place = number.saturating_sub(self.taken).min(self.queue.len());
        self.queue.insert(place, token);
    }

    /// Adds a token of `width` ASCII characters that stand here.
    fn push_here(&mut self, kind: TokenKind<'t>, width: usize) {
        let (start, line) = (self.cursor.at(), self.cursor.line());
        self.cursor.skip_ascii(width);
        self.queue.push_back(Token { kind, span: Span::new(start, start + width), line });
    }

    fn too_deep(&self) -> Fault {
        self.cursor.fault(&format!("exceeded max depth of {MAX_DEPTH}"))
    }
}

/// Levels of block or of flow collections that the reference allows.
const MAX_DEPTH: usize = 10_000;

const END: Token<'static> =
    Token { kind: TokenKind::StreamEnd, span: Span { start: usize::MAX, end: usize::MAX }, line: 0 };
