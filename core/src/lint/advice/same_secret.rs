//! `same-secret`: two names for one key, so that rotating from one to the other changes nothing.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, backticked, keys};
use crate::config::model::{Entry, Key};
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "same-secret",
    severity: Severity::Warning,
    since: FIRST,
    title: "one secret under two names",
    why: "The name of a key only tells kube-apiserver which key to try; the secret is what encrypts.",
    consequence: "A rotation from one name to the other rewrites every object and leaves whoever has the old secret able to read all of them.",
    link: docs!("rotating-a-decryption-key"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    subject.configuration.entries.value.iter().flat_map(in_entry).collect()
}

fn in_entry(entry: &Entry) -> Vec<Advice> {
    let mut seen: BTreeMap<&str, &Key> = BTreeMap::new();
    let mut advice = Vec::new();
    for (_, key) in entry.providers.value.iter().flat_map(keys) {
        let earlier = *seen.entry(key.secret.value.expose()).or_insert(key);
        if earlier.name.value != key.name.value {
            let (one, other) = (backticked(&earlier.name.value), backticked(&key.name.value));
            advice.push(Advice {
                span: key.secret.span,
                message: format!("The keys {one} and {other} have the same secret: changing from one to the other protects nothing."),
                help: "Give the newer one a secret of its own (`head -c 32 /dev/urandom | base64`), unless values carry its name already: then add a third key.".into(),
                labels: [(earlier.secret.span, "the same secret".into())].into(),
                fix: None,
            });
        }
    }
    advice
}
