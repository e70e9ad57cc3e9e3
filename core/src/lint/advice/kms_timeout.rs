//! `kms-timeout`: a plugin that may take longer than a request.

use alloc::format;
use alloc::vec::Vec;

use super::fix::Change;
use super::rule::{Advice, Rule, kms_docs};
use super::subject::Subject;
use crate::base::release::Release;
use crate::config::duration;
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "kms-timeout",
    severity: Severity::Note,
    since: Release(14),
    title: "a KMS timeout beyond the time of a request",
    why: "kube-apiserver ends a request after 60 seconds unless `--request-timeout` says otherwise; `timeout` is how long it waits for the plugin.",
    consequence: "While the plugin hangs, a request that needs it fails at its own limit, before this one is reached.",
    link: kms_docs!("configuring-the-kms-provider-kms-v2"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let timeouts = subject.plugins().filter_map(|kms| kms.timeout.as_ref()).filter(|timeout| timeout.value > REQUEST);
    let advice = timeouts.map(|timeout| Advice {
        span: timeout.span,
        message: format!(
            "The plugin may take {}, and a request is over after 60 seconds unless `--request-timeout` says otherwise.",
            duration::format(timeout.value)
        ),
        help: "Use a few seconds: the default is 3s.".into(),
        labels: Vec::new(),
        fix: subject
            .layout
            .replace(timeout.span, "3s")
            .map(|edit| Change { title: "Set `timeout` to 3s, its default".into(), edits: [edit].into() }),
    });
    advice.collect()
}

/// The default of `--request-timeout`, in nanoseconds.
const REQUEST: i64 = 60_000_000_000;
