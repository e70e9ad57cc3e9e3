//! A resource that no server stores to the one that was probably meant.

use alloc::format;
use alloc::string::{String, ToString};

use crate::config::group_resource::GroupResource;
use crate::config::nearest::nearest;
use crate::storage::etcd_key::built_in_resources;

/// Why an entry for a resource has no effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ineffective {
    /// A part of another resource: `serviceaccounts/token`.
    Subresource,
    /// The core group has no such resource.
    NotInCore {
        /// What was probably meant.
        meant: Option<String>,
    },
    /// A built-in group has no such resource, and it looks like another.
    NotInGroup {
        /// What was probably meant.
        meant: String,
    },
    /// No group can have that name: those of custom resources have a dot.
    NoSuchGroup {
        /// What was probably meant.
        meant: Option<String>,
    },
}

/// Says why an entry for a resource has no effect; `None` if it may have one.
pub fn ineffective(name: &GroupResource) -> Option<Ineffective> {
    let GroupResource { group, resource } = name;
    if group == "*" {
        return None;
    }
    if resource.contains('/') {
        return Some(Ineffective::Subresource);
    }
    let known = built_in_resources().any(|(g, _)| g == group);
    if !known && group.contains('.') {
        return None;
    }
    match resource.as_str() {
        "*" if known => None,
        _ if built_in_resources().any(|built_in| built_in == (group, resource)) => None,
        _ if group.is_empty() => Some(Ineffective::NotInCore { meant: meant(name) }),
        _ if known => meant(name).map(|meant| Ineffective::NotInGroup { meant }),
        _ => Some(Ineffective::NoSuchGroup { meant: meant(name) }),
    }
}

/// The built-in resource that was probably meant, as an entry names it.
fn meant(name: &GroupResource) -> Option<String> {
    let GroupResource { group, resource } = name;
    if resource == "*" {
        let group = nearest(group, built_in_resources().map(|(group, _)| group).filter(|group| !group.is_empty()))?;
        return Some(format!("*.{group}"));
    }
    let same_word = built_in_resources().filter(|(_, plural)| plural == resource).map(written);
    let near_here = || {
        let plurals = built_in_resources().filter(|(g, _)| g == group).map(|(_, plural)| plural);
        nearest(resource, plurals).map(|plural| written((group, plural)))
    };
    let near_anywhere = || {
        let plural = nearest(resource, built_in_resources().map(|(_, plural)| plural))?;
        built_in_resources().find(|(_, other)| *other == plural).map(written)
    };
    same_word.into_iter().next().or_else(near_here).or_else(near_anywhere)
}

fn written((group, resource): (&str, &str)) -> String {
    GroupResource { group: group.to_string(), resource: resource.to_string() }.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn meant_by(name: &str) -> Option<String> {
        match ineffective(&GroupResource::parse(name))? {
            Ineffective::Subresource => None,
            Ineffective::NotInGroup { meant } => Some(meant),
            Ineffective::NotInCore { meant } | Ineffective::NoSuchGroup { meant } => meant,
        }
    }

    #[test]
    fn slips_and_missing_groups_are_understood() {
        assert_eq!(meant_by("secret").as_deref(), Some("secrets"));
        assert_eq!(meant_by("config-maps").as_deref(), Some("configmaps"));
        assert_eq!(meant_by("deployments").as_deref(), Some("deployments.apps"));
        assert_eq!(meant_by("secrets.v1").as_deref(), Some("secrets"));
        assert_eq!(meant_by("deployment.apps").as_deref(), Some("deployments.apps"));
        assert_eq!(meant_by("leases").as_deref(), Some("leases.coordination.k8s.io"));
        assert_eq!(meant_by("*.app").as_deref(), Some("*.apps"));
    }

    #[test]
    fn what_may_be_stored_is_left_alone() {
        for name in
            ["secrets", "secrets.", "deployments.apps", "*.", "*.*", "*.apps", "pandas.example.com", "*.example.com"]
        {
            assert_eq!(ineffective(&GroupResource::parse(name)), None, "{name}");
        }
        assert_eq!(ineffective(&GroupResource::parse("zebras.apps")), None);
    }
}
