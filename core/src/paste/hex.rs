//! Reads plain hexadecimal: `xxd -p`, `6b 38 73`, `0x6b, 0x38`, `\x6b\x38`, `6b:38:73`, wrapped anywhere, either case.

use alloc::vec::Vec;

use super::form::{Content, Form, Guess, Head, Reading};
use super::lines::{copied, is_foreign, lines};
use crate::report::Holds;

/// Two digits a byte, whatever divides them.
pub static FORM: Form = Form { name: "hex", title: "hexadecimal", holds: Holds::Values, recognise, read };

fn recognise(head: &Head<'_>) -> Option<Guess> {
    let digits = Digits::of(copied(head.bytes));
    let fits = digits.foreign.is_none() && !digits.bytes.is_empty() && (head.goes_on || digits.pending.is_none());
    fits.then(|| Guess::new(95, "It consists of pairs of hexadecimal digits."))
}

fn read(paste: &[u8]) -> Reading {
    let digits = Digits::of(copied(paste));
    let mut reading = Reading::default();
    if let Some(line) = digits.foreign {
        reading.warnings.push(alloc::format!("Line {line} is no hexadecimal: only what stands before it was read."));
    }
    if digits.pending.is_some() {
        reading.cut = true;
        reading.warnings.push("The last byte has only one digit: the copy is cut.".into());
    }
    reading.content = Content::Bytes(digits.bytes);
    reading
}

#[derive(Default)]
struct Digits {
    bytes: Vec<u8>,
    /// A first digit whose second has not come.
    pending: Option<u8>,
    /// The line, from 1, where something else begins.
    foreign: Option<usize>,
}

impl Digits {
    fn of(text: &[u8]) -> Self {
        let mut digits = Self::default();
        for (index, line) in lines(text).enumerate() {
            if is_foreign(line) {
                break;
            }
            if !line.split(|b| DIVIDERS.contains(b)).all(|word| digits.word(word)) {
                digits.foreign = Some(index + 1);
                break;
            }
        }
        digits
    }

    /// Takes what stands between two dividers. `0x6b`, `x6b` after a backslash, `0xb` and `6b38` all do.
    fn word(&mut self, word: &[u8]) -> bool {
        word.split(|b| *b == b'\\').all(|part| {
            let marked = [b"0x".as_slice(), b"0X", b"x"].iter().find_map(|mark| part.strip_prefix(*mark));
            match marked {
                Some([digit]) => self.run(&[b'0', *digit]),
                Some(digits) => self.run(digits),
                None => self.run(part),
            }
        })
    }

    fn run(&mut self, digits: &[u8]) -> bool {
        digits.iter().all(|digit| self.digit(*digit))
    }

    fn digit(&mut self, digit: u8) -> bool {
        let Some(value) = char::from(digit).to_digit(16).map(|value| value as u8) else { return false };
        match self.pending.take() {
            Some(first) => self.bytes.push(first << 4 | value),
            None => self.pending = Some(value),
        }
        true
    }
}

const DIVIDERS: &[u8] = b" \t\r,;:-_\"'[]{}()";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_digits_gives_the_same_bytes() {
        for text in [
            "6b38733A",
            "6b 38 73 3a\n",
            "6b3\n8733\r\na\n",
            "\\x6b\\x38\\x73\\x3a",
            "\\x6b38733a",
            "0x6B, 0x38,0x73, 0x3a",
            "{0x6b, 0x38, 0x73, 0x3a}",
            "0x6b38733a",
            "6b:38:73:3a",
        ] {
            let digits = Digits::of(text.as_bytes());
            assert_eq!(
                (digits.bytes.as_slice(), digits.pending, digits.foreign),
                (b"k8s:".as_slice(), None, None),
                "{text}"
            );
        }
    }

    #[test]
    fn a_byte_of_one_digit_needs_its_mark_and_words_are_refused() {
        assert_eq!(Digits::of(b"0xa 0x1").bytes, [0x0a, 0x01]);
        assert_eq!(Digits::of(b"6b 38\nhello").foreign, Some(2));
    }
}
