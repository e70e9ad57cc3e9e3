//! Turns the bytes of a protobuf message into its fields.
//!
//! A field is a tag (varint: field number times 8 plus wire type) and a content: 0 varint, 1 eight bytes, 2 length and
//! bytes, 5 four bytes. Groups (3 and 4) are refused: no message of Kubernetes has one.

use core::fmt;

use super::reader::{Reader, Short};

/// A field of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// Its number, from 1.
    pub number: u32,
    /// Its content.
    pub content: Content<'a>,
    /// Byte offset of its tag, counted from where the message's offsets begin.
    pub start: usize,
    /// Byte offset after it.
    pub end: usize,
}

/// The content of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content<'a> {
    /// Wire type 0.
    Varint(u64),
    /// Wire type 1, little endian.
    Fixed64(u64),
    /// Wire type 2: text, bytes or a message.
    Bytes(&'a [u8]),
    /// Wire type 5, little endian.
    Fixed32(u32),
}

/// Why bytes are no message. Offsets are counted as those of [`Field`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WireError {
    /// The bytes end inside a field.
    Cut {
        /// Where the part begins that is not whole.
        offset: usize,
        /// Bytes that are missing at least.
        missing: usize,
    },
    /// A field number of 0, or above 536,870,911.
    FieldNumber {
        /// Of the tag.
        offset: usize,
    },
    /// A group, or a wire type that does not exist.
    WireType {
        /// Of the tag.
        offset: usize,
        /// 3, 4, 6 or 7.
        wire_type: u8,
    },
    /// A varint of more than 64 bits.
    Varint {
        /// Of its first byte.
        offset: usize,
    },
}

/// The fields of a message, in order; ends after the first error.
#[derive(Clone, Debug)]
pub struct Fields<'a> {
    reader: Reader<'a>,
    base: usize,
    failed: bool,
}

/// Reads `message`, whose first byte has the offset `base` in whatever offsets shall count from.
pub fn fields(message: &[u8], base: usize) -> Fields<'_> {
    Fields { reader: Reader::new(message), base, failed: false }
}

/// The number of the field that `message` begins with and as much of its bytes as is there, where its end is missing.
pub fn cut_field(message: &[u8]) -> Option<(u32, &[u8])> {
    let mut fields = fields(message, 0);
    let tag = fields.varint().ok().filter(|tag| tag & 7 == 2)?;
    let number = u32::try_from(tag >> 3).ok()?;
    let length = fields.varint().ok()?;
    let there = fields.reader.rest();
    (length > there.len() as u64).then_some((number, there))
}

impl<'a> Iterator for Fields<'a> {
    type Item = Result<Field<'a>, WireError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed || self.reader.is_empty() {
            return None;
        }
        let field = self.field();
        self.failed = field.is_err();
        Some(field)
    }
}

impl<'a> Fields<'a> {
    fn field(&mut self) -> Result<Field<'a>, WireError> {
        let start = self.offset();
        let tag = self.varint()?;
        let number = u32::try_from(tag >> 3).ok().filter(|n| (1..=MAX_NUMBER).contains(n));
        let number = number.ok_or(WireError::FieldNumber { offset: start })?;
        let content = match tag & 7 {
            0 => Content::Varint(self.varint()?),
            1 => Content::Fixed64(self.little_endian(8)?),
            2 => Content::Bytes(self.bytes()?),
            5 => Content::Fixed32(self.little_endian(4)? as u32),
            other => return Err(WireError::WireType { offset: start, wire_type: other as u8 }),
        };
        Ok(Field { number, content, start, end: self.offset() })
    }

    fn varint(&mut self) -> Result<u64, WireError> {
        let offset = self.offset();
        let mut value = 0_u64;
        for index in 0..10_u32 {
            let byte = self.reader.byte().map_err(|_| WireError::Cut { offset, missing: 1 })?;
            // The tenth byte has room for one bit.
            if index == 9 && byte > 1 {
                break;
            }
            value |= u64::from(byte & 0x7f) << (7 * index);
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(WireError::Varint { offset })
    }

    fn bytes(&mut self) -> Result<&'a [u8], WireError> {
        let length = usize::try_from(self.varint()?).unwrap_or(usize::MAX);
        self.reader.take(length).map_err(|short| self.cut(short))
    }

    fn little_endian(&mut self, count: usize) -> Result<u64, WireError> {
        let bytes = self.reader.take(count).map_err(|short| self.cut(short))?;
        Ok(bytes.iter().rev().fold(0, |value, b| value << 8 | u64::from(*b)))
    }

    fn cut(&self, short: Short) -> WireError {
        WireError::Cut { offset: self.base + short.offset, missing: short.wanted - short.left }
    }

    fn offset(&self) -> usize {
        self.base + self.reader.offset()
    }
}

impl fmt::Display for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cut { offset, missing } => write!(f, "cut: the part at byte {offset} lacks at least {missing} bytes"),
            Self::FieldNumber { offset } => {
                write!(f, "expected a field number from 1 to {MAX_NUMBER} at byte {offset}")
            }
            Self::WireType { offset, wire_type } => {
                write!(f, "expected wire type 0, 1, 2 or 5 at byte {offset}, found {wire_type}")
            }
            Self::Varint { offset } => write!(f, "expected a varint of at most 64 bits at byte {offset}"),
        }
    }
}

impl core::error::Error for WireError {}

/// Field numbers have 29 bits.
const MAX_NUMBER: u32 = 0x1fff_ffff;

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    fn read(bytes: &[u8]) -> Result<Vec<Field<'_>>, WireError> {
        fields(bytes, 100).collect()
    }

    #[test]
    fn every_wire_type_is_read_with_its_place() {
        let bytes = [0x08, 0x96, 0x01, 0x11, 1, 0, 0, 0, 0, 0, 0, 0, 0x1a, 2, b'h', b'i', 0x25, 2, 0, 0, 0];
        let expected = [
            Field { number: 1, content: Content::Varint(150), start: 100, end: 103 },
            Field { number: 2, content: Content::Fixed64(1), start: 103, end: 112 },
            Field { number: 3, content: Content::Bytes(b"hi"), start: 112, end: 116 },
            Field { number: 4, content: Content::Fixed32(2), start: 116, end: 121 },
        ];
        assert_eq!(read(&bytes).as_deref(), Ok(expected.as_slice()));
    }

    #[test]
    fn a_message_that_ends_inside_a_field_says_how_much_is_missing() {
        assert_eq!(read(&[0x0a, 5, b'a']), Err(WireError::Cut { offset: 102, missing: 4 }));
        assert_eq!(read(&[0x0a]), Err(WireError::Cut { offset: 101, missing: 1 }));
    }

    #[test]
    fn a_field_that_is_cut_gives_what_is_there() {
        assert_eq!(cut_field(&[0x12, 5, b'a', b'b']), Some((2, b"ab".as_slice())));
        assert_eq!(cut_field(&[0x12, 1, b'a']), None);
        assert_eq!(cut_field(&[0x08, 0x80]), None);
    }

    #[test]
    fn groups_field_zero_and_endless_varints_are_refused() {
        assert_eq!(read(&[0x0b]), Err(WireError::WireType { offset: 100, wire_type: 3 }));
        assert_eq!(read(&[0x02, 0]), Err(WireError::FieldNumber { offset: 100 }));
        assert_eq!(
            read(&[0x08, 255, 255, 255, 255, 255, 255, 255, 255, 255, 2]),
            Err(WireError::Varint { offset: 101 })
        );
    }

    #[test]
    fn lengths_beyond_memory_do_not_overflow() {
        let bytes = [0x0a, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1];
        assert!(matches!(read(&bytes), Err(WireError::Cut { offset: 111, .. })));
    }

    #[test]
    fn each_error_is_a_sentence() {
        let shown = [
            (WireError::Cut { offset: 7, missing: 2 }, "cut: the part at byte 7 lacks at least 2 bytes"),
            (WireError::FieldNumber { offset: 7 }, "expected a field number from 1 to 536870911 at byte 7"),
            (WireError::WireType { offset: 7, wire_type: 3 }, "expected wire type 0, 1, 2 or 5 at byte 7, found 3"),
            (WireError::Varint { offset: 7 }, "expected a varint of at most 64 bits at byte 7"),
        ];
        for (error, text) in shown {
            assert_eq!(alloc::format!("{error}"), text);
        }
    }
}
