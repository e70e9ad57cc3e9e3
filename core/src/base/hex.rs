//! Bytes to hexadecimal text.

use alloc::string::String;
use alloc::vec::Vec;

/// Two lower-case digits a byte.
pub fn encode(bytes: &[u8]) -> String {
    let digits = |b: &u8| [digit(b >> 4), digit(b & 0xf)];
    let text: Vec<u8> = bytes.iter().flat_map(digits).collect();
    String::from_utf8(text).unwrap_or_default()
}

fn digit(nibble: u8) -> u8 {
    match nibble {
        0..=9 => b'0' + nibble,
        _ => b'a' - 10 + nibble,
    }
}
