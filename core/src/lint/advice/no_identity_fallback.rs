//! `no-identity-fallback`: without identity among the providers, what is still stored in plain text cannot be read.

use alloc::format;
use alloc::vec::Vec;

use super::{Advice, Rule, Subject, names};
use crate::report::Severity;

pub const RULE: Rule = Rule { code: "no-identity-fallback", severity: Severity::Note, check };

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let advice = subject.deciding().filter_map(|(entry, resources)| {
        let resources = names(resources.iter().filter(|covered| !covered.plain()))?;
        Some(Advice {
            span: entry.providers.span,
            message: format!("Objects of {resources} that are still stored in plain text cannot be read: no provider is `identity`."),
            help: "If every object was rewritten since encryption began, this is right. Otherwise add `- identity: {}` as the last provider until they are.".into(),
            labels: Vec::new(),
        })
    });
    advice.collect()
}
