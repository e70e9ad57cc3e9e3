//! What a stored value starts with: who wrote it, and where the payload begins.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::identity::ENCRYPTED;
use super::resolve::Slot;
use super::transformer::{PROVIDERS, Transformer};
use crate::report::{Needs, Part, PartKind};

/// A value's address, read from its first bytes alone.
#[derive(Clone)]
pub struct Address<'v> {
    /// Who wrote it: identity for plain text; `None` for a prefix that nothing knows.
    pub transformer: Option<&'static dyn Transformer>,
    /// What it starts with, `k8s:enc:aescbc:v1:`; for an unknown one as far as it reads like a prefix.
    pub prefix: &'v [u8],
    /// The name up to, not including, its colon; `None` where none can be told.
    pub name: Option<&'v [u8]>,
}

impl<'v> Address<'v> {
    /// Reads the address of a value. Names may hold colons, so the longest of `slots` that fits counts; otherwise the
    /// name ends at the next colon.
    pub fn of(stored: &'v [u8], slots: &[Slot<'_>]) -> Self {
        let Some(rest) = stored.strip_prefix(ENCRYPTED) else {
            let identity = PROVIDERS.iter().copied().find(|t| t.form().prefix.is_empty());
            return Self { transformer: identity, prefix: &[], name: None };
        };
        let known = PROVIDERS.iter().copied().filter(|t| !t.form().prefix.is_empty());
        let fits = |t: &&dyn Transformer| stored.starts_with(t.form().prefix.as_bytes());
        let Some(transformer) = known.into_iter().find(fits) else {
            let end = ENCRYPTED.len() + unknown_length(rest);
            return Self { transformer: None, prefix: stored.get(..end).unwrap_or_default(), name: None };
        };
        let (prefix, rest) = stored.split_at_checked(transformer.form().prefix.len()).unwrap_or((stored, &[]));
        let payload =
            slots.iter().filter_map(|slot| slot.holder.name.and(slot.payload(stored).ok())).min_by_key(|p| p.len());
        let name_length = match payload {
            Some(payload) => rest.len().checked_sub(payload.len() + 1),
            None => guessed_length(rest),
        };
        Self { transformer: Some(transformer), prefix, name: name_length.and_then(|end| rest.get(..end)) }
    }

    /// The same with the name that is known to be right.
    pub fn with_name(self, stored: &'v [u8], name: &str) -> Self {
        Self { name: stored.get(self.prefix.len()..self.prefix.len() + name.len()), ..self }
    }

    /// The name as text, bytes that are no UTF-8 replaced.
    pub fn name_text(&self) -> Option<String> {
        self.name.map(|name| String::from_utf8_lossy(name).into_owned())
    }

    /// The value asks for this.
    pub fn needs(&self, stored: &[u8]) -> Needs {
        let form = self.transformer.map(Transformer::form);
        Needs {
            provider: form.map(|f| f.provider.to_string()),
            version: form.map_or("", |f| f.version).to_string(),
            name: self.name_text(),
            summary: self.summary(stored),
        }
    }

    /// The parts of the value, in order, without gaps.
    pub fn parts(&self, stored: &[u8]) -> Vec<Part> {
        let name = self.name.map_or(0, |name| name.len() + 1);
        let payload = stored.len().saturating_sub(self.prefix.len() + name);
        let nameless = self.name.is_none() && !self.prefix.is_empty();
        let inner = match self.transformer.filter(|_| !nameless) {
            Some(transformer) => transformer.parts(payload),
            None => Vec::from([(PartKind::Body, payload)]),
        };
        let outer = [(PartKind::Prefix, self.prefix.len()), (PartKind::KeyName, name)];
        let mut start = 0;
        let lengths = outer.into_iter().chain(inner).filter(|(_, length)| *length > 0);
        let place = |(kind, length)| {
            let part = Part { kind, start, end: start + length };
            start = part.end;
            part
        };
        lengths.map(place).collect()
    }

    fn summary(&self, stored: &[u8]) -> String {
        let prefix = String::from_utf8_lossy(self.prefix);
        let Some(form) = self.transformer.map(Transformer::form) else {
            return match PROVIDERS.iter().any(|t| t.form().prefix.as_bytes().starts_with(stored)) {
                true => {
                    format!("Encrypted, but it ends after {}: the rest was cut off.", String::from_utf8_lossy(stored))
                }
                false => format!("It starts with {prefix}, which no provider of Kubernetes writes."),
            };
        };
        match (form.provider, self.name_text()) {
            ("identity", _) => plain_summary(stored).to_string(),
            ("kms", Some(name)) => format!("Encrypted by the KMS {} plugin {name}.", form.version),
            ("kms", None) => {
                format!("Encrypted by a KMS {} plugin; it ends before the plugin's name does.", form.version)
            }
            (provider, Some(name)) => format!("Encrypted with {provider} under the key name {name}."),
            (provider, None) => format!("Encrypted with {provider}; no name of a key follows."),
        }
    }
}

/// Whether a plaintext begins like a Kubernetes object: protobuf or JSON.
pub fn looks_like_object(plaintext: &[u8]) -> bool {
    plaintext.starts_with(b"k8s\0") || plaintext.starts_with(b"{")
}

fn plain_summary(stored: &[u8]) -> &'static str {
    match stored {
        [] => "Empty: no bytes at all.",
        [b'{', ..] => "Not encrypted: JSON in plain text.",
        [b'k', b'8', b's', 0, ..] => "Not encrypted: a Kubernetes object in plain protobuf.",
        _ if (1..5).any(|lost| ENCRYPTED.get(lost..).is_some_and(|rest| stored.starts_with(rest))) => {
            "It reads like an encrypted value whose first bytes were lost: it should start with k8s:enc:."
        }
        _ => "Not encrypted by Kubernetes: it starts with neither k8s:enc: nor anything that Kubernetes stores.",
    }
}

/// How much of what follows `k8s:enc:` reads like a provider and a version.
fn unknown_length(rest: &[u8]) -> usize {
    let head = rest.get(..rest.len().min(LONGEST_GUESS)).unwrap_or_default();
    let colons = head.iter().enumerate().filter(|(_, b)| **b == b':').map(|(i, _)| i + 1).take(2);
    let readable = |end: &usize| head.get(..*end).unwrap_or_default().iter().all(u8::is_ascii_graphic);
    colons.filter(readable).last().unwrap_or(0)
}

/// The length of a name that nothing confirms: up to the next colon, if that is near and reads as text.
fn guessed_length(rest: &[u8]) -> Option<usize> {
    let end = rest.iter().take(LONGEST_GUESS).position(|b| *b == b':')?;
    let name = core::str::from_utf8(rest.get(..end)?).ok()?;
    let readable = !name.is_empty() && !name.chars().any(char::is_control);
    readable.then_some(end)
}

/// A colon that is farther away belongs to the ciphertext.
const LONGEST_GUESS: usize = 256;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn summary(stored: &[u8]) -> String {
        Address::of(stored, &[]).needs(stored).summary
    }

    #[test]
    fn the_first_bytes_tell_provider_and_name() {
        assert_eq!(summary(b"k8s:enc:aescbc:v1:key1:\x01"), "Encrypted with aescbc under the key name key1.");
        assert_eq!(summary(b"k8s:enc:kms:v1:vault:\0\x02"), "Encrypted by the KMS v1 plugin vault.");
        assert_eq!(summary(b"k8s:enc:kms:v2"), "Encrypted, but it ends after k8s:enc:kms:v2: the rest was cut off.");
        assert_eq!(summary(b"k8s:enc:aesgcm:v1:\xff\0:"), "Encrypted with aesgcm; no name of a key follows.");
        assert_eq!(
            summary(b"k8s:enc:rot13:v1:a:b"),
            "It starts with k8s:enc:rot13:v1:, which no provider of Kubernetes writes."
        );
        assert_eq!(
            summary(b"s:enc:aescbc:v1:key1:"),
            "It reads like an encrypted value whose first bytes were lost: it should start with k8s:enc:."
        );
    }

    #[test]
    fn a_name_that_no_colon_ends_is_no_name() {
        let stored = [b"k8s:enc:aescbc:v1:".as_slice(), &[b'a'; 300], b":"].concat();
        assert_eq!(Address::of(&stored, &[]).name, None);
    }
}
