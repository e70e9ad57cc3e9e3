//! `secrets-not-covered`: no entry stores Secrets, or only in plain text.

use alloc::vec::Vec;

use super::fix::{Change, SECRETS};
use super::meant_resource::ineffective;
use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, MOST_FINDINGS};
use crate::base::span::Span;
use crate::config::model::Entry;
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "secrets-not-covered",
    severity: Severity::Warning,
    since: FIRST,
    title: "Secrets are not encrypted",
    why: "A resource is encrypted only if an entry names it, or a wildcard that covers it, with a provider that encrypts.",
    consequence: "Whoever reads etcd, its disk or a backup of it reads every Secret.",
    link: docs!("understanding-the-encryption-at-rest-configuration"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let (span, message, fix) = match subject.decides("", "secrets") {
        None => (
            subject.configuration.entries.span,
            "Secrets are stored in plain text: no entry names `secrets` or a wildcard that covers them.",
            fix(subject),
        ),
        Some(covered) if !covered.encrypts() => (
            covered.name.span,
            "Secrets are stored in plain text: `identity` is the only provider of the entry that covers them.",
            None,
        ),
        Some(_) => return Vec::new(),
    };
    let help = "Add an entry with `resources: [secrets]` and a provider that encrypts, or add `secrets` to one.";
    [Advice { span, message: message.into(), help: help.into(), labels: Vec::new(), fix }].into()
}

/// Where a single entry encrypts, Secrets belong to it, unless a name in the file is a misspelling of theirs.
fn fix(subject: &Subject<'_>) -> Option<Change> {
    let encrypts = |entry: &&Entry| entry.providers.value.first().is_some_and(|first| first.identity.is_none());
    let mut encrypting = subject.configuration.entries.value.iter().filter(encrypts);
    let (entry, None) = (encrypting.next()?, encrypting.next()) else { return None };
    if subject.covered.iter().take(MOST_FINDINGS).any(|covered| ineffective(&covered.resource).is_some()) {
        return None;
    }
    let items: Vec<Span> = entry.resources.value.iter().map(|name| name.span).collect();
    let edit = subject.layout.append(entry.resources.span, &items, &SECRETS)?;
    Some(Change { title: "Add `secrets` to the entry that encrypts".into(), edits: [edit].into() })
}
