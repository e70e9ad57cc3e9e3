//! The checks of an entry's resource names.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Walk, shown};
use crate::base::go_text::quote;
use crate::base::span::{Span, Spanned};
use crate::config::group_resource::GroupResource;
use crate::lint::rule::Rule;

impl Walk<'_> {
    /// Mirrors `validateResourceOverlap` and `validateResourceNames`, apiserver 1.27–1.37.
    pub(super) fn resources(&mut self, names: &[Spanned<String>], list: Span, path: &str) {
        if self.options.release.until(27) {
            return;
        }
        let parsed: Vec<GroupResource> = names.iter().map(|name| GroupResource::parse(&name.value)).collect();
        if let Some((first, later)) = twice(&parsed) {
            let rule = Rule::ResourceTwice { earlier: span_of(names, first) };
            let detail = "the same resource cannot be specified multiple times";
            self.invalid(rule, path.into(), shown::names(names, self.options.release), detail, span_of(names, later));
        }
        if let Some((wildcard, covered)) = overlap(&parsed) {
            let place = span_of(names, wildcard);
            let wildcard = names.get(wildcard).map_or_else(String::new, |name| name.value.clone());
            let span = if covered < names.len() { span_of(names, covered) } else { list };
            let detail = "using overlapping resources such as 'secrets' and '*.' in the same resource list is not allowed as they will be masked";
            self.invalid(
                Rule::ResourceOverlap { wildcard, place },
                path.into(),
                shown::names(names, self.options.release),
                detail,
                span,
            );
        }
        for (i, (name, parsed)) in names.iter().zip(&parsed).enumerate() {
            if let Some((rule, detail)) = name_rule(&name.value, parsed) {
                self.invalid(rule, format!("{path}[{i}]"), quote(&name.value), detail, name.span);
            }
        }
    }
}

/// The first rule that a name breaks.
fn name_rule(name: &str, parsed: &GroupResource) -> Option<(Rule, &'static str)> {
    if name.chars().any(|c| !c.to_lowercase().eq([c])) {
        Some((Rule::ResourceCapitals, "resource name should not contain capital letters"))
    } else if name == "*" {
        let detail = "use '*.' to encrypt all the resources from core API group or *.* to encrypt all resources";
        Some((Rule::ResourceStar, detail))
    } else if matches!(name, "apiserveripinfo" | "serviceipallocations" | "servicenodeportallocations") {
        Some((Rule::ResourceNotRest, "resources which do not have REST API/s cannot be encrypted"))
    } else if parsed.group == "events.k8s.io" {
        let detail = "'*.events.k8s.io' objects are stored using the 'events' API group in etcd. Use 'events' instead in the config file";
        Some((Rule::ResourceEventsGroup, detail))
    } else if parsed.group == "extensions" {
        let detail = "'extensions' group has been removed and cannot be used for encryption";
        Some((Rule::ResourceExtensionsGroup, detail))
    } else if parsed.group == "*" && parsed.resource != "*" {
        Some((Rule::ResourceAcrossGroups, "encrypting the same resource across groups is not supported"))
    } else {
        None
    }
}

/// The earliest repetition: where it stands first and where again.
fn twice(names: &[GroupResource]) -> Option<(usize, usize)> {
    let mut seen = BTreeMap::new();
    names.iter().enumerate().find_map(|(i, name)| seen.insert(name, i).map(|first| (first, i)))
}

/// A wildcard and something that it covers, by their places in the list. A repeated wildcard covers itself: the server
/// skips an equal pair only in one of its two directions.
fn overlap(names: &[GroupResource]) -> Option<(usize, usize)> {
    let everything = names.iter().position(|n| n.group == "*" && n.resource == "*");
    if let (Some(at), true) = (everything, names.len() > 1) {
        return other(names, at).map(|covered| (at, covered));
    }
    let mut wildcards = BTreeMap::new();
    for (i, name) in names.iter().enumerate().filter(|(_, n)| n.resource == "*") {
        wildcards.entry(&name.group).or_insert(i);
    }
    names.iter().enumerate().find_map(|(i, name)| {
        let at = *wildcards.get(&name.group)?;
        (at != i).then_some((at, i))
    })
}

fn other(names: &[GroupResource], at: usize) -> Option<usize> {
    (0..names.len()).find(|i| *i != at)
}

fn span_of(names: &[Spanned<String>], at: usize) -> Span {
    names.get(at).map(|name| name.span).unwrap_or_default()
}
