//! The model to who writes and who reads each resource.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::place::Places;
use crate::config::group_resource::GroupResource;
use crate::config::model::EncryptionConfiguration;
use crate::report::{Coverage, Writer};
use crate::storage::resolve::slots_of;

/// Each configured resource in the order of the file. Entries that name the same one give it their providers in turn.
pub fn coverage(configuration: &EncryptionConfiguration, places: &Places<'_>) -> Vec<Coverage> {
    let mut index = BTreeMap::new();
    let mut rows: Vec<Coverage> = Vec::new();
    for (number, entry) in configuration.entries.value.iter().enumerate() {
        let slots = entry.providers.value.iter().flat_map(|provider| slots_of(provider, number, 0, 0));
        let reads: Vec<Writer> = slots.map(|slot| slot.writer()).collect();
        let Some(writes) = reads.first().cloned() else { continue };
        for name in &entry.resources.value {
            let at = *index.entry(GroupResource::parse(&name.value)).or_insert(rows.len());
            match rows.get_mut(at) {
                Some(row) => {
                    row.entries.push(number);
                    row.reads.extend(reads.iter().cloned());
                }
                None => rows.push(Coverage {
                    resource: name.value.clone(),
                    place: places.of(name.span),
                    entries: [number].into(),
                    writes: writes.clone(),
                    reads: reads.clone(),
                }),
            }
        }
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
