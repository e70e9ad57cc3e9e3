//! JSON bytes to json-iterator's tokens, with its habit of reading on after an error from wherever it is.
//!
//! Mirrors what json-iterator does to bytes that are known to be JSON: after an error it may stand in the middle of
//! anything, can no longer take a byte back, and keeps the first error.

use alloc::string::String;
use alloc::vec::Vec;

/// What a string cannot be read over in one go.
pub enum Stop {
    /// Its end, and where it is.
    Quote(usize),
    /// A backslash.
    Escape,
    /// A byte that must not be in it.
    Control,
}

/// Where json-iterator is, and what it has to say.
pub struct Cursor<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    error: Option<Vec<u8>>,
    /// Whether a byte was asked for after the last one.
    ended: bool,
}

impl<'a> Cursor<'a> {
    /// Before the first byte.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, error: None, ended: false }
    }

    /// The error, if there is one.
    pub fn into_error(self) -> Option<Vec<u8>> {
        self.error
    }

    /// Whether there is an error.
    pub fn failed(&self) -> bool {
        self.error.is_some()
    }

    /// Remembers an error, unless there is one, with what stands around it.
    pub fn report(&mut self, operation: &str, problem: &[u8]) {
        if self.failed() {
            return;
        }
        let (start, near) = self.around(10);
        let (_, wide) = self.around(50);
        let number = alloc::format!(", error found in #{} byte of ...|", self.at.saturating_sub(start));
        let parts = [
            operation.as_bytes(),
            b": ",
            problem,
            number.as_bytes(),
            near,
            b"|..., bigger context ...|",
            wide,
            b"|...",
        ];
        self.error = Some(parts.concat());
    }

    /// The same for a byte that should have been another.
    pub fn unexpected(&mut self, operation: &str, problem: &str, found: u8) {
        self.report(operation, &[problem.as_bytes(), &[found]].concat());
    }

    /// Puts the name of what has been read before an error.
    pub fn within(&mut self, parts: &[&str]) {
        if let Some(error) = &mut self.error {
            let mut whole = parts.concat().into_bytes();
            whole.append(error);
            *error = whole;
        }
    }

    /// The next byte that is no white space; 0 at the end.
    pub fn token(&mut self) -> u8 {
        while let Some(byte) = self.bytes.get(self.at).copied() {
            self.at += 1;
            if !matches!(byte, b' ' | b'\n' | b'\t' | b'\r') {
                return byte;
            }
        }
        self.end();
        0
    }

    /// The next byte; 0 at the end.
    pub fn byte(&mut self) -> u8 {
        match self.bytes.get(self.at).copied() {
            Some(byte) => {
                self.at += 1;
                byte
            }
            None => {
                self.end();
                0
            }
        }
    }

    /// The byte that comes next, without reading it.
    pub fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Takes a byte back; not after an error.
    pub fn unread(&mut self) {
        if !self.failed() && !self.ended {
            self.at = self.at.saturating_sub(1);
        }
    }

    /// Takes what is left of a word.
    pub fn rest_of(&mut self, word: &str) {
        for expected in word.bytes() {
            if self.byte() != expected {
                self.report("skip", &[b"expect ", word.as_bytes()].concat());
                return;
            }
        }
    }

    /// Whether there is a `null`, which is taken.
    pub fn null(&mut self) -> bool {
        let is_null = self.token() == b'n';
        if is_null {
            self.rest_of("ull");
        } else {
            self.unread();
        }
        is_null
    }

    /// Takes a string or `null`.
    pub fn string(&mut self) {
        match self.token() {
            b'"' => match self.closing_quote() {
                Some(Stop::Quote(end)) => self.at = end + 1,
                Some(Stop::Control) => self.report("ReadString", b"invalid control character found"),
                Some(Stop::Escape) | None => drop(self.slow_string()),
            },
            b'n' => self.rest_of("ull"),
            found => self.unexpected("ReadString", "expects \" or n, but found ", found),
        }
    }

    /// Takes the name of a member and its colon; `None` for what is no name.
    pub fn field(&mut self) -> Option<String> {
        let found = self.token();
        if found != b'"' {
            self.unexpected("readFieldHash", "expect \", but found ", found);
            return None;
        }
        let name = self.slow_string()?;
        let found = self.token();
        if found != b':' {
            self.unexpected("readFieldHash", "expect :, but found ", found);
            return None;
        }
        Some(name)
    }

    /// What comes first after the opening quote of a string.
    pub fn closing_quote(&self) -> Option<Stop> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|b| matches!(b, b'"' | b'\\' | 0..=31))?;
        Some(match rest.get(length) {
            Some(b'"') => Stop::Quote(self.at + length),
            Some(b'\\') => Stop::Escape,
            _ => Stop::Control,
        })
    }

    /// The text from here up to a quote, which is taken too.
    fn slow_string(&mut self) -> Option<String> {
        let mut text = Vec::new();
        while self.peek().is_some() {
            match self.byte() {
                b'"' => return Some(String::from_utf8_lossy(&text).into_owned()),
                b'\\' => self.escape(&mut text),
                byte => text.push(byte),
            }
        }
        self.end();
        self.report("readStringSlowPath", b"unexpected end of input");
        None
    }

    fn escape(&mut self, text: &mut Vec<u8>) {
        match self.byte() {
            b'u' => {
                let digits = self.bytes.get(self.at..self.at.saturating_add(4)).unwrap_or_default();
                let code = digits.iter().try_fold(0, |code, b| Some(code * 16 + char::from(*b).to_digit(16)?));
                self.at = self.at.saturating_add(4).min(self.bytes.len());
                let c = code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER);
                text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            }
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            byte => text.push(byte),
        }
    }

    fn end(&mut self) {
        self.ended = true;
    }

    /// Up to `reach` bytes on each side, and where they begin.
    fn around(&self, reach: usize) -> (usize, &'a [u8]) {
        let start = self.at.saturating_sub(reach);
        let end = self.at.saturating_add(reach).min(self.bytes.len());
        (start, self.bytes.get(start..end).unwrap_or_default())
    }
}
