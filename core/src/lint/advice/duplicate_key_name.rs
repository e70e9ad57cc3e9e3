//! `duplicate-key-name`: two keys of one provider share a name, so that nothing in a value tells which one wrote it.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use super::{Advice, Rule, Subject, backticked};
use crate::config::model::{Entry, Key};
use crate::report::Severity;

pub const RULE: Rule = Rule { code: "duplicate-key-name", severity: Severity::Warning, check };

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    subject.configuration.entries.value.iter().flat_map(in_entry).collect()
}

fn in_entry(entry: &Entry) -> Vec<Advice> {
    let mut seen: BTreeMap<(&str, &str), &Key> = BTreeMap::new();
    let mut advice = Vec::new();
    for (provider, key) in entry.providers.value.iter().flat_map(super::keys) {
        let name = key.name.value.as_str();
        let Some(earlier) = seen.get(&(provider, name)) else {
            seen.insert((provider, name), key);
            continue;
        };
        advice.push(Advice {
            span: key.name.span,
            message: message(provider, name, earlier.secret.value == key.secret.value),
            help: "Give each key a name of its own, unless stored values carry this name and need both; then rewrite them and remove the old key.".into(),
            labels: [(earlier.name.span, "first used here".into())].into(),
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
