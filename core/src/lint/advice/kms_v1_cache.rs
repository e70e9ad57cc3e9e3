//! `kms-v1-cache`: a plugin of version 1 that is asked for nearly every read.

use alloc::vec::Vec;

use super::fix::Change;
use super::rule::{Advice, Rule, kms_docs};
use super::subject::Subject;
use crate::base::release::Release;
use crate::base::span::Spanned;
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "kms-v1-cache",
    severity: Severity::Note,
    since: Release(10),
    title: "a KMS v1 plugin without a useful cache",
    why: "With KMS v1 each value has a data key of its own, which only the plugin can unwrap; `cachesize` is how many of them stay in memory.",
    consequence: "Reading is as slow as the plugin, and a list of many objects asks it once for each of them.",
    link: kms_docs!("configuring-the-kms-provider-kms-v1"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let sizes = subject.plugins().filter(|kms| kms.api_version.value == "v1").filter_map(|kms| kms.cachesize.as_ref());
    sizes.filter_map(|size| advice(subject, size)).collect()
}

fn advice(subject: &Subject<'_>, size: &Spanned<i32>) -> Option<Advice> {
    let message = match size.value {
        1 => "The plugin is asked on every read but one of the object that was read last: a single data key is kept.",
        negative if negative < 0 => "The plugin is asked on every read: a negative `cachesize` keeps no data keys.",
        _ => return None,
    };
    let edit = subject.layout.replace(size.span, "1000");
    Some(Advice {
        span: size.span,
        message: message.into(),
        help: "Leave `cachesize` out, which means 1000, or give it the number of objects that are often read.".into(),
        labels: Vec::new(),
        fix: edit.map(|edit| Change { title: "Set `cachesize` to 1000, its default".into(), edits: [edit].into() }),
    })
}
