//! `aescbc-unauthenticated`: aescbc writes, which nothing protects against changes.

use alloc::vec::Vec;

use super::FIRST;
use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "aescbc-unauthenticated",
    severity: Severity::Note,
    since: FIRST,
    title: "aescbc writes, which does not detect changes",
    why: "CBC hides what a value says but carries no tag that proves it whole. The documentation advises against it because of padding oracle attacks.",
    consequence: "Whoever can write to etcd can change values unnoticed, and a wrong key now and then opens a value to garbage.",
    link: docs!("providers"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let mut writers = subject.writers().filter(|provider| provider.aescbc.is_some()).map(|provider| provider.span);
    let Some(span) = writers.next() else { return Vec::new() };
    let advice = Advice {
        span,
        message: "aescbc writes here: a value that was changed in etcd is not recognised as changed, and the documentation advises against it.".into(),
        help: "Put secretbox or a KMS v2 plugin first, keep this provider behind it, rewrite all objects, then remove it.".into(),
        labels: writers.take(3).map(|span| (span, "and here".into())).collect(),
        fix: None,
    };
    [advice].into()
}
