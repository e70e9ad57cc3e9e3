//! The model to who writes and who reads each resource.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::place::Places;
use crate::base::span::Spanned;
use crate::config::group_resource::GroupResource;
use crate::config::model::{EncryptionConfiguration, Entry};
use crate::report::{Coverage, Writer};
use crate::storage::resolve::slots_of;

/// A resource that the file names, and the entries that store it.
#[derive(Debug)]
pub struct Covered<'c> {
    /// Where it is named first.
    pub name: &'c Spanned<String>,
    /// The same, taken apart.
    pub resource: GroupResource,
    /// The entries that name it. Their providers are concatenated.
    pub entries: Vec<Naming<'c>>,
}

/// An entry that names a resource.
#[derive(Clone, Copy, Debug)]
pub struct Naming<'c> {
    /// Its number from 0.
    pub number: usize,
    /// The entry.
    pub entry: &'c Entry,
    /// Whether one of its providers is identity.
    pub plain: bool,
    /// Whether one of its providers is not.
    pub encrypts: bool,
}

impl Covered<'_> {
    /// Number of the first entry that names it.
    pub fn number(&self) -> Option<usize> {
        self.entries.first().map(|naming| naming.number)
    }

    /// Whether what is stored in plain text can be read.
    pub fn plain(&self) -> bool {
        self.entries.iter().any(|naming| naming.plain)
    }

    /// Whether anything that is encrypted can be read.
    pub fn encrypts(&self) -> bool {
        self.entries.iter().any(|naming| naming.encrypts)
    }
}

/// Each resource that the file names, in the order of the file.
pub fn covered(configuration: &EncryptionConfiguration) -> Vec<Covered<'_>> {
    let mut index = BTreeMap::new();
    let mut rows: Vec<Covered<'_>> = Vec::new();
    for (number, entry) in configuration.entries.value.iter().enumerate() {
        let plain = entry.providers.value.iter().any(|provider| provider.identity.is_some());
        let encrypts = entry.providers.value.iter().any(|provider| provider.identity.is_none());
        let naming = Naming { number, entry, plain, encrypts };
        for name in &entry.resources.value {
            let resource = GroupResource::parse(&name.value);
            let at = *index.entry(resource.clone()).or_insert(rows.len());
            match rows.get_mut(at) {
                Some(row) => row.entries.push(naming),
                None => rows.push(Covered { name, resource, entries: [naming].into() }),
            }
        }
    }
    rows
}

/// The rows of the report. They end early where a file with very many resources and keys would make too many.
pub fn coverage(configuration: &EncryptionConfiguration, places: &Places<'_>) -> Vec<Coverage> {
    let mut left = MOST_READERS;
    let mut rows = Vec::new();
    for covered in covered(configuration) {
        let reads: Vec<Writer> = covered.entries.iter().flat_map(|naming| writers(naming.entry)).take(left).collect();
        left = left.saturating_sub(reads.len());
        let Some(writes) = reads.first().cloned() else { break };
        rows.push(Coverage {
            resource: covered.name.value.clone(),
            place: places.of(covered.name.span),
            entries: covered.entries.iter().map(|naming| naming.number).collect(),
            writes,
            reads,
        });
    }
    rows
}

/// `group/resource` of everything that the server builds transformers for, sorted.
pub fn transformers(configuration: &EncryptionConfiguration) -> Vec<String> {
    let names = configuration.entries.value.iter().flat_map(|entry| &entry.resources.value);
    let parsed = names.map(|name| GroupResource::parse(&name.value));
    let mut keys: Vec<String> = parsed.map(|name| format!("{}/{}", name.group, name.resource)).collect();
    keys.sort();
    keys.dedup();
    keys
}

fn writers(entry: &Entry) -> impl Iterator<Item = Writer> {
    let slots = entry.providers.value.iter().flat_map(|provider| slots_of(provider, 0, 0, 0));
    slots.map(|slot| slot.writer())
}

/// Far above any file that somebody wrote.
const MOST_READERS: usize = 20_000;
