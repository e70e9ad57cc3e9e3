//! `aesgcm-write-limit`: aesgcm writes, whose keys wear out.

use alloc::vec::Vec;

use super::FIRST;
use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "aesgcm-write-limit",
    severity: Severity::Note,
    since: FIRST,
    title: "aesgcm writes with a key that must be changed in time",
    why: "Each value gets a random nonce of 96 bits, and nothing counts how many one key has written. The documentation names 200,000 writes as the limit of a key.",
    consequence: "If two values ever get one nonce under one key, both can be compared in the clear and values can be forged.",
    link: docs!("providers"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let mut writers = subject.writers().filter(|provider| provider.aesgcm.is_some()).map(|provider| provider.span);
    let Some(span) = writers.next() else { return Vec::new() };
    let advice = Advice {
        span,
        message: "aesgcm writes here: its key must be replaced after 200,000 writes at the latest, and kube-apiserver does not count them.".into(),
        help: "Replace keys on a schedule that some program keeps, or write with secretbox, whose nonces are long enough, or with a KMS v2 plugin.".into(),
        labels: writers.take(3).map(|span| (span, "and here".into())).collect(),
        fix: None,
    };
    [advice].into()
}
