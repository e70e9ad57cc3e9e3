//! What the rules look at: an accepted configuration, with the text that it came from.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::fix::Layout;
use super::keys;
use crate::base::span::Spanned;
use crate::config::group_resource::GroupResource;
use crate::config::header::{Header, sniff};
use crate::config::model::{EncryptionConfiguration, Entry, Kms, Provider};
use crate::lint::coverage::{Covered, covered};
use crate::text::tree::Tree;

/// An accepted configuration.
pub struct Subject<'c> {
    /// What the server holds.
    pub configuration: &'c EncryptionConfiguration,
    /// Its resources with their entries.
    pub covered: Vec<Covered<'c>>,
    /// `kind` and `apiVersion`.
    pub header: Header,
    /// The text, for changing it.
    pub layout: Layout<'c>,
    /// Numbers in `covered`.
    index: BTreeMap<GroupResource, usize>,
}

impl<'c> Subject<'c> {
    /// Looks through the resources once.
    pub fn new(configuration: &'c EncryptionConfiguration, tree: Option<&Tree>, layout: Layout<'c>) -> Self {
        let covered = covered(configuration);
        let index = covered.iter().enumerate().map(|(number, row)| (row.resource.clone(), number)).collect();
        let header = tree.map(|tree| sniff(tree).0).unwrap_or_default();
        Self { configuration, covered, header, layout, index }
    }

    /// Whether fields have the names that people know: the server also takes its own internal version.
    pub fn versioned(&self) -> bool {
        !self.header.api_version.ends_with("__internal")
    }

    /// Each entry with the resources that it is the first to name: it decides who writes them.
    pub fn deciding(&self) -> impl Iterator<Item = (&'c Entry, &[Covered<'c>])> {
        let groups = self.covered.chunk_by(|a, b| a.number() == b.number());
        groups.filter_map(|group| Some((group.first()?.entries.first()?.entry, group)))
    }

    /// The providers that write something.
    pub fn writers(&self) -> impl Iterator<Item = &'c Provider> {
        self.deciding().filter_map(|(entry, _)| entry.providers.value.first())
    }

    /// Every KMS plugin.
    pub fn plugins(&self) -> impl Iterator<Item = &'c Kms> {
        self.providers().filter_map(|provider| provider.kms.as_ref())
    }

    /// The name of every key and of every plugin.
    pub fn holder_names(&self) -> impl Iterator<Item = &'c Spanned<String>> {
        self.providers().flat_map(|provider| {
            let plugin = provider.kms.iter().map(|kms| &kms.name);
            keys(provider).map(|(_, key)| &key.name).chain(plugin)
        })
    }

    fn providers(&self) -> impl Iterator<Item = &'c Provider> {
        self.configuration.entries.value.iter().flat_map(|entry| &entry.providers.value)
    }

    /// The resource as the file names it, if it does.
    pub fn named(&self, group: &str, resource: &str) -> Option<&Covered<'c>> {
        let name = GroupResource { group: group.to_string(), resource: resource.to_string() };
        self.index.get(&name).and_then(|number| self.covered.get(*number))
    }

    /// What the file names that covers a resource by a wildcard. The server asks for it only if the file does not
    /// name the resource itself.
    pub fn wildcard(&self, group: &str) -> Option<&Covered<'c>> {
        self.named(group, "*").or_else(|| self.named("*", "*"))
    }

    /// What decides about a resource: its own name, else a wildcard.
    pub fn decides(&self, group: &str, resource: &str) -> Option<&Covered<'c>> {
        self.named(group, resource).or_else(|| self.wildcard(group))
    }
}
