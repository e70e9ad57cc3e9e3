//! `short-key`: an AES key of less than 32 bytes.

use alloc::format;
use alloc::vec::Vec;

use super::key_material::{pattern, published};
use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, backticked, key_material};
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "short-key",
    severity: Severity::Note,
    since: FIRST,
    title: "an AES key of 16 or 24 bytes",
    why: "kube-apiserver takes AES keys of 16, 24 and 32 bytes; the documentation names 32 for aescbc.",
    consequence: "Values are encrypted with AES-128 or AES-192, which is sound, but not what audits that ask for AES-256 accept.",
    link: docs!("providers"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    // A key that must go for a graver reason needs no second one.
    let sound = |bytes: &[u8]| !published(bytes) && pattern(bytes).is_none();
    let short = key_material::all(subject)
        .filter(|(_, _, bytes)| matches!(bytes.expose().len(), 16 | 24) && sound(bytes.expose()));
    let advice = short.map(|(provider, key, bytes)| {
        let bytes = bytes.expose().len();
        let bits = bytes.saturating_mul(8);
        Advice {
            span: key.secret.span,
            message: format!(
                "The {provider} key {} has {bytes} bytes: values are encrypted with AES-{bits}, not AES-256.",
                backticked(&key.name.value)
            ),
            help: "Keep it while values carry its name. The next key can have 32 bytes: `head -c 32 /dev/urandom | base64`.".into(),
            labels: Vec::new(),
            fix: None,
        }
    });
    advice.collect()
}
