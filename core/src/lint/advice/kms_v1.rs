//! `kms-v1`: a plugin of the deprecated first version.

use alloc::vec::Vec;

use super::rule::{Advice, Rule, kms_docs};
use super::subject::Subject;
use crate::base::release::Release;
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "kms-v1",
    severity: Severity::Note,
    since: Release(28),
    title: "KMS v1, which is deprecated",
    why: "Version 1 asks the plugin for every object that is written. It is deprecated since 1.28 and off unless its feature gate is on since 1.29.",
    consequence: "Without `--feature-gates=KMSv1=true` a server of 1.29 or newer does not start, and the gate will go.",
    link: kms_docs!("configuring-the-kms-provider-kms-v1"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let advice = subject.plugins().filter(|kms| kms.api_version.value == "v1").map(|kms| Advice {
        span: kms.api_version.span,
        message: "This plugin is used by KMS v1, which is deprecated: since 1.29 the server starts only with `--feature-gates=KMSv1=true`.".into(),
        help: "Put a `kms` provider with `apiVersion: v2` and another name before it, keep this one behind it, rewrite all objects, then remove it.".into(),
        labels: Vec::new(),
        fix: None,
    });
    advice.collect()
}
