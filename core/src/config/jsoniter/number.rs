//! A number to the `int32` that json-iterator makes of it, overflowing as it does.

use super::cursor::Cursor;

/// The value of a JSON number, if json-iterator takes it: a number beyond 32 bits may come out as another one.
pub fn int32(number: &str) -> Option<i32> {
    let mut cursor = Cursor::new(number.as_bytes());
    let value = cursor.int32();
    let whole = cursor.peek().is_none() && !cursor.failed();
    value.filter(|_| whole)
}

impl Cursor<'_> {
    /// Takes a number or `null`; `None` for `null` and after an error.
    pub fn int32(&mut self) -> Option<i32> {
        if self.null() {
            return None;
        }
        let mut first = self.token();
        let negative = first == b'-';
        if negative {
            first = self.byte();
        }
        let magnitude = match first {
            b'0' => {
                self.no_fraction();
                0
            }
            b'1'..=b'9' => self.magnitude(first)?,
            // The digit that the byte stands for is none: that is what is printed, as a byte.
            _ => {
                self.report("readUint32", b"unexpected character: \xff");
                return None;
            }
        };
        if magnitude > MOST + u32::from(negative) {
            self.report("ReadInt32", alloc::format!("overflow: {magnitude}").as_bytes());
        }
        let value = i64::from(magnitude);
        i32::try_from(if negative { -value } else { value }).ok().filter(|_| !self.failed())
    }

    /// The digits of a number whose first one has been read. The first eight are summed at once if more bytes follow;
    /// the others one by one, with a look at whether the sum became smaller, which it need not when it overflows.
    fn magnitude(&mut self, first: u8) -> Option<u32> {
        let mut sum = u32::from(first - b'0');
        let digits = self.bytes.get(self.at..).unwrap_or_default().iter().take_while(|b| b.is_ascii_digit()).count();
        if self.bytes.len().saturating_sub(self.at) > 10 {
            for _ in 0..digits.min(7) {
                sum = sum.wrapping_mul(10).wrapping_add(u32::from(self.byte() - b'0'));
            }
        }
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let rest = rest.get(..rest.iter().take_while(|b| b.is_ascii_digit()).count()).unwrap_or_default();
        for digit in rest {
            let next = sum.wrapping_mul(10).wrapping_add(u32::from(digit - b'0'));
            if sum > ALWAYS_FITS && next < sum {
                self.report("readUint32", b"overflow");
                return None;
            }
            sum = next;
        }
        self.at += rest.len();
        self.no_fraction();
        Some(sum)
    }

    fn no_fraction(&mut self) {
        if self.peek() == Some(b'.') {
            self.report("assertInteger", b"can not decode float as int");
        }
    }
}

const MOST: u32 = i32::MAX as u32;

/// Another digit cannot make more than 32 bits of a sum that is not above this.
const ALWAYS_FITS: u32 = 429_496_728;
