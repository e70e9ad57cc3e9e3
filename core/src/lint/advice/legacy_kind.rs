//! `legacy-kind`: the file is written in the names of the releases before 1.13.

use alloc::vec::Vec;

use super::fix::Change;
use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use crate::base::release::Release;
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "legacy-kind",
    severity: Severity::Note,
    since: Release(13),
    title: "kind and apiVersion from before 1.13",
    why: "Release 1.13 named the kind `EncryptionConfiguration` in `apiserver.config.k8s.io/v1` and keeps `EncryptionConfig` in `v1` as another name of it.",
    consequence: "The server reads it all the same; tools and people that know only the newer names may not.",
    link: docs!("understanding-the-encryption-at-rest-configuration"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let header = &subject.header;
    if header.kind != "EncryptionConfig" {
        return Vec::new();
    }
    let advice = Advice {
        span: header.kind_span,
        message: "The file has the `kind` and `apiVersion` of releases before 1.13, which are still read.".into(),
        help: "Write `kind: EncryptionConfiguration` and `apiVersion: apiserver.config.k8s.io/v1`; the rest stays."
            .into(),
        labels: [(header.api_version_span, "this goes with it".into())].into(),
        fix: fix(subject),
    };
    [advice].into()
}

fn fix(subject: &Subject<'_>) -> Option<Change> {
    let kind = subject.layout.replace(subject.header.kind_span, "EncryptionConfiguration")?;
    let version = subject.layout.replace(subject.header.api_version_span, "apiserver.config.k8s.io/v1")?;
    let mut edits = Vec::from([kind, version]);
    edits.sort_by_key(|(span, _)| *span);
    Some(Change { title: "Write the kind and apiVersion of 1.13 and newer".into(), edits })
}
