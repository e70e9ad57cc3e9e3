//! `duplicate-key-name`: two keys of one provider share a name, so that nothing in a value tells which one wrote it.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, backticked, keys};
use crate::config::model::{Entry, Key};
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "duplicate-key-name",
    severity: Severity::Warning,
    since: FIRST,
    title: "two keys of a provider with one name",
    why: "A stored value carries the name of its key and nothing else of it; keys of that name are tried in their order.",
    consequence: "Which key wrote a value cannot be seen, and removing one of the two can make values unreadable.",
    link: docs!("rotating-a-decryption-key"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    subject.configuration.entries.value.iter().flat_map(in_entry).collect()
}

fn in_entry(entry: &Entry) -> Vec<Advice> {
    let mut seen: BTreeMap<(&str, &str), (usize, &Key)> = BTreeMap::new();
    let mut advice = Vec::new();
    let providers = entry.providers.value.iter().enumerate();
    for (number, (provider, key)) in providers.flat_map(|(number, item)| keys(item).map(move |key| (number, key))) {
        let name = key.name.value.as_str();
        let Some((other, earlier)) = seen.get(&(provider, name)) else {
            seen.insert((provider, name), (number, key));
            continue;
        };
        let same = earlier.secret.value == key.secret.value;
        if same && *other != number {
            // A key that is carried over to a provider of its own says nothing wrong.
            continue;
        }
        advice.push(Advice {
            span: key.name.span,
            message: message(provider, name, same),
            help: "Give each key a name of its own, unless stored values carry this name and need both; then rewrite them and remove the old key.".into(),
            labels: [(earlier.name.span, "first used here".into())].into(),
            fix: None,
        });
    }
    advice
}

fn message(provider: &str, name: &str, same: bool) -> alloc::string::String {
    let name = backticked(name);
    if same {
        return format!("The {provider} key {name} is listed twice with the same secret; the second is never needed.");
    }
    let wrong = match provider {
        "aescbc" => ", and with aescbc the wrong key now and then seems to fit and yields garbage",
        _ => "",
    };
    format!(
        "Two {provider} keys are called {name}: their values cannot be told apart, so that reading tries one after the other{wrong}."
    )
}
