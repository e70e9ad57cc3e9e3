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
