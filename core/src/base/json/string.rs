//! Reads the strings of JSON as Go's `encoding/json` does: what is no text becomes U+FFFD.

use alloc::borrow::Cow;
use alloc::string::String;

use super::{Events, JsonError};

impl<'a> Events<'a> {
    /// A string from its quote to its quote.
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, JsonError> {
        self.literal(b"\"")?;
        let mut built: Option<String> = None;
        loop {
            let run = self.reader.take_while(|b| b != b'"' && b != b'\\' && b >= 0x20);
            match self.reader.peek() {
                Some(b'"') => {
                    self.advance();
                    return Ok(finish(built, run));
                }
                Some(b'\\') => {
                    self.advance();
                    let text = built.get_or_insert_default();
                    push_lossy(text, run);
                    let escaped = self.escape()?;
                    text.push(escaped);
                }
                _ => return Err(self.unexpected()),
            }
        }
    }

    fn escape(&mut self) -> Result<char, JsonError> {
        let letter = self.reader.peek().ok_or(JsonError::Cut { offset: self.offset() })?;
        let plain = match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.advance();
                return self.code_point();
            }
            _ => return Err(self.unexpected()),
        };
        self.advance();
        Ok(plain)
    }

    /// The character of a `\u`, with the second half of a surrogate pair where one follows.
    fn code_point(&mut self) -> Result<char, JsonError> {
        let first = self.four_digits()?;
        if (0xd800..0xdc00).contains(&first) {
            let before = self.reader;
            if self.reader.take(2) == Ok(br"\u".as_slice()) {
                let second = self.four_digits()?;
                if (0xdc00..0xe000).contains(&second) {
                    let joined = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                    return Ok(char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
            }
            self.reader = before;
        }
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn four_digits(&mut self) -> Result<u32, JsonError> {
        let mut value = 0;
        for _ in 0..4 {
            let digit = self.reader.peek().and_then(|b| char::from(b).to_digit(16));
            value = value << 4 | digit.ok_or(self.unexpected())?;
            self.advance();
        }
        Ok(value)
    }
}

fn finish<'a>(built: Option<String>, run: &'a [u8]) -> Cow<'a, str> {
    match (built, core::str::from_utf8(run)) {
        (None, Ok(text)) => Cow::Borrowed(text),
        (built, _) => {
            let mut text = built.unwrap_or_default();
            push_lossy(&mut text, run);
            Cow::Owned(text)
        }
    }
}

/// Appends text, each byte that is no UTF-8 as one U+FFFD, as Go does.
pub fn push_lossy(text: &mut String, bytes: &[u8]) {
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| char::REPLACEMENT_CHARACTER));
    }
}
