//! `kms-v1-busy`: KMS v1 for objects that are written all the time.

use alloc::format;
use alloc::vec::Vec;

use super::rule::{Advice, Rule, kms_docs};
use super::subject::Subject;
use crate::base::release::Release;
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "kms-v1-busy",
    severity: Severity::Note,
    since: Release(10),
    title: "events or leases under KMS v1",
    why: "KMS v1 asks the plugin once for every object that is written. Events and leases are written many times a second in a cluster of any size.",
    consequence: "The plugin, and the service behind it, answer for every heartbeat of every node; where they are slow or paid by the call, so is the cluster.",
    link: kms_docs!("configuring-the-kms-provider-kms-v1"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let busy = [("", "events", "event"), ("coordination.k8s.io", "leases", "lease")];
    let advice = busy.into_iter().filter_map(|(group, resource, one)| {
        let covered = subject.decides(group, resource)?;
        let writer = covered.entries.first()?.entry.providers.value.first()?;
        writer.kms.as_ref().filter(|kms| kms.api_version.value == "v1")?;
        Some(Advice {
            span: covered.name.span,
            message: format!("Every {one} that is written asks the KMS v1 plugin, and {resource} are written all the time."),
            help: format!("Give {resource} an entry of their own before this one that writes with `identity` and keeps the plugin behind it, or use KMS v2."),
            labels: Vec::new(),
            fix: None,
        })
    });
    advice.collect()
}
