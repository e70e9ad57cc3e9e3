//! `no-identity-fallback`: without identity among the providers, what is still stored in plain text cannot be read.

use alloc::format;
use alloc::vec::Vec;

use super::fix::{Change, IDENTITY};
use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, names};
use crate::base::span::Span;
use crate::config::model::Entry;
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "no-identity-fallback",
    severity: Severity::Note,
    since: FIRST,
    title: "no way to read what is still in plain text",
    why: "Only `identity` reads values that are not encrypted, and turning encryption on rewrites nothing by itself.",
    consequence: "Objects from before encryption cannot be read, and listing their kind fails until they are gone or `identity` is back.",
    link: docs!("ensure-all-secrets-are-encrypted"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let advice = subject.deciding().filter_map(|(entry, resources)| {
        let resources = names(resources.iter().filter(|covered| !covered.plain()))?;
        Some(Advice {
            span: entry.providers.span,
            message: format!("Objects of {resources} that are still stored in plain text cannot be read: no provider is `identity`."),
            help: "If every object was rewritten since encryption began, this is right. Otherwise add `- identity: {}` as the last provider until they are.".into(),
            labels: Vec::new(),
            fix: fix(subject, entry),
        })
    });
    advice.collect()
}

fn fix(subject: &Subject<'_>, entry: &Entry) -> Option<Change> {
    if !subject.versioned() {
        return None;
    }
    let items: Vec<Span> = entry.providers.value.iter().map(|provider| provider.span).collect();
    let edit = subject.layout.append(entry.providers.span, &items, &IDENTITY)?;
    Some(Change { title: "Add `identity` as the last provider".into(), edits: [edit].into() })
}
