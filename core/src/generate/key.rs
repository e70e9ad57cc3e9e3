//! Random bytes to a key and a name for it.

use alloc::format;
use alloc::string::{String, ToString};

use crate::base::base64;
use crate::base::secret::SecretText;
use crate::report::{GeneratedKey, Refusal};

/// A key of the first `bytes` of `random`, under a name that is not among `taken`.
pub fn key(bytes: usize, random: &[u8], taken: &[&str]) -> Result<GeneratedKey, Refusal> {
    if !LENGTHS.contains(&bytes) {
        let message = format!("A key has 16, 24 or 32 bytes, not {bytes}; secretbox takes 32 only.");
        return Err(Refusal { code: "key-wrong-length", message });
    }
    let Some(bytes_of_key) = random.get(..bytes) else {
        let message = format!("A key of {bytes} bytes takes as many fresh random bytes; {} were given.", random.len());
        return Err(Refusal { code: "too-little-random", message });
    };
    if bytes_of_key.iter().all(|b| Some(b) == bytes_of_key.first()) {
        let message = "The random bytes are all the same, so they are not random.".to_string();
        return Err(Refusal { code: "not-random", message });
    }
    Ok(GeneratedKey { name: name(taken), secret: SecretText::new(base64::encode(bytes_of_key)), bytes })
}

/// `key1`, or the next number above every `keyN` that is taken, so that an old name never comes back.
fn name(taken: &[&str]) -> String {
    let numbers = taken.iter().filter_map(|name| name.strip_prefix("key")?.parse::<u32>().ok());
    let next = numbers.max().map_or(1, |n| u64::from(n) + 1);
    format!("key{next}")
}

/// What AES takes; secretbox takes the last.
const LENGTHS: &[usize] = &[16, 24, 32];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_taken_never_comes_back() {
        assert_eq!(name(&[]), "key1");
        assert_eq!(name(&["key1", "old", "key7", "key"]), "key8");
        assert_eq!(name(&["key4294967295"]), "key4294967296");
    }

    #[test]
    fn the_key_is_the_random_bytes_in_base64() {
        let random: [u8; 32] = core::array::from_fn(|i| i as u8);
        let made = key(16, &random, &[]);
        assert_eq!(made.map(|k| k.secret.expose().to_string()), Ok("AAECAwQFBgcICQoLDA0ODw==".to_string()));
    }

    #[test]
    fn too_little_or_no_randomness_is_refused() {
        let code = |bytes, random: &[u8]| key(bytes, random, &[]).err().map(|r| r.code);
        assert_eq!(code(32, &[1, 2, 3]), Some("too-little-random"));
        assert_eq!(code(16, &[7; 16]), Some("not-random"));
        assert_eq!(code(20, &[7; 32]), Some("key-wrong-length"));
    }
}
