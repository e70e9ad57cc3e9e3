//! What the server accepts and is unwise all the same: one file a rule, all of them in [`ALL`].

mod duplicate_key_name;
mod identity_first;
mod no_identity_fallback;
mod secrets_not_covered;
mod weak_key;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::Options;
use super::coverage::{Covered, covered};
use super::place::Places;
use crate::base::span::Span;
use crate::config::model::{EncryptionConfiguration, Entry, Key, Provider};
use crate::report::{Finding, Label, Severity, Source};

/// Every rule, the gravest first: the first warning is the consequence that the report names.
static ALL: &[Rule] = &[
    identity_first::RULE,
    secrets_not_covered::RULE,
    weak_key::RULE,
    duplicate_key_name::RULE,
    no_identity_fallback::RULE,
];

/// A rule of ours.
struct Rule {
    /// Permanent, kebab-case; names what is wrong.
    code: &'static str,
    severity: Severity,
    /// Finds every place where the rule is broken.
    check: fn(&Subject<'_>) -> Vec<Advice>,
}

/// An accepted configuration.
struct Subject<'c> {
    configuration: &'c EncryptionConfiguration,
    /// Its resources with their entries.
    covered: Vec<Covered<'c>>,
}

impl<'c> Subject<'c> {
    /// Each entry with the resources that it is the first to name: it decides who writes them.
    fn deciding(&self) -> impl Iterator<Item = (&'c Entry, &[Covered<'c>])> {
        let groups = self.covered.chunk_by(|a, b| a.number() == b.number());
        groups.filter_map(|group| Some((group.first()?.entries.first()?.entry, group)))
    }
}

/// A place where a rule is broken. Holds no key material.
struct Advice {
    span: Span,
    /// One sentence: what happens.
    message: String,
    /// What to do.
    help: String,
    labels: Vec<(Span, String)>,
}

/// What every rule finds in an accepted configuration, in the order of the rules.
pub fn findings(configuration: &EncryptionConfiguration, _options: &Options<'_>, places: &Places<'_>) -> Vec<Finding> {
    let subject = Subject { configuration, covered: covered(configuration) };
    let found = ALL.iter().flat_map(|rule| (rule.check)(&subject).into_iter().map(move |advice| (rule, advice)));
    found.map(|(rule, advice)| finding(rule, advice, places)).collect()
}

fn finding(rule: &Rule, advice: Advice, places: &Places<'_>) -> Finding {
    let labels = advice.labels.into_iter().map(|(span, message)| Label { place: places.of(span), message });
    Finding {
        code: rule.code,
        source: Source::Advice,
        severity: rule.severity,
        place: places.of(advice.span),
        quote: None,
        message: advice.message,
        help: advice.help,
        labels: labels.collect(),
    }
}

/// The keys of a provider that has any, with the provider's name.
fn keys(provider: &Provider) -> impl Iterator<Item = (&'static str, &Key)> {
    let lists = [("aescbc", &provider.aescbc), ("aesgcm", &provider.aesgcm), ("secretbox", &provider.secretbox)];
    lists
        .into_iter()
        .flat_map(|(name, keys)| keys.iter().flat_map(move |keys| keys.keys.value.iter().map(move |key| (name, key))))
}

/// Resources in a sentence: the first few, and how many more. `None` without any.
fn names<'s>(all: impl Iterator<Item = &'s Covered<'s>>) -> Option<String> {
    let mut shown = Vec::new();
    let mut more = 0usize;
    for covered in all {
        match shown.len() < MOST_NAMES {
            true => shown.push(backticked(&covered.name.value)),
            false => more = more.saturating_add(1),
        }
    }
    match more {
        _ if shown.is_empty() => None,
        0 => Some(shown.join(", ")),
        more => Some(format!("{} and {more} more", shown.join(", "))),
    }
}

/// A name in a sentence, without what would break the line.
fn backticked(name: &str) -> String {
    let shown: String = name.chars().filter(|c| !c.is_control()).take(40).collect();
    format!("`{shown}`")
}

const MOST_NAMES: usize = 3;
