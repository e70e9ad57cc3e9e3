//! `odd-key-name`: a name that is not what it looks like in a stored value.

use alloc::format;
use alloc::vec::Vec;

use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, backticked};
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "odd-key-name",
    severity: Severity::Note,
    since: FIRST,
    title: "a name with a colon, a line break or white space around it",
    why: "The name stands between colons in every value that the key writes, byte for byte, and kube-apiserver takes any bytes.",
    consequence: "Tools that split values at colons misread them, and whoever tidies the name up makes every value of the key unreadable.",
    link: docs!("understanding-the-encryption-at-rest-configuration"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let advice = subject.holder_names().filter_map(|name| {
        let what = oddity(&name.value)?;
        Some(Advice {
            span: name.span,
            message: format!("The name {} {what}.", backticked(&name.value)),
            help: "Leave it while stored values carry it; give the next key a plain name such as `key2`.".into(),
            labels: Vec::new(),
            fix: None,
        })
    });
    advice.collect()
}

fn oddity(name: &str) -> Option<&'static str> {
    if name.contains(['\n', '\r']) {
        return Some("has a line break in it, which is part of the prefix of every value");
    }
    if name.trim() != name {
        return Some("has white space around it, which is part of the prefix of every value");
    }
    name.contains(':').then_some("has a colon in it, which also ends a name in the prefix of a value")
}
