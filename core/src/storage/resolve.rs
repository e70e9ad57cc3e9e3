//! A configuration and a resource to the transformers that store it, in the server's order.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::open_error::OpenError;
use super::transformer::{Holder, Mismatch, PROVIDERS, Reading, Transformer};
use crate::base::base64;
use crate::base::secret::SecretBytes;
use crate::config::group_resource::GroupResource;
use crate::config::model::{EncryptionConfiguration, Entry, Provider};
use crate::report::Writer;

/// The transformers of a resource.
#[derive(Clone, Debug)]
pub struct Resolved<'c> {
    /// Numbers of the entries that they come from, from 0. Empty: no entry names the resource, it is stored in plain
    /// text and nothing that is encrypted is read.
    pub entries: Vec<usize>,
    /// The first writes; all read, in order.
    pub slots: Vec<Slot<'c>>,
}

/// A transformer at its place in the configuration.
#[derive(Clone, Copy)]
pub struct Slot<'c> {
    /// The storage form.
    pub transformer: &'static dyn Transformer,
    /// Its key, plugin, or identity.
    pub holder: Holder<'c>,
    /// Number of the entry in the file, from 0.
    pub entry: usize,
    /// Number of the provider in that entry, from 0.
    pub provider: usize,
    /// Number of the key in that provider, from 0.
    pub key: usize,
    /// Number of the provider among all of the resource, from 0.
    pub rank: usize,
}

/// Picks the transformers of a resource: those of every entry that names it, concatenated; if none does, those of
/// `*.group`; if none does, those of `*.*`. Nothing falls through to the next of the three.
///
/// Mirrors `transformerFromOverrides` and `GetTransformer`, apiserver 1.27–1.37.
pub fn resolve<'c>(config: &'c EncryptionConfiguration, resource: &GroupResource) -> Resolved<'c> {
    let all_of = |group: &str| GroupResource { group: group.to_string(), resource: "*".to_string() };
    let wanted = [resource.clone(), all_of(&resource.group), all_of("*")];
    let entries = wanted.iter().map(|name| naming(config, name)).find(|e| !e.is_empty()).unwrap_or_default();
    let providers = entries.iter().flat_map(|(number, entry)| {
        entry.providers.value.iter().enumerate().map(|(provider, item)| (*number, provider, item))
    });
    let slots = providers.enumerate().flat_map(|(rank, (entry, number, item))| slots_of(item, entry, number, rank));
    Resolved { slots: slots.collect(), entries: entries.iter().map(|(number, _)| *number).collect() }
}

/// The transformers of every entry, for recognising names.
pub fn every_slot(config: &EncryptionConfiguration) -> Vec<Slot<'_>> {
    let providers = config.entries.value.iter().flat_map(|entry| &entry.providers.value);
    providers.flat_map(|item| slots_of(item, 0, 0, 0)).collect()
}

impl<'c> Resolved<'c> {
    /// What new values are written with: identity where no entry names the resource.
    pub fn writer(&self) -> Writer {
        match self.slots.first() {
            Some(slot) => slot.writer(),
            None => Writer { provider: "identity".to_string(), name: None, prefix: String::new() },
        }
    }
}

impl<'c> Slot<'c> {
    /// The provider, the name, and what its values start with.
    pub fn writer(&self) -> Writer {
        Writer {
            provider: self.transformer.form().provider.to_string(),
            name: self.holder.name.map(ToString::to_string),
            prefix: self.prefix(),
        }
    }

    /// What its values start with: `k8s:enc:aescbc:v1:key1:`; empty for identity.
    pub fn prefix(&self) -> String {
        let form = self.transformer.form();
        self.holder.name.map_or_else(String::new, |name| format!("{}{name}:", form.prefix))
    }

    /// Where the configuration has it: `resources[0].providers[1].aescbc.keys[0]`.
    pub fn path(&self) -> String {
        let provider = self.transformer.form().provider;
        let path = format!("resources[{}].providers[{}].{provider}", self.entry, self.provider);
        match self.holder.secret {
            Some(_) => format!("{path}.keys[{}]", self.key),
            None => path,
        }
    }

    /// The key itself: empty without one, `None` if it is no base64.
    pub fn key_bytes(&self) -> Option<SecretBytes> {
        match self.holder.secret {
            Some(secret) => base64::decode(secret.expose()).map(SecretBytes::new),
            None => Some(SecretBytes::default()),
        }
    }

    /// What follows prefix and name in a value that is addressed to this transformer.
    pub fn payload<'v>(&self, stored: &'v [u8]) -> Result<&'v [u8], Mismatch> {
        let form = self.transformer.form();
        let named = stored.strip_prefix(form.prefix.as_bytes()).ok_or(Mismatch::Prefix)?;
        let Some(name) = self.holder.name else { return Ok(named) };
        named.strip_prefix(name.as_bytes()).and_then(|rest| rest.strip_prefix(b":")).ok_or(Mismatch::Name)
    }

    /// Opens a value if it is addressed to this transformer.
    #[expect(clippy::wrong_self_convention, reason = "the word of the reference")]
    pub fn from_storage(&self, stored: &[u8], etcd_key: &[u8]) -> Reading {
        let payload = match self.payload(stored) {
            Ok(payload) => payload,
            Err(mismatch) => return Reading::NotAddressed(mismatch),
        };
        match self.key_bytes() {
            Some(key) => self.transformer.from_storage(key.expose(), payload, etcd_key),
            None => Reading::Failed(OpenError::KeyUnusable),
        }
    }
}

/// The entries that name exactly this resource, with their numbers.
fn naming<'c>(config: &'c EncryptionConfiguration, resource: &GroupResource) -> Vec<(usize, &'c Entry)> {
    let names = |entry: &Entry| entry.resources.value.iter().any(|r| GroupResource::parse(&r.value) == *resource);
    config.entries.value.iter().enumerate().filter(|(_, entry)| names(entry)).collect()
}

/// The transformers of one item of `providers`: as many as it has keys.
pub fn slots_of(item: &Provider, entry: usize, provider: usize, rank: usize) -> Vec<Slot<'_>> {
    let form = PROVIDERS.iter().find_map(|t| t.holders(item).map(|holders| (*t, holders)));
    let (transformer, holders) = match form {
        Some(form) => form,
        None => return Vec::new(),
    };
    let at = |(key, holder)| Slot { transformer, holder, entry, provider, key, rank };
    holders.into_iter().enumerate().map(at).collect()
}

/// Without the key.
impl core::fmt::Debug for Slot<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Slot({})", self.path())
    }
}
