//! `split-provider`: keys of one kind spread over several providers, so that reading tries the first in vain before the second.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, keys};
use crate::config::model::{Entry, Provider};
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "split-provider",
    severity: Severity::Note,
    since: FIRST,
    title: "two providers of one kind in an entry",
    why: "Every provider whose prefix fits is handed the value, and those of one kind share their prefix.",
    consequence: "Reading a value of the later provider costs a failed attempt, and where both lists have a key of one name it is tried with the wrong one: with aescbc that now and then yields garbage.",
    link: docs!("rotating-a-decryption-key"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    subject.configuration.entries.value.iter().flat_map(in_entry).collect()
}

fn in_entry(entry: &Entry) -> Vec<Advice> {
    let mut seen: BTreeMap<&str, &Provider> = BTreeMap::new();
    let mut advice = Vec::new();
    for provider in &entry.providers.value {
        let Some((kind, first)) = keys(provider).next() else { continue };
        let earlier = *seen.entry(kind).or_insert(provider);
        // One that begins with a key of the earlier one adds nothing, or is another rule's.
        let carried = keys(earlier).any(|(_, key)| key.secret.value == first.secret.value);
        if earlier.span != provider.span && !carried {
            advice.push(Advice {
                span: provider.span,
                message: format!(
                    "Values of this {kind} provider are first tried with the keys of the earlier one, in vain."
                ),
                help: "Put its keys into the list of the earlier provider, behind the others.".into(),
                labels: [(earlier.span, "the earlier one".into())].into(),
                fix: None,
            });
        }
    }
    advice
}
