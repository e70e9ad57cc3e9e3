//! Reads bytes from front to back, never past the end.

use core::fmt;

/// A place in bytes that only moves forward.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// There were fewer bytes than asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short {
    /// Byte offset where reading began.
    pub offset: usize,
    /// Bytes asked for.
    pub wanted: usize,
    /// Bytes that were left.
    pub left: usize,
}

impl<'a> Reader<'a> {
    /// Starts at the first byte.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Byte offset of what is read next.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// What is left.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// The next byte, left where it is.
    pub fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The next byte.
    pub fn byte(&mut self) -> Result<u8, Short> {
        let byte = self.peek().ok_or(self.short(1))?;
        self.at += 1;
        Ok(byte)
    }

    /// The next `count` bytes.
    pub fn take(&mut self, count: usize) -> Result<&'a [u8], Short> {
        let taken = self.rest().get(..count).ok_or(self.short(count))?;
        self.at += count;
        Ok(taken)
    }

    /// The longest run of bytes that `keep` likes.
    pub fn take_while(&mut self, keep: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.rest();
        let count = rest.iter().position(|b| !keep(*b)).unwrap_or(rest.len());
        self.at += count;
        rest.get(..count).unwrap_or_default()
    }

    fn short(&self, wanted: usize) -> Short {
        Short { offset: self.at, wanted, left: self.rest().len() }
    }
}

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {} bytes at byte {}, found {}", self.wanted, self.offset, self.left)
    }
}

impl core::error::Error for Short {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_read_past_the_end_and_the_place_stays() {
        let mut reader = Reader::new(b"abc");
        assert_eq!(reader.take(2), Ok(b"ab".as_slice()));
        assert_eq!(reader.take(usize::MAX), Err(Short { offset: 2, wanted: usize::MAX, left: 1 }));
        assert_eq!(reader.byte(), Ok(b'c'));
        assert!(reader.byte().is_err());
    }
}
