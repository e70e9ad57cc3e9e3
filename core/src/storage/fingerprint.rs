//! A key to a number that tells it from other keys and says nothing else about it.

use sha2::{Digest, Sha256};

/// The first eight bytes of the SHA-256 of a key's bytes, as a big-endian number.
pub fn fingerprint(key: &[u8]) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = <[u8; 32]>::from(Sha256::digest(key));
    u64::from_be_bytes([a, b, c, d, e, f, g, h])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_of_nothing_is_the_start_of_its_published_hash() {
        assert_eq!(fingerprint(b""), 0xe3b0_c442_98fc_1c14);
    }
}
