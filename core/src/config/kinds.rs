//! A kind in a version to the Go type that the server decodes it into.

use alloc::format;
use alloc::string::String;

use super::header::{Header, group_version};
use super::schema::{Dialect, Object};
use super::schema_others as others;
use crate::base::go_text::quote;
use crate::base::release::Release;

/// What the server's scheme has under a kind and version.
#[derive(Clone, Copy, Debug)]
pub enum Registered {
    /// An EncryptionConfiguration.
    Configuration(Dialect),
    /// Another type, which the server decodes and then does not want. Its shape, where it is known.
    Other(Dialect, Option<&'static Object>),
}

/// Looks a kind up; its version must have at most one slash.
/// Mirrors the scheme of `encryptionconfig`, apiserver 1.13–1.37: group `apiserver.config.k8s.io`, `EncryptionConfig` of
/// `v1`, and from 1.30 on what every scheme has.
///
/// # Errors
/// The server's sentence, `no kind "Secret" is registered for version "v1" in scheme "…"`.
pub fn find(header: &Header, release: Release) -> Result<Registered, String> {
    let (group, version) = group_version(&header.api_version).unwrap_or_default();
    let kind = header.kind.as_str();
    let dialect = if version == INTERNAL { Dialect::Internal } else { Dialect::Versioned };
    if let (GROUP, "v1" | INTERNAL, "EncryptionConfiguration") | ("", "v1", "EncryptionConfig") = (group, version, kind)
    {
        return Ok(Registered::Configuration(dialect));
    }
    if release.since(30)
        && let Some(shape) = other(group, version, kind, release)
    {
        return Ok(Registered::Other(dialect, shape));
    }
    let options = release.since(30) && group == GROUP && version == "v1" && OPTIONS.contains(&kind);
    let scheme = quote(&scheme(release));
    Err(if dialect == Dialect::Internal || options {
        let (kind, group) = (quote(kind), quote(group));
        format!("no kind {kind} is registered for the internal version of group {group} in scheme {scheme}")
    } else {
        let shown = if group.is_empty() { quote(version) } else { quote(&header.api_version) };
        format!("no kind {} is registered for version {shown} in scheme {scheme}", quote(kind))
    })
}

/// A type that is no EncryptionConfiguration, and its shape where it is known.
fn other(group: &str, version: &str, kind: &str, release: Release) -> Option<Option<&'static Object>> {
    match (group, version) {
        (GROUP, INTERNAL) if kind == "WatchEvent" => return Some(Some(&others::INTERNAL_EVENT)),
        (GROUP, INTERNAL) if kind == "EgressSelectorConfiguration" => return Some(None),
        (GROUP, INTERNAL) if others::CONFIG_GROUP.iter().any(|(name, ..)| *name == kind) => return Some(None),
        (GROUP, "v1") => {
            let found = others::CONFIG_GROUP.iter().find(|(name, since, _)| *name == kind && release.since(*since));
            if let Some((.., shape)) = found {
                return Some(Some(shape));
            }
        }
        ("apiserver.k8s.io", INTERNAL) => {
            if matches!(kind, "AdmissionConfiguration" | "EgressSelectorConfiguration") {
                return Some(None);
            }
        }
        _ => {}
    }
    UNVERSIONED.contains(&kind).then(|| (kind == "Status").then_some(&others::STATUS))
}

/// How the scheme of a server names itself: the place in its sources where it is made.
fn scheme(release: Release) -> String {
    let line = match release.0 {
        ..=15 => 103,
        16..=17 => 211,
        18 => 210,
        19..=23 => 208,
        24 => 209,
        25 => 309,
        26 => 312,
        27 => 461,
        28 => 485,
        29 => 131,
        30..=31 => 130,
        32.. => 142,
    };
    format!("pkg/server/options/encryptionconfig/config.go:{line}")
}

/// The group of the configuration files of kube-apiserver.
pub const GROUP: &str = "apiserver.config.k8s.io";

const INTERNAL: &str = "__internal";

/// Kinds that every scheme has in every version of every group.
const UNVERSIONED: &[&str] = &["APIGroup", "APIGroupList", "APIResourceList", "APIVersions", "Status"];

/// Kinds that are registered in the group's `v1` and have no internal type to convert to.
const OPTIONS: &[&str] =
    &["CreateOptions", "DeleteOptions", "GetOptions", "ListOptions", "PatchOptions", "UpdateOptions"];
