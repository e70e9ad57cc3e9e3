//! `published-key`: a key that everybody can look up.

use alloc::format;
use alloc::vec::Vec;

use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, backticked, key_material};
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "published-key",
    severity: Severity::Warning,
    since: FIRST,
    title: "a key out of documentation, a tutorial or a public repository",
    why: "An example has to show some key, and kube-apiserver takes that one like any other.",
    consequence: "Whoever has a copy of etcd opens the values with a key that can be found on the web.",
    link: docs!("generate-key-no-kms"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let published = key_material::all(subject).filter(|(_, _, bytes)| key_material::published(bytes.expose()));
    let advice = published.map(|(provider, key, _)| Advice {
        span: key.secret.span,
        message: format!(
            "The {provider} key {} is published: it stands in documentation, a tutorial or a public repository.",
            backticked(&key.name.value)
        ),
        help: super::REPLACE.into(),
        labels: Vec::new(),
        fix: None,
    });
    advice.collect()
}
