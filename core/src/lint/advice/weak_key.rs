//! `weak-key`: the bytes of a key follow a pattern or are text, so that it can be guessed.

use alloc::format;
use alloc::vec::Vec;

use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, backticked, key_material};
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "weak-key",
    severity: Severity::Warning,
    since: FIRST,
    title: "a key that can be guessed",
    why: "kube-apiserver uses the decoded bytes as the key, as they are: nothing makes a long key out of a short password.",
    consequence: "Whoever has a copy of etcd can try the likely keys until one opens the values.",
    link: docs!("generate-key-no-kms"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let weak = key_material::all(subject).filter_map(|(provider, key, bytes)| {
        // That it is published says more.
        let pattern = key_material::pattern(bytes.expose()).filter(|_| !key_material::published(bytes.expose()))?;
        Some(Advice {
            span: key.secret.span,
            message: format!("The {provider} key {} {pattern}.", backticked(&key.name.value)),
            help: super::REPLACE.into(),
            labels: Vec::new(),
            fix: None,
        })
    });
    weak.collect()
}
