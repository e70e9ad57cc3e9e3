//! `exception-without-key`: a resource that is left in plain text and cannot be read where a wildcard encrypted it.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{backticked, names};
use crate::base::release::Release;
use crate::base::span::Span;
use crate::lint::coverage::Covered;
use crate::report::Severity;
use crate::storage::resolve::slots_of;

pub const RULE: Rule = Rule {
    code: "exception-without-key",
    severity: Severity::Note,
    since: Release(27),
    title: "an exception that cannot read what the wildcard wrote",
    why: "A resource that is named gets the providers of the entries that name it and no others; a wildcard that covers it as well is not asked.",
    consequence: "Objects that were written under the wildcard before the exception was added cannot be read, and listing their kind fails.",
    link: docs!("understanding-the-encryption-at-rest-configuration"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    if subject.covered.iter().all(|covered| covered.resource.resource != "*") {
        return Vec::new();
    }
    let mut lacking: BTreeMap<Span, (&Covered<'_>, Vec<&Covered<'_>>)> = BTreeMap::new();
    // An entry with a key of its own was made with care; one that ends encryption is made in a hurry.
    for named in subject.covered.iter().filter(|covered| covered.resource.resource != "*" && !covered.encrypts()) {
        let Some(wildcard) = subject.wildcard(&named.resource.group) else { continue };
        if lacks(named, wildcard) {
            lacking.entry(wildcard.name.span).or_insert_with(|| (wildcard, Vec::new())).1.push(named);
        }
    }
    let advice = lacking.into_values().filter_map(|(wildcard, named)| {
        let first = named.first()?;
        let resources = names(named.iter().copied())?;
        let by = backticked(&wildcard.name.value);
        Some(Advice {
            span: first.name.span,
            message: format!("Objects of {resources} that were written under {by} cannot be read: their own entry lacks its key."),
            help: format!("If {by} never wrote any, this is right. Otherwise add its provider at the end of the entry until they are rewritten."),
            labels: [(wildcard.name.span, "the wildcard".into())].into(),
            fix: None,
        })
    });
    advice.collect()
}

/// Whether what the wildcard writes cannot be opened by what is named.
fn lacks(named: &Covered<'_>, wildcard: &Covered<'_>) -> bool {
    let writer = wildcard.entries.first().and_then(|naming| naming.entry.providers.value.first());
    let slots = writer.map(|provider| slots_of(provider, 0, 0, 0)).unwrap_or_default();
    let Some(writer) = slots.first().filter(|slot| slot.holder.name.is_some()) else { return false };
    let providers = named.entries.iter().flat_map(|naming| &naming.entry.providers.value);
    let mut slots = providers.flat_map(|provider| slots_of(provider, 0, 0, 0));
    !slots.any(|slot| slot.prefix() == writer.prefix() && slot.holder.secret == writer.holder.secret)
}
