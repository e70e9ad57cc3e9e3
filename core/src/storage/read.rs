//! A stored value and the transformers of its resource to the plaintext, or to what the server says instead.

use alloc::vec::Vec;
use core::fmt;

use super::identity::Identity;
use super::open_error::OpenError;
use super::resolve::{Resolved, Slot};
use super::transformer::{Mismatch, Reading, Transformer};
use crate::base::secret::SecretBytes;

/// What came of a value.
#[derive(Debug)]
pub struct Read<'c> {
    /// One for each transformer of the resource, in order.
    pub tries: Vec<(Slot<'c>, Try)>,
    /// The end of it.
    pub outcome: Outcome<'c>,
}

/// What came of one transformer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Try {
    /// It opened the value.
    Opened,
    /// The value is for somebody else.
    NotAddressed(Mismatch),
    /// The value is for it, and it did not open.
    Failed(OpenError),
    /// The value is for it, and only a KMS plugin could open it.
    NeedsPlugin,
    /// Not asked: an earlier one opened the value.
    OpenedEarlier,
    /// Not asked: the server crashed at an earlier one.
    CrashedEarlier,
}

/// The end of reading a value.
#[derive(Debug)]
pub enum Outcome<'c> {
    /// It opened.
    Opened {
        /// Who opened it; `None`: no entry names the resource, and it is plain text.
        by: Option<Slot<'c>>,
        /// The plaintext.
        plaintext: SecretBytes,
        /// Whether something else writes, so that the next update rewrites it.
        stale: bool,
    },
    /// The server cannot read it.
    Refused(ReadError),
    /// Only a KMS plugin could tell.
    NeedsPlugin,
}

/// What the server says of a value that it cannot read. `Display` gives its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// No transformer's prefix fits.
    NoPrefix,
    /// Each distinct error, in order.
    Errors(Vec<OpenError>),
}

/// Asks the transformers in order, first the providers whose prefix fits, in each the keys whose names fit.
///
/// Mirrors `prefixTransformers.TransformFromStorage`, apiserver 1.17–1.37: an error does not end the search, an error
/// of identity is forgotten, and a value is stale unless the first key of the first provider opened it.
pub fn read<'c>(resolved: &Resolved<'c>, stored: &[u8], etcd_key: &[u8]) -> Read<'c> {
    if resolved.entries.is_empty() {
        return Read { tries: Vec::new(), outcome: unconfigured(stored) };
    }
    let mut search = Search::default();
    for provider in resolved.slots.chunk_by(|a, b| a.rank == b.rank) {
        search.ask(provider, stored, etcd_key);
    }
    let outcome = search.outcome();
    Read { tries: search.tries, outcome }
}

/// Without an entry the server passes plain text through and refuses the rest.
fn unconfigured(stored: &[u8]) -> Outcome<'static> {
    match Identity.from_storage(&[], stored, &[]) {
        Reading::Opened(plaintext) => Outcome::Opened { by: None, plaintext, stale: false },
        _ => Outcome::Refused(ReadError::Errors(Vec::from([OpenError::Encrypted]))),
    }
}

#[derive(Default)]
struct Search<'c> {
    tries: Vec<(Slot<'c>, Try)>,
    errors: Vec<OpenError>,
    opened: Option<(Slot<'c>, SecretBytes)>,
    needs_plugin: bool,
}

impl<'c> Search<'c> {
    /// Asks the keys of one provider.
    fn ask(&mut self, provider: &[Slot<'c>], stored: &[u8], etcd_key: &[u8]) {
        let (mut prefix_fits, mut name_fits) = (false, false);
        for slot in provider {
            let came = self.ask_one(slot, stored, etcd_key);
            prefix_fits |= came == Try::NotAddressed(Mismatch::Name);
            name_fits |= matches!(came, Try::Opened | Try::Failed(_) | Try::NeedsPlugin);
            self.tries.push((*slot, came));
        }
        if prefix_fits && !name_fits {
            let no_name = provider.first().and_then(|slot| slot.transformer.form().no_name);
            no_name.into_iter().for_each(|error| self.note(error));
        }
    }

    fn ask_one(&mut self, slot: &Slot<'c>, stored: &[u8], etcd_key: &[u8]) -> Try {
        if self.opened.is_some() {
            return Try::OpenedEarlier;
        }
        if self.crashed() {
            return Try::CrashedEarlier;
        }
        match slot.from_storage(stored, etcd_key) {
            Reading::Opened(plaintext) => {
                self.opened = Some((*slot, plaintext));
                Try::Opened
            }
            Reading::NotAddressed(mismatch) => Try::NotAddressed(mismatch),
            Reading::Failed(error) => {
                self.note(error);
                Try::Failed(error)
            }
            Reading::NeedsPlugin => {
                self.needs_plugin = true;
                Try::NeedsPlugin
            }
        }
    }

    /// The server names each text once, also across providers. A crash is all that is left to say.
    fn note(&mut self, error: OpenError) {
        if error.panics() {
            self.errors.clear();
        }
        if !self.errors.contains(&error) {
            self.errors.push(error);
        }
    }

    fn crashed(&self) -> bool {
        self.errors.iter().any(|e| e.panics())
    }

    fn outcome(&mut self) -> Outcome<'c> {
        if let Some((slot, plaintext)) = self.opened.take() {
            let stale = slot.rank != 0 || slot.key != 0;
            return Outcome::Opened { by: Some(slot), plaintext, stale };
        }
        if self.needs_plugin {
            return Outcome::NeedsPlugin;
        }
        Outcome::Refused(match self.errors.is_empty() {
            true => ReadError::NoPrefix,
            false => ReadError::Errors(core::mem::take(&mut self.errors)),
        })
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = match self {
            Self::NoPrefix => return f.write_str("no matching prefix found"),
            Self::Errors(errors) => errors,
        };
        if let [one] = errors.as_slice() {
            return one.fmt(f);
        }
        for (i, error) in errors.iter().enumerate() {
            write!(f, "{}{error}", if i == 0 { "[" } else { ", " })?;
        }
        f.write_str("]")
    }
}

impl core::error::Error for ReadError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::span::{Span, Spanned};
    use crate::config::group_resource::GroupResource;
    use crate::config::model::{EncryptionConfiguration, Provider};
    use crate::storage::resolve::resolve;
    use crate::storage::single::{SingleKey, configuration};
    use alloc::string::ToString;

    const AAAA: &str = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=";
    const BBBB: &str = "QkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkI=";

    /// One aescbc provider with these keys.
    fn aescbc(names: &[&str], secret: &str) -> Provider {
        let secrets = GroupResource::parse("secrets");
        let one = |name: &&str| {
            let config =
                configuration(&SingleKey { provider: "aescbc", name, secret }, &secrets, None).unwrap_or_default();
            config.entries.value.into_iter().flat_map(|entry| entry.providers.value).next().unwrap_or_default()
        };
        let mut providers = names.iter().map(one);
        let mut first = providers.next().unwrap_or_default();
        for more in providers {
            if let (Some(keys), Some(more)) = (first.aescbc.as_mut(), more.aescbc) {
                keys.keys.value.extend(more.keys.value);
            }
        }
        first
    }

    fn answer(providers: Vec<Provider>, stored: &[u8]) -> alloc::string::String {
        let secrets = GroupResource::parse("secrets");
        let mut config: EncryptionConfiguration =
            configuration(&SingleKey { provider: "aescbc", name: "x", secret: AAAA }, &secrets, None)
                .unwrap_or_default();
        for entry in &mut config.entries.value {
            entry.providers = Spanned::new(providers.clone(), Span::default());
        }
        match read(&resolve(&config, &secrets), stored, b"/registry/x").outcome {
            Outcome::Refused(error) => error.to_string(),
            other => alloc::format!("{other:?}"),
        }
    }

    /// What apiserver v0.37.2 answers to these providers and values.
    #[test]
    fn errors_of_several_providers_stand_in_one_flat_list_each_once() {
        let providers = || Vec::from([aescbc(&["a", "a:b"], AAAA), aescbc(&["c"], AAAA), aescbc(&["a:b", "a"], BBBB)]);
        let stored = |length| [b"k8s:enc:aescbc:v1:a:b:".as_slice(), &alloc::vec![b'x'; length]].concat();
        assert_eq!(
            answer(providers(), &stored(10)),
            "[the stored data was shorter than the required size, no matching key was found for the provided AES transformer]"
        );
        assert_eq!(
            answer(providers(), &stored(30)),
            "[invalid PKCS7 data (empty or not padded), the stored data is not a multiple of the block size, no matching key was found for the provided AES transformer]"
        );
        assert_eq!(answer(providers(), &stored(16)), "panic: runtime error: index out of range [-1]");
    }
}
