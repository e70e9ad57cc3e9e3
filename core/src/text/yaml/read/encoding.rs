//! Turns UTF-8 or UTF-16 into text up to the first thing that the server's YAML reader refuses.

use alloc::string::String;
use alloc::vec::Vec;

/// The first thing in a file that is no character or none that YAML allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bad {
    /// Offset in the decoded text.
    pub at: usize,
    /// The reference's words.
    pub problem: &'static str,
    /// How many bytes of it the reference must have at hand before it complains.
    pub needs: usize,
}

/// The valid start of `bytes` and what is wrong after it.
pub fn utf8(bytes: &[u8]) -> (&str, Option<Bad>) {
    match core::str::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let (valid, rest) = bytes.split_at(error.valid_up_to());
            let text = core::str::from_utf8(valid).unwrap_or_default();
            (text, Some(bad_utf8(text.len(), rest)))
        }
    }
}

/// What the reference says of `rest`, which does not start with a UTF-8 character. It looks at the length that the
/// first byte announces, then at the top bits of the others, then at the number they make.
fn bad_utf8(at: usize, rest: &[u8]) -> Bad {
    let width = match rest.first() {
        Some(0xc0..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf7) => 4,
        _ => return Bad { at, problem: "invalid leading UTF-8 octet", needs: 1 },
    };
    let Some(octets) = rest.get(..width) else {
        return Bad { at, problem: "incomplete UTF-8 octet sequence", needs: usize::MAX };
    };
    let trailing = |octet: &u8| octet & 0xc0 == 0x80;
    let problem = match octets {
        [_, others @ ..] if !others.iter().all(trailing) => "invalid trailing UTF-8 octet",
        [0xc0 | 0xc1, ..] | [0xe0, 0x80..=0x9f, ..] | [0xf0, 0x80..=0x8f, ..] => "invalid length of a UTF-8 sequence",
        _ => "invalid Unicode character",
    };
    Bad { at, problem, needs: width }
}

/// UTF-16 as text.
pub struct Utf16 {
    /// What could be decoded.
    pub text: String,
    /// The offset in the file of each byte of `text`, its end included.
    pub origin: Vec<usize>,
    /// What is wrong after it.
    pub bad: Option<Bad>,
}

/// Decodes what follows a two-byte mark.
pub fn utf16(rest: &[u8], unit: fn([u8; 2]) -> u16) -> Utf16 {
    let mut text = String::with_capacity(rest.len());
    let mut origin = Vec::with_capacity(rest.len());
    let mut raw = 2;
    let mut bad = None;
    let (pairs, odd) = rest.as_chunks::<2>();
    for decoded in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let Ok(c) = decoded else {
            bad = Some(bad_utf16(text.len(), rest.get(raw - 2..).unwrap_or_default(), unit));
            break;
        };
        text.push(c);
        origin.resize(text.len(), raw);
        raw += c.len_utf16() * 2;
    }
    if bad.is_none() && !odd.is_empty() {
        bad = Some(Bad { at: text.len(), problem: "incomplete UTF-16 character", needs: usize::MAX });
    }
    origin.push(raw);
    Utf16 { text, origin, bad }
}

fn bad_utf16(at: usize, rest: &[u8], unit: fn([u8; 2]) -> u16) -> Bad {
    let low = rest.first_chunk::<2>().is_some_and(|pair| unit(*pair) & 0xfc00 == 0xdc00);
    match (low, rest.len()) {
        (true, _) => Bad { at, problem: "unexpected low surrogate area", needs: 2 },
        (false, ..4) => Bad { at, problem: "incomplete UTF-16 surrogate pair", needs: usize::MAX },
        (false, _) => Bad { at, problem: "expected low surrogate area", needs: 4 },
    }
}

/// What a pass over decoded text finds.
pub struct Forbidden {
    /// The first character that YAML does not allow.
    pub bad: Option<Bad>,
    /// Whether a byte order mark comes before it.
    pub marks: bool,
}

/// Looks for control characters and noncharacters.
pub fn forbidden(text: &str) -> Forbidden {
    let bytes = text.as_bytes();
    let mut marks = false;
    for (at, byte) in bytes.iter().enumerate() {
        let next = |k: usize| bytes.get(at + k).copied().unwrap_or(0);
        let needs = match byte {
            b' '..=b'~' | b'\n' | b'\r' | b'\t' => continue,
            0..0x20 | 0x7f => 1,
            0xc2 if matches!(next(1), 0x80..=0x84 | 0x86..=0x9f) => 2,
            0xef if next(1) == 0xbf && next(2) >= 0xbe => 3,
            0xef if next(1) == 0xbb && next(2) == 0xbf => {
                marks = true;
                continue;
            }
            _ => continue,
        };
        return Forbidden { bad: Some(Bad { at, problem: "control characters are not allowed", needs }), marks };
    }
    Forbidden { bad: None, marks }
}
