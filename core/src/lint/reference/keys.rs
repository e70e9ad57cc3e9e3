//! The checks of a provider's keys.

use alloc::format;
use alloc::string::String;

use super::Walk;
use crate::base::base64;
use crate::base::secret::SecretBytes;
use crate::config::model::{Key, Keys};
use crate::lint::placeholder::placeholder;
use crate::lint::rule::{Base64Problem, Rule};

impl Walk<'_> {
    /// Mirrors `validateKeys` and `validateKey`, apiserver 1.18–1.37.
    pub(super) fn keys(&mut self, keys: &Keys, path: &str, expected: &'static [usize]) {
        if keys.keys.value.is_empty() {
            self.required(Rule::NoKeys, path.into(), "at least one keys is required", keys.keys.span);
        }
        for (i, key) in keys.keys.value.iter().enumerate() {
            self.key(key, &format!("{path}[{i}]"), expected);
        }
    }

    fn key(&mut self, key: &Key, path: &str, expected: &'static [usize]) {
        if key.name.value.is_empty() {
            let detail = "name is a mandatory field for a key";
            self.required(Rule::KeyNameMissing, format!("{path}.name"), detail, key.name.span);
        }
        let (path, secret, span) = (format!("{path}.secret"), key.secret.value.expose(), key.secret.span);
        if secret.is_empty() {
            return self.required(Rule::KeySecretMissing, path, "secret is a mandatory field for a key", span);
        }
        let Some(bytes) = base64::decode(secret).map(SecretBytes::new) else {
            let rule = Rule::KeySecretNotBase64(problem(secret));
            return self.invalid(rule, path, String::from(REDACTED), "secrets must be base64 encoded", span);
        };
        let got = bytes.expose().len();
        if !expected.contains(&got) {
            let detail = format!("secret is not of the expected length, got {got}, expected one of {}", list(expected));
            self.invalid(Rule::KeySecretLength { got, expected }, path, String::from(REDACTED), &detail, span);
        }
    }
}

/// `[16 24 32]`, as Go prints a slice.
fn list(lengths: &[usize]) -> String {
    let mut out = String::from("[");
    for (i, length) in lengths.iter().enumerate() {
        out.push_str(&if i > 0 { format!(" {length}") } else { format!("{length}") });
    }
    out.push(']');
    out
}

/// Says what is likely wrong with a text that is no base64.
pub(super) fn problem(secret: &str) -> Base64Problem {
    let text = secret.trim();
    let has = |wanted: &[char]| text.contains(wanted);
    if placeholder(text) || has(&['<', '>', '$', '{', '}']) || text.to_lowercase().contains("base64") {
        Base64Problem::Placeholder
    } else if text.len() < secret.trim_end_matches(['\r', '\n']).len() || has(&[' ', '\t']) {
        Base64Problem::WhiteSpace
    } else if has(&['-', '_']) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_=\r\n".contains(&b)) {
        Base64Problem::UrlAlphabet
    } else if text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=\r\n".contains(&b)) {
        Base64Problem::Padding
    } else {
        Base64Problem::Other
    }
}

/// What the server prints instead of a key, as Go quotes it.
const REDACTED: &str = "\"REDACTED\"";
