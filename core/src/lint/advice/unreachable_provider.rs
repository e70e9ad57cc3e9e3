//! `unreachable-provider`: whatever a provider could open, an earlier one of the same kind opens already.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use super::fix::Change;
use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, keys};
use crate::base::span::Span;
use crate::config::model::{Entry, Provider};
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "unreachable-provider",
    severity: Severity::Note,
    since: FIRST,
    title: "a provider that an earlier one makes needless",
    why: "Providers are asked in their order, and the first one that opens a value ends the search.",
    consequence: "The later provider neither writes nor reads anything; it only makes the file longer.",
    link: docs!("understanding-the-encryption-at-rest-configuration"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    subject.configuration.entries.value.iter().flat_map(|entry| in_entry(subject, entry)).collect()
}

fn in_entry(subject: &Subject<'_>, entry: &Entry) -> Vec<Advice> {
    let mut seen: BTreeMap<(&str, &str, &str), Span> = BTreeMap::new();
    let mut advice = Vec::new();
    for (number, provider) in entry.providers.value.iter().enumerate() {
        let holders = holders(provider);
        let first = holders.first().and_then(|holder| seen.get(holder)).copied();
        let kind = holders.first().map_or("", |(kind, ..)| kind);
        match first.filter(|_| holders.iter().all(|holder| seen.contains_key(holder))) {
            Some(earlier) => advice.push(Advice {
                span: provider.span,
                message: format!(
                    "This {kind} provider is never needed: an earlier one opens everything that it could open."
                ),
                help: "Remove it.".into(),
                labels: [(earlier, "the earlier one".into())].into(),
                fix: fix(subject, entry, number),
            }),
            None => seen.extend(holders.into_iter().map(|holder| (holder, provider.span))),
        }
    }
    advice
}

/// What a provider opens values with: kind, name, key. Plugins are left out: only they know.
fn holders(provider: &Provider) -> Vec<(&str, &str, &str)> {
    let identity = provider.identity.map(|_| ("identity", "", ""));
    let keys = keys(provider).map(|(kind, key)| (kind, key.name.value.as_str(), key.secret.value.expose()));
    identity.into_iter().chain(keys).collect()
}

fn fix(subject: &Subject<'_>, entry: &Entry, number: usize) -> Option<Change> {
    let items: Vec<Span> = entry.providers.value.iter().map(|provider| provider.span).collect();
    let edit = subject.layout.remove(entry.providers.span, &items, number)?;
    Some(Change { title: "Remove the needless provider".into(), edits: [edit].into() })
}
