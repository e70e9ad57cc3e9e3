//! Base64 as the Go standard library reads it, which is looser than RFC 4648 in two ways and strict in the rest.

use alloc::vec::Vec;

use base64::Engine;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

/// Reads base64 as `encoding/base64.StdEncoding` does: standard alphabet, padding required, CR and LF skipped
/// anywhere, unused trailing bits not looked at. `None` for anything else.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    // It may be a key.
    let kept: Zeroizing<Vec<u8>> = Zeroizing::new(text.bytes().filter(|b| !matches!(b, b'\r' | b'\n')).collect());
    ENGINE.decode(&*kept).ok()
}

/// Where Go stops reading text that [`decode`] refuses: the number in `illegal base64 data at input byte 4`.
pub fn first_wrong_byte(text: &str) -> usize {
    let mut bytes = text.bytes().enumerate().filter(|(_, b)| !matches!(b, b'\r' | b'\n'));
    loop {
        for taken in 0..4 {
            match bytes.next() {
                // The whole group is wrong, though line breaks in it are not counted.
                None => return text.len().saturating_sub(taken),
                Some((_, b)) if b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/') => {}
                Some((_, b'=')) if taken >= 2 => return after_padding(taken, bytes, text.len()),
                Some((at, _)) => return at,
            }
        }
    }
}

/// Of two signs of padding the second must follow, and of one or two nothing.
fn after_padding(taken: usize, mut bytes: impl Iterator<Item = (usize, u8)>, length: usize) -> usize {
    if taken == 2 {
        match bytes.next() {
            None => return length,
            Some((_, b'=')) => {}
            // Go names the byte before this one, which may be a line break.
            Some((next, _)) => return next.saturating_sub(1),
        }
    }
    bytes.next().map_or(length, |(next, _)| next)
}

/// Standard alphabet with padding.
pub fn encode(bytes: &[u8]) -> alloc::string::String {
    ENGINE.encode(bytes)
}

const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::RequireCanonical),
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_are_skipped_and_other_white_space_is_not() {
        assert_eq!(decode("QU\r\nFB\n").as_deref(), Some(b"AAA".as_slice()));
        assert_eq!(decode("QU FB"), None);
    }

    #[test]
    fn padding_is_required_and_unused_bits_are_not_looked_at() {
        assert_eq!(decode("QQ"), None);
        assert_eq!(decode("QR==").as_deref(), Some(b"A".as_slice()));
        assert_eq!(decode("QQ==QQ=="), None);
    }

    #[test]
    fn the_url_alphabet_is_refused() {
        assert_eq!(decode("-_-_"), None);
    }
}
