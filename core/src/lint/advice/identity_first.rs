//! `identity-first`: identity writes while another provider follows, so that new objects are stored in plain text.

use alloc::format;
use alloc::vec::Vec;

use super::fix::Change;
use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, names};
use crate::base::span::Span;
use crate::config::model::Entry;
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "identity-first",
    severity: Severity::Warning,
    since: FIRST,
    title: "identity writes although another provider follows",
    why: "The first provider of an entry writes, all of them read, in their order.",
    consequence: "New and updated objects are stored in plain text, although the file holds a key; what was encrypted before stays so until it is written again.",
    link: docs!("understanding-the-encryption-at-rest-configuration"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let advice = subject.deciding().filter_map(|(entry, resources)| {
        let first = entry.providers.value.first().filter(|provider| provider.identity.is_some())?;
        let resources = names(resources.iter().filter(|covered| covered.encrypts()))?;
        Some(Advice {
            span: first.span,
            message: format!("New objects of {resources} are stored in plain text: `identity` stands first, and the first provider writes."),
            help: "To encrypt them, move the provider with your key before `identity`, then rewrite the objects. To end encryption, this order is right.".into(),
            labels: Vec::new(),
            fix: fix(subject, entry),
        })
    });
    advice.collect()
}

fn fix(subject: &Subject<'_>, entry: &Entry) -> Option<Change> {
    let providers = &entry.providers;
    // Behind a second identity the order would stay as unwise as it is.
    providers.value.get(1).filter(|second| second.identity.is_none())?;
    let items: Vec<Span> = providers.value.iter().map(|provider| provider.span).collect();
    let edits = subject.layout.to_the_end(providers.span, &items)?;
    Some(Change { title: "Move `identity` to the end of the providers".into(), edits })
}
