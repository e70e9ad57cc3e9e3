//! A kind in a version to the Go type that the server decodes it into.

use alloc::format;
use alloc::string::String;

use super::header::{Header, group_version};
use super::schema::{Dialect, Object};
use super::schema_others as others;
use crate::base::go_text::quote;

/// What the server's scheme has under a kind and version.
#[derive(Clone, Copy, Debug)]
pub enum Registered {
    /// An EncryptionConfiguration.
    Configuration(Dialect),
    /// Another type, which the server decodes and then does not want. Its shape, where it is known.
    Other(Dialect, Option<&'static Object>),
}

/// Looks a kind up; its version must have at most one slash.
/// Mirrors the scheme of `encryptionconfig`, apiserver 1.37: group `apiserver.config.k8s.io`, `EncryptionConfig` of `v1`,
/// and what every scheme has.
///
/// # Errors
/// The server's sentence, `no kind "Secret" is registered for version "v1" in scheme "…"`.
pub fn find(header: &Header) -> Result<Registered, String> {
    let (group, version) = group_version(&header.api_version).unwrap_or_default();
    let kind = header.kind.as_str();
    let dialect = if version == INTERNAL { Dialect::Internal } else { Dialect::Versioned };
    match (group, version, kind) {
        (GROUP, "v1" | INTERNAL, "EncryptionConfiguration") | ("", "v1", "EncryptionConfig") => {
            return Ok(Registered::Configuration(dialect));
        }
        (GROUP, "v1" | INTERNAL, _) => {
            if (version, kind) == (INTERNAL, "WatchEvent") {
                return Ok(Registered::Other(dialect, Some(&others::INTERNAL_EVENT)));
            }
            if let Some((_, shape)) = others::CONFIG_GROUP.iter().find(|(name, _)| *name == kind) {
                return Ok(Registered::Other(dialect, (dialect == Dialect::Versioned).then_some(*shape)));
            }
        }
        _ => {}
    }
    let internal_only = match group {
        GROUP => kind == "EgressSelectorConfiguration",
        "apiserver.k8s.io" => matches!(kind, "AdmissionConfiguration" | "EgressSelectorConfiguration"),
        _ => false,
    };
    if (internal_only && dialect == Dialect::Internal) || UNVERSIONED.contains(&kind) {
        return Ok(Registered::Other(dialect, (kind == "Status").then_some(&others::STATUS)));
    }
    let options = group == GROUP && version == "v1" && OPTIONS.contains(&kind);
    Err(if dialect == Dialect::Internal || options {
        let (kind, group) = (quote(kind), quote(group));
        format!("no kind {kind} is registered for the internal version of group {group} in scheme {}", quote(SCHEME))
    } else {
        let shown = if group.is_empty() { quote(version) } else { quote(&header.api_version) };
        format!("no kind {} is registered for version {shown} in scheme {}", quote(kind), quote(SCHEME))
    })
}

/// The group of the configuration files of kube-apiserver.
pub const GROUP: &str = "apiserver.config.k8s.io";

const INTERNAL: &str = "__internal";

/// Kinds that every scheme has in every version of every group.
const UNVERSIONED: &[&str] = &["APIGroup", "APIGroupList", "APIResourceList", "APIVersions", "Status"];

/// Kinds that are registered in the group's `v1` and have no internal type to convert to.
const OPTIONS: &[&str] =
    &["CreateOptions", "DeleteOptions", "GetOptions", "ListOptions", "PatchOptions", "UpdateOptions"];

/// How the scheme of kube-apiserver 1.32–1.37 names itself: the place in the sources where it is made.
const SCHEME: &str = "pkg/server/options/encryptionconfig/config.go:142";
