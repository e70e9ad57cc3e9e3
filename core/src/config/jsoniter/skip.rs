//! Takes a whole value of JSON that nobody wants, as json-iterator does.

use alloc::vec::Vec;

use super::cursor::{Cursor, Stop};

impl Cursor<'_> {
    /// Takes one value; after an error, whatever stands where one was expected.
    pub fn skip(&mut self) {
        let mut open = Vec::new();
        loop {
            if let Some(end) = self.skip_beginning() {
                open.push(end);
                continue;
            }
            while let Some(end) = open.last().copied() {
                let found = self.token();
                if found == b',' {
                    if end == b'}' {
                        self.skip_key();
                    }
                    break;
                }
                match end {
                    b']' if found != end => self.report("ReadArrayCB", b"expect ]"),
                    b'}' if found != end => self.report("ReadObjectCB", b"object not ended with }"),
                    _ => {}
                }
                open.pop();
            }
            if open.is_empty() {
                return;
            }
        }
    }

    /// Takes a scalar, an empty collection, or the beginning of another: then, what it will end with.
    fn skip_beginning(&mut self) -> Option<u8> {
        match self.token() {
            b'"' => match self.closing_quote() {
                Some(Stop::Quote(end)) => self.at = end + 1,
                Some(Stop::Control) => self.report("trySkipString", b"invalid control character found"),
                Some(Stop::Escape) | None => {
                    self.unread();
                    self.string();
                }
            },
            b'n' => self.rest_of("ull"),
            b't' => self.rest_of("rue"),
            b'f' => self.rest_of("alse"),
            b'0' => {
                self.unread();
                self.take_number();
            }
            b'-' | b'1'..=b'9' => self.skip_number(),
            b'[' => {
                if self.token() != b']' {
                    self.unread();
                    return Some(b']');
                }
            }
            b'{' => match self.token() {
                b'"' => {
                    self.unread();
                    self.skip_key();
                    return Some(b'}');
                }
                b'}' => {}
                _ => self.report("ReadObjectCB", b"expect \" after {"),
            },
            found => self.report("Skip", alloc::format!("do not know how to skip: {found}").as_bytes()),
        }
        None
    }

    fn skip_key(&mut self) {
        self.string();
        if self.token() != b':' {
            self.report("ReadObject", b"expect :");
        }
    }

    /// After the first byte of a number: the fast way if it has more bytes and is followed by what may follow it. The
    /// slow way begins anew, which it does not after an error.
    fn skip_number(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest.iter().take_while(|b| b.is_ascii_digit() || **b == b'.').count();
        let follows = rest.get(length).is_some_and(|b| b",]} \t\n\r".contains(b));
        if length > 0 && follows {
            self.at += length;
            return;
        }
        self.unread();
        if !self.failed() {
            self.take_number();
        }
    }

    fn take_number(&mut self) {
        while self.peek().is_some_and(|b| b"+-.eE0123456789".contains(&b)) {
            self.at += 1;
        }
    }
}
