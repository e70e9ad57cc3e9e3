//! `weak-key`: the bytes of a key follow a pattern or are text, so that it can be guessed.

use alloc::format;
use alloc::vec::Vec;

use super::{Advice, Rule, Subject, backticked, keys};
use crate::base::base64;
use crate::base::secret::SecretBytes;
use crate::report::Severity;

pub const RULE: Rule = Rule { code: "weak-key", severity: Severity::Warning, check };

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let providers = subject.configuration.entries.value.iter().flat_map(|entry| &entry.providers.value);
    let weak = providers.flat_map(keys).filter_map(|(provider, key)| {
        let bytes = SecretBytes::new(base64::decode(key.secret.value.expose())?);
        let pattern = pattern(bytes.expose())?;
        Some(Advice {
            span: key.secret.span,
            message: format!("The {provider} key {} {pattern}.", backticked(&key.name.value)),
            help: "Make a key of random bytes (`head -c 32 /dev/urandom | base64`), put it first under a new name, rewrite all objects, then remove this one.".into(),
            labels: Vec::new(),
        })
    });
    weak.collect()
}

/// What gives the key away; `None` for a key that may be random.
fn pattern(key: &[u8]) -> Option<&'static str> {
    let mut steps = key.windows(2).filter_map(|pair| if let [a, b] = pair { Some(b.wrapping_sub(*a)) } else { None });
    let step = steps.next()?;
    if steps.all(|other| other == step) {
        return Some(match step {
            0 => "is one byte over and over: anybody can guess it",
            _ => "counts from byte to byte: anybody can guess it",
        });
    }
    // Sixteen random bytes are all printable once in eight million times.
    let text = key.iter().all(|b| matches!(b, b' '..=b'~' | b'\n' | b'\r' | b'\t'));
    text.then_some("is text, not random bytes: it is far easier to guess than its length suggests")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_and_text_are_weak_and_other_bytes_are_not() {
        assert!(pattern(&[7; 32]).is_some_and(|p| p.contains("over and over")));
        assert!(pattern(&[250, 253, 0, 3]).is_some_and(|p| p.contains("counts")));
        assert!(pattern(b"this is password").is_some_and(|p| p.contains("text")));
        assert_eq!(pattern(&[1, 8, 15, 22, 29, 36, 43, 51]), None);
    }
}
