//! Turns JSON text into a stream of events, without building a tree: stored values and etcdctl's answers may be large.
//!
//! Strict as Go's `encoding/json`: no comments, no trailing commas. Bytes that are no UTF-8 and lone surrogates become
//! U+FFFD, as there.

mod string;

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

pub use self::string::push_lossy;
use super::reader::Reader;

/// What comes next in a JSON text.
#[derive(Clone, Debug, PartialEq)]
pub enum Event<'a> {
    /// `{`
    ObjectStart,
    /// `}`
    ObjectEnd,
    /// `[`
    ArrayStart,
    /// `]`
    ArrayEnd,
    /// The name of a member; its value follows.
    Key(Cow<'a, str>),
    /// Text.
    String(Cow<'a, str>),
    /// A number as it is written.
    Number(&'a str),
    /// `true` or `false`
    Bool(bool),
    /// `null`
    Null,
}

/// Why a text is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// The text ends before its value does.
    Cut {
        /// Byte offset of the end.
        offset: usize,
    },
    /// Something that may not stand there.
    Unexpected {
        /// Its byte offset.
        offset: usize,
    },
}

/// The events of a text, in order; ends after the first error or the first value.
#[derive(Clone, Debug)]
pub struct Events<'a> {
    reader: Reader<'a>,
    /// One entry a level: whether it is an object.
    levels: Vec<bool>,
    next: Next,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Value,
    ValueOrEnd,
    Key,
    KeyOrEnd,
    CommaOrEnd,
    Done,
}

/// Reads the first value of `text`; what follows it is left to the caller.
pub fn events(text: &[u8]) -> Events<'_> {
    Events { reader: Reader::new(text), levels: Vec::new(), next: Next::Value }
}

impl<'a> Events<'a> {
    /// Byte offset after the last event.
    pub fn offset(&self) -> usize {
        self.reader.offset()
    }

    fn event(&mut self) -> Result<Event<'a>, JsonError> {
        self.skip_space();
        if self.next == Next::CommaOrEnd && self.reader.peek() == Some(b',') {
            self.advance();
            self.skip_space();
            self.next = if self.levels.last() == Some(&true) { Next::Key } else { Next::Value };
        }
        let first = self.reader.peek().ok_or(JsonError::Cut { offset: self.offset() })?;
        match (self.next, first) {
            (Next::ValueOrEnd | Next::CommaOrEnd, b']') if self.levels.last() == Some(&false) => {
                Ok(self.close(Event::ArrayEnd))
            }
            (Next::KeyOrEnd | Next::CommaOrEnd, b'}') if self.levels.last() == Some(&true) => {
                Ok(self.close(Event::ObjectEnd))
            }
            (Next::Key | Next::KeyOrEnd, b'"') => self.key(),
            (Next::Value | Next::ValueOrEnd, _) => self.value(first),
            _ => Err(self.unexpected()),
        }
    }

    fn key(&mut self) -> Result<Event<'a>, JsonError> {
        let key = self.string()?;
        self.skip_space();
        self.literal(b":")?;
        self.next = Next::Value;
        Ok(Event::Key(key))
    }

    fn value(&mut self, first: u8) -> Result<Event<'a>, JsonError> {
        match first {
            b'{' => return Ok(self.open(true, Next::KeyOrEnd, Event::ObjectStart)),
            b'[' => return Ok(self.open(false, Next::ValueOrEnd, Event::ArrayStart)),
            _ => {}
        }
        let event = match first {
            b'"' => Event::String(self.string()?),
            b't' => self.literal(b"true").map(|()| Event::Bool(true))?,
            b'f' => self.literal(b"false").map(|()| Event::Bool(false))?,
            b'n' => self.literal(b"null").map(|()| Event::Null)?,
            b'-' | b'0'..=b'9' => Event::Number(self.number()?),
            _ => return Err(self.unexpected()),
        };
        self.after_value();
        Ok(event)
    }

    fn open(&mut self, object: bool, next: Next, event: Event<'a>) -> Event<'a> {
        self.advance();
        self.levels.push(object);
        self.next = next;
        event
    }

    fn close(&mut self, event: Event<'a>) -> Event<'a> {
        self.advance();
        self.levels.pop();
        self.after_value();
        event
    }

    fn after_value(&mut self) {
        self.next = if self.levels.is_empty() { Next::Done } else { Next::CommaOrEnd };
    }

    fn number(&mut self) -> Result<&'a str, JsonError> {
        let start = self.reader;
        if self.reader.peek() == Some(b'-') {
            self.advance();
        }
        if self.reader.peek() == Some(b'0') {
            self.advance();
        } else {
            self.digits()?;
        }
        if self.reader.peek() == Some(b'.') {
            self.advance();
            self.digits()?;
        }
        if matches!(self.reader.peek(), Some(b'e' | b'E')) {
            self.advance();
            if matches!(self.reader.peek(), Some(b'+' | b'-')) {
                self.advance();
            }
            self.digits()?;
        }
        let length = self.offset() - start.offset();
        let text = start.rest().get(..length).unwrap_or_default();
        core::str::from_utf8(text).map_err(|_| self.unexpected())
    }

    fn digits(&mut self) -> Result<(), JsonError> {
        if self.reader.take_while(|b| b.is_ascii_digit()).is_empty() {
            return Err(self.unexpected());
        }
        Ok(())
    }

    fn literal(&mut self, text: &[u8]) -> Result<(), JsonError> {
        for expected in text {
            if self.reader.peek() != Some(*expected) {
                return Err(self.unexpected());
            }
            self.advance();
        }
        Ok(())
    }

    fn skip_space(&mut self) {
        self.reader.take_while(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n'));
    }

    fn advance(&mut self) {
        let _ = self.reader.byte();
    }

    fn unexpected(&self) -> JsonError {
        let offset = self.offset();
        if self.reader.is_empty() { JsonError::Cut { offset } } else { JsonError::Unexpected { offset } }
    }
}

impl<'a> Iterator for Events<'a> {
    type Item = Result<Event<'a>, JsonError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.next == Next::Done {
            return None;
        }
        let event = self.event();
        if event.is_err() {
            self.next = Next::Done;
        }
        Some(event)
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cut { offset } => write!(f, "expected more JSON, found the end at byte {offset}"),
            Self::Unexpected { offset } => write!(f, "expected other JSON at byte {offset}"),
        }
    }
}

impl core::error::Error for JsonError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Result<Vec<Event<'_>>, JsonError> {
        events(text).collect()
    }

    #[test]
    fn every_kind_of_value_is_read_in_order() {
        let got = read(br#" {"a":[1,-2.5e+3,true,false,null],"b":{}, "c":[] } rest"#);
        let key = |k| Event::Key(Cow::Borrowed(k));
        let expected = [
            Event::ObjectStart,
            key("a"),
            Event::ArrayStart,
            Event::Number("1"),
            Event::Number("-2.5e+3"),
            Event::Bool(true),
            Event::Bool(false),
            Event::Null,
            Event::ArrayEnd,
            key("b"),
            Event::ObjectStart,
            Event::ObjectEnd,
            key("c"),
            Event::ArrayStart,
            Event::ArrayEnd,
            Event::ObjectEnd,
        ];
        assert_eq!(got.as_deref(), Ok(expected.as_slice()));
    }

    #[test]
    fn escapes_surrogates_and_bytes_that_are_no_text_become_characters() {
        let got = read(b"\"\\u003c\\ud83d\\ude00\\ud83dx\\n\xff\xe2\x82\"");
        assert_eq!(got, Ok(alloc::vec![Event::String("<\u{1f600}\u{fffd}x\n\u{fffd}\u{fffd}\u{fffd}".into())]));
    }

    #[test]
    fn what_go_refuses_is_refused_at_its_byte() {
        for (text, offset) in [
            ("[1,]", 3),
            ("{\"a\":1,}", 7),
            ("{a:1}", 1),
            ("[01]", 2),
            ("\"\u{1}\"", 1),
            ("[1}", 2),
            ("{\"a\" 1}", 5),
            ("'a'", 0),
        ] {
            assert_eq!(read(text.as_bytes()), Err(JsonError::Unexpected { offset }), "{text}");
        }
        for text in ["", "[", "[1", "{\"a\"", "{\"a\":", "\"abc", "tru", "\"\\u12", "-"] {
            assert_eq!(read(text.as_bytes()), Err(JsonError::Cut { offset: text.len() }), "{text}");
        }
    }

    #[test]
    fn nesting_needs_no_stack() {
        let deep = alloc::vec![b'['; 100_000];
        assert_eq!(read(&deep), Err(JsonError::Cut { offset: 100_000 }));
    }
}
