//! `identity-first`: identity writes while another provider follows, so that new objects are stored in plain text.

use alloc::format;
use alloc::vec::Vec;

use super::{Advice, Rule, Subject, names};
use crate::report::Severity;

pub const RULE: Rule = Rule { code: "identity-first", severity: Severity::Warning, check };

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let advice = subject.deciding().filter_map(|(entry, resources)| {
        let first = entry.providers.value.first().filter(|provider| provider.identity.is_some())?;
        let resources = names(resources.iter().filter(|covered| covered.encrypts()))?;
        Some(Advice {
            span: first.span,
            message: format!("New objects of {resources} are stored in plain text: `identity` stands first, and the first provider writes."),
            help: "To encrypt them, move the provider with your key before `identity`, then rewrite the objects. To end encryption, this order is right.".into(),
            labels: Vec::new(),
        })
    });
    advice.collect()
}
