//! `secrets-not-covered`: no entry stores Secrets, or only in plain text.

use alloc::vec::Vec;

use super::{Advice, Rule, Subject};
use crate::report::Severity;

pub const RULE: Rule = Rule { code: "secrets-not-covered", severity: Severity::Warning, check };

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    // The server looks for the name, then for the wildcard of the group, then for the wildcard of everything.
    let wanted = [("", "secrets"), ("", "*"), ("*", "*")];
    let deciding = wanted.iter().find_map(|(group, resource)| {
        subject.covered.iter().find(|c| c.resource.group == *group && c.resource.resource == *resource)
    });
    let (span, message) = match deciding {
        None => (
            subject.configuration.entries.span,
            "Secrets are stored in plain text: no entry names `secrets` or a wildcard that covers them.",
        ),
        Some(covered) if !covered.encrypts() => (
            covered.name.span,
            "Secrets are stored in plain text: `identity` is the only provider of the entry that covers them.",
        ),
        Some(_) => return Vec::new(),
    };
    let help = "Add an entry with `resources: [secrets]` and a provider that encrypts, or add `secrets` to one.";
    [Advice { span, message: message.into(), help: help.into(), labels: Vec::new() }].into()
}
