//! Turns the decoded text into tokens, as many as the parser asks for.
//!
//! A key without `?` shows only at its colon, so tokens wait in a queue until nothing can be put before them any more.
//! Mirrors when go-yaml v2.4 looks at how much of the text: it decides which of several errors comes first.

mod block_scalar;
mod cursor;
mod directive;
mod fold;
mod plain;
mod quoted;
mod simple_key;
mod tag;
pub mod token;

use alloc::collections::VecDeque;
use alloc::format;
use alloc::vec::Vec;

use self::cursor::{Cursor, Mark};
use self::simple_key::{Candidate, Candidates};
use self::token::{Token, TokenKind};
use crate::base::release::Release;
use crate::base::span::Span;
use crate::text::yaml::fault::Fault;
use crate::text::yaml::read::Source;

/// The tokens of a text.
pub struct Scanner<'t> {
    /// The server that reads: its YAML changed over time.
    pub release: Release,
    cursor: Cursor<'t>,
    queue: VecDeque<Token<'t>>,
    /// Tokens that have left the queue.
    taken: usize,
    /// Whether the token at the head of the queue is known to stay there.
    settled: bool,
    flows: Vec<Flow>,
    /// Column of the innermost block collection; -1 outside.
    indent: isize,
    indents: Vec<isize>,
    key_allowed: bool,
    candidates: Candidates,
}

/// An open flow collection.
struct Flow {
    /// The number of the token that opened it.
    token: usize,
    /// Whether nothing in it has been a candidate for a key. The reference forgets then, where it closes, that the
    /// collection itself may be a key.
    untouched: bool,
}

impl<'t> Scanner<'t> {
    /// Stands before the first token.
    pub fn new(source: &'t Source<'t>, release: Release) -> Self {
        Self {
            release,
            cursor: Cursor::new(source, release.until(13)),
            queue: VecDeque::new(),
            taken: 0,
            settled: false,
            flows: Vec::new(),
            indent: -1,
            indents: Vec::new(),
            key_allowed: true,
            candidates: Candidates::default(),
        }
    }

    /// The next token. The stream's end comes again and again.
    pub fn peek(&mut self) -> Result<&Token<'t>, Fault> {
        while !self.settled {
            self.settled = !self.queue.is_empty() && !self.candidates.must_wait(self.taken, &self.cursor)?;
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
        let (byte, in_flow) = (self.cursor.byte(0), self.in_flow());
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
            b'*' | b'&' => self.fetch_node_word(tag::anchor),
            b'!' => self.fetch_node_word(tag::tag),
            b'|' | b'>' if !in_flow => self.fetch_block_scalar(),
            b'\'' | b'"' => self.fetch_node_word(quoted::scan),
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
            let tabs = self.in_flow() || !self.key_allowed;
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
            if !self.in_flow() {
                self.key_allowed = true;
            }
        }
    }

    fn fetch_stream_end(&mut self) -> Result<(), Fault> {
        self.cursor.end_line();
        self.leave_blocks()?;
        self.push_here(TokenKind::StreamEnd, 0);
        Ok(())
    }

    fn fetch_directive(&mut self) -> Result<(), Fault> {
        self.leave_blocks()?;
        let token = directive::scan(&mut self.cursor)?;
        self.queue.push_back(token);
        Ok(())
    }

    fn fetch_document_indicator(&mut self, byte: u8) -> Result<(), Fault> {
        self.leave_blocks()?;
        let kind = if byte == b'-' { TokenKind::DocumentStart } else { TokenKind::DocumentEnd };
        self.push_here(kind, 3);
        Ok(())
    }

    fn fetch_flow_start(&mut self, kind: TokenKind<'t>) -> Result<(), Fault> {
        self.save_candidate()?;
        self.flows.push(Flow { token: self.next_number(), untouched: true });
        if self.flows.len() > MAX_DEPTH && self.release.since(15) {
            return Err(self.too_deep());
        }
        self.key_allowed = true;
        self.push_here(kind, 1);
        Ok(())
    }

    fn fetch_flow_end(&mut self, kind: TokenKind<'t>) -> Result<(), Fault> {
        self.candidates.reject(self.flows.len(), &self.cursor)?;
        if let Some(Flow { token, untouched: true }) = self.flows.pop() {
            self.candidates.stop_waiting(token);
        }
        self.key_allowed = false;
        self.push_here(kind, 1);
        Ok(())
    }

    fn fetch_flow_entry(&mut self) -> Result<(), Fault> {
        self.candidates.reject(self.flows.len(), &self.cursor)?;
        self.key_allowed = true;
        self.push_here(TokenKind::FlowEntry, 1);
        Ok(())
    }

    fn fetch_block_entry(&mut self) -> Result<(), Fault> {
        if !self.in_flow() {
            if !self.key_allowed {
                return Err(self.cursor.fault("block sequence entries are not allowed in this context"));
            }
            self.roll_indent(self.cursor.mark(), None, TokenKind::BlockSequenceStart)?;
        }
        self.candidates.reject(self.flows.len(), &self.cursor)?;
        self.key_allowed = true;
        self.push_here(TokenKind::BlockEntry, 1);
        Ok(())
    }

    fn fetch_key(&mut self) -> Result<(), Fault> {
        if !self.in_flow() {
            if !self.key_allowed {
                return Err(self.cursor.fault("mapping keys are not allowed in this context"));
            }
            self.roll_indent(self.cursor.mark(), None, TokenKind::BlockMappingStart)?;
        }
        self.candidates.reject(self.flows.len(), &self.cursor)?;
        self.key_allowed = !self.in_flow();
        self.push_here(TokenKind::Key, 1);
        Ok(())
    }

    fn fetch_value(&mut self) -> Result<(), Fault> {
        if let Some(key) = self.candidates.confirm(self.flows.len(), &self.cursor)? {
            let token = Token { kind: TokenKind::Key, span: Span::at(key.mark.at), line: key.mark.line };
            self.insert(key.token, token);
            self.roll_indent(key.mark, Some(key.token), TokenKind::BlockMappingStart)?;
            self.key_allowed = false;
        } else {
            if !self.in_flow() {
                if !self.key_allowed {
                    return Err(self.cursor.fault("mapping values are not allowed in this context"));
                }
                self.roll_indent(self.cursor.mark(), None, TokenKind::BlockMappingStart)?;
            }
            self.key_allowed = !self.in_flow();
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
        self.candidates.reject(self.flows.len(), &self.cursor)?;
        self.key_allowed = true;
        let token = block_scalar::scan(&mut self.cursor, self.indent)?;
        self.queue.push_back(token);
        Ok(())
    }

    fn fetch_plain(&mut self) -> Result<(), Fault> {
        self.save_candidate()?;
        let in_flow = self.in_flow();
        let (token, ends_line) = plain::scan(&mut self.cursor, self.indent + 1, in_flow)?;
        self.key_allowed = ends_line;
        self.queue.push_back(token);
        Ok(())
    }

    fn save_candidate(&mut self) -> Result<(), Fault> {
        if !self.key_allowed {
            return Ok(());
        }
        self.candidates.reject(self.flows.len(), &self.cursor)?;
        self.candidates.add(Candidate {
            token: self.next_number(),
            level: self.flows.len(),
            required: !self.in_flow() && self.indent == self.column(),
            waits: true,
            mark: self.cursor.mark(),
        });
        if let Some(flow) = self.flows.last_mut() {
            flow.untouched = false;
        }
        Ok(())
    }

    /// Ends all block collections and forbids a key until the next line.
    fn leave_blocks(&mut self) -> Result<(), Fault> {
        self.unroll_indent(-1);
        self.candidates.reject(self.flows.len(), &self.cursor)?;
        self.key_allowed = false;
        Ok(())
    }

    /// Begins a block collection if `mark` is further right than the present one. `token` is the number of the token
    /// that it goes before; `None` puts it last.
    fn roll_indent(&mut self, mark: Mark, token: Option<usize>, kind: TokenKind<'t>) -> Result<(), Fault> {
        let column = isize::try_from(mark.column).unwrap_or(isize::MAX);
        if self.in_flow() || self.indent >= column {
            return Ok(());
        }
        self.indents.push(self.indent);
        self.indent = column;
        if self.indents.len() > MAX_DEPTH && self.release.since(15) {
            return Err(self.too_deep());
        }
        self.insert(token.unwrap_or(usize::MAX), Token { kind, span: Span::at(mark.at), line: mark.line });
        Ok(())
    }

    /// Ends the block collections that are further right than `column`.
    fn unroll_indent(&mut self, column: isize) {
        if self.in_flow() {
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

    fn in_flow(&self) -> bool {
        !self.flows.is_empty()
    }

    /// The number that the next token gets.
    fn next_number(&self) -> usize {
        self.taken + self.queue.len()
    }

    /// Puts a token before the one with the number, or last if that one has left the queue.
    fn insert(&mut self, number: usize, token: Token<'t>) {
        let place = number.checked_sub(self.taken).unwrap_or(usize::MAX);
        self.queue.insert(place.min(self.queue.len()), token);
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
