//! `resource.group`, as the `resources` of an entry name it.

use alloc::string::{String, ToString};
use core::fmt;

/// A resource in an API group; the core group is empty. `*` stands for all, in either place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupResource {
    /// `apps`, or empty for the core group.
    pub group: String,
    /// Plural, lower case: `secrets`.
    pub resource: String,
}

impl GroupResource {
    /// Splits at the first dot; without a dot the group is empty. Mirrors `schema.ParseGroupResource`.
    pub fn parse(text: &str) -> Self {
        let (resource, group) = text.split_once('.').unwrap_or((text, ""));
        Self { group: group.to_string(), resource: resource.to_string() }
    }
}

/// `secrets`, `deployments.apps`.
impl fmt::Display for GroupResource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.group.as_str() {
            "" => f.write_str(&self.resource),
            group => write!(f, "{}.{group}", self.resource),
        }
    }
}
