//! The bytes of a key to what is known about them: published, following a pattern, or nothing.

use alloc::format;
use alloc::string::String;

use super::published_keys::PUBLISHED;
use super::subject::Subject;
use crate::base::base64;
use crate::base::secret::SecretBytes;
use crate::config::model::Key;
use crate::storage::fingerprint::fingerprint;

/// Each key with its provider and its bytes.
pub fn all<'c>(subject: &Subject<'c>) -> impl Iterator<Item = (&'static str, &'c Key, SecretBytes)> {
    let providers = subject.configuration.entries.value.iter().flat_map(|entry| &entry.providers.value);
    providers.flat_map(super::keys).filter_map(|(provider, key)| {
        let bytes = base64::decode(key.secret.value.expose())?;
        Some((provider, key, SecretBytes::new(bytes)))
    })
}

/// Whether the key stands in a public place.
pub fn published(key: &[u8]) -> bool {
    PUBLISHED.binary_search(&fingerprint(key)).is_ok()
}

/// What gives a key away, as the rest of a sentence; `None` for one that may be random.
pub fn pattern(key: &[u8]) -> Option<String> {
    let first = *key.first()?;
    if key.iter().all(|byte| *byte == first) {
        return Some(match first {
            0 => "is nothing but zeros: anybody can guess it".into(),
            _ => "is one byte over and over: anybody can guess it".into(),
        });
    }
    if constant_step(key) {
        return Some("counts from byte to byte: anybody can guess it".into());
    }
    if let Some(period) = period(key) {
        return Some(format!("repeats the same {period} bytes: it is no harder to guess than those"));
    }
    text(key).or_else(|| {
        let run = longest_run(key).filter(|run| *run >= LONGEST_RUN)?;
        Some(format!("holds one byte {run} times in a row: it was filled up to its length"))
    })
}

/// Text of any kind. Sixteen random bytes are all printable once in eight million times.
fn text(key: &[u8]) -> Option<String> {
    if !key.iter().all(|b| matches!(b, b' '..=b'~' | b'\n' | b'\r' | b'\t')) {
        return None;
    }
    let trimmed = key.trim_ascii();
    if trimmed.iter().all(u8::is_ascii_hexdigit) {
        let bits = trimmed.len().saturating_mul(4);
        return Some(format!(
            "is text in hexadecimal, which was encoded as base64 as it stood: it has {bits} bits of randomness at most"
        ));
    }
    let lower = trimmed.to_ascii_lowercase();
    let held = |word: &&&str| lower.windows(word.len()).any(|part| part == word.as_bytes());
    if trimmed.iter().all(u8::is_ascii_alphabetic) || WORDS.iter().find(held).is_some() {
        return Some("is made of words: whoever tries passwords finds it".into());
    }
    if looks_like_base64(trimmed) {
        let bits = trimmed.len().saturating_mul(6);
        return Some(format!(
            "is itself text that looks like base64, so that it was encoded twice or cut: it has {bits} bits of randomness at most"
        ));
    }
    Some("is text, not random bytes: it is far easier to guess than its length suggests".into())
}

fn constant_step(key: &[u8]) -> bool {
    let mut steps = key.windows(2).filter_map(|pair| if let [a, b] = pair { Some(b.wrapping_sub(*a)) } else { None });
    steps.next().is_some_and(|step| steps.all(|other| other == step))
}

/// The length of what is repeated, at least twice.
fn period(key: &[u8]) -> Option<usize> {
    (2..=key.len() / 2).find(|period| key.iter().zip(key.iter().skip(*period)).all(|(a, b)| a == b))
}

fn longest_run(key: &[u8]) -> Option<usize> {
    key.chunk_by(|a, b| a == b).map(<[u8]>::len).max()
}

fn looks_like_base64(text: &[u8]) -> bool {
    let has = |kind: fn(&u8) -> bool| text.iter().any(kind);
    text.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='))
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_digit)
}

/// What stands in passwords that somebody made up. Each has five letters or more: shorter ones come up by chance.
const WORDS: &[&str] = &["passw", "secret", "kubernetes", "encrypt", "change", "admin", "cluster", "qwert", "default"];

/// Random bytes have such a run once in 2^50 keys.
const LONGEST_RUN: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn says(key: &[u8], words: &str) {
        assert!(pattern(key).is_some_and(|pattern| pattern.contains(words)), "{words}: {:?}", pattern(key));
    }

    #[test]
    fn bytes_in_a_pattern_are_weak() {
        says(&[7; 32], "over and over");
        says(&[0; 16], "zeros");
        says(&[250, 253, 0, 3], "counts");
        says(&[9, 77, 200, 31, 9, 77, 200, 31, 9, 77, 200, 31, 9, 77, 200, 31], "same 4 bytes");
        says(&[200, 31, 9, 77, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 8, 4], "8 times");
    }

    #[test]
    fn text_is_weak_whatever_it_was_meant_as() {
        says(b"0123456789abcdef0123456789abcdee", "128 bits");
        says(b"correcthorsebatterystaplecorrect", "words");
        says(b"MyPassword-2026.", "words");
        says(b"q83vASNFZ4mrze8BI0VniavN7wEjRWeJ", "looks like base64");
        says(b"4:17 / +49,20 ~!", "is text");
    }

    #[test]
    fn other_bytes_may_be_random() {
        assert_eq!(pattern(&[1, 8, 15, 22, 29, 36, 43, 51, 200, 100, 50, 25, 12, 6, 3, 1]), None);
        assert_eq!(pattern(&[]), None);
    }
}
