//! Bytes to hexadecimal text.

use alloc::string::String;
use alloc::vec;

/// Two lower-case digits a byte.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = vec![0; bytes.len().saturating_mul(2)];
    for (byte, digits) in bytes.iter().zip(text.as_chunks_mut().0) {
        *digits = [digit(byte >> 4), digit(byte & 0xf)];
    }
    String::from_utf8(text).unwrap_or_default()
}

/// Without a branch, so that many are made at once.
fn digit(nibble: u8) -> u8 {
    b'0' + nibble + u8::from(nibble > 9) * (b'a' - b'0' - 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_two_digits() {
        assert_eq!(encode(&[0, 0x09, 0x0a, 0x9f, 0xf0, 0xff]), "00090a9ff0ff");
        assert_eq!(encode(&[]), "");
    }
}
