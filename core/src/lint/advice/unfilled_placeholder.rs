//! `unfilled-placeholder`: a name or endpoint that a template left unfilled.

use alloc::format;
use alloc::vec::Vec;

use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, backticked};
use crate::lint::placeholder::placeholder;
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "unfilled-placeholder",
    severity: Severity::Warning,
    since: FIRST,
    title: "a placeholder where a name or endpoint should be",
    why: "kube-apiserver takes any text as a name and any path as an endpoint; nothing fills in variables.",
    consequence: "Values are written under the placeholder as their name, and cannot be read once the template is filled in.",
    link: docs!("understanding-the-encryption-at-rest-configuration"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let endpoints = subject.plugins().map(|kms| &kms.endpoint);
    let texts = subject.holder_names().chain(endpoints).filter(|text| placeholder(&text.value));
    let advice = texts.map(|text| Advice {
        span: text.span,
        message: format!("{} looks like a placeholder that was never filled in; the server takes it as it stands.", backticked(&text.value)),
        help: "Fill the template in before kube-apiserver reads it. If values were written under this name, keep it as it is.".into(),
        labels: Vec::new(),
        fix: None,
    });
    advice.collect()
}
