//! What the server accepts and is unwise all the same: one file a rule, all of them in [`ALL`].

mod aescbc_unauthenticated;
mod aesgcm_write_limit;
mod duplicate_key_name;
mod exception_without_key;
mod fix;
mod identity_first;
mod ineffective_resource;
mod key_material;
mod kms_timeout;
mod kms_v1;
mod kms_v1_busy;
mod kms_v1_cache;
mod legacy_kind;
mod meant_resource;
mod no_identity_fallback;
mod odd_key_name;
mod published_key;
mod published_keys;
mod rule;
mod same_secret;
mod secrets_not_covered;
mod short_key;
mod split_provider;
mod subject;
mod unfilled_placeholder;
mod unreachable_provider;
mod weak_key;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Options;
use super::coverage::Covered;
use super::place::Places;
use crate::base::release::Release;
use crate::config::model::{EncryptionConfiguration, Key, Provider};
use crate::report::{Edit, Finding, Fix, Label, RuleDoc, Source};
use crate::text::tree::Tree;
use fix::{Change, Layout};
use rule::{Advice, Rule};
use subject::Subject;

/// Every rule, the gravest first: the first warning is the consequence that the report names.
static ALL: &[Rule] = &[
    identity_first::RULE,
    secrets_not_covered::RULE,
    ineffective_resource::RULE,
    published_key::RULE,
    weak_key::RULE,
    same_secret::RULE,
    duplicate_key_name::RULE,
    unfilled_placeholder::RULE,
    exception_without_key::RULE,
    no_identity_fallback::RULE,
    aescbc_unauthenticated::RULE,
    aesgcm_write_limit::RULE,
    short_key::RULE,
    odd_key_name::RULE,
    split_provider::RULE,
    unreachable_provider::RULE,
    kms_v1::RULE,
    kms_v1_busy::RULE,
    kms_v1_cache::RULE,
    kms_timeout::RULE,
    legacy_kind::RULE,
];

/// What every rule finds in an accepted configuration, in the order of the rules.
pub fn findings(
    configuration: &EncryptionConfiguration,
    tree: Option<&Tree>,
    file: &[u8],
    options: &Options<'_>,
    places: &Places<'_>,
) -> Vec<Finding> {
    let subject = Subject::new(configuration, tree, Layout::new(file));
    let rules = ALL.iter().filter(|rule| rule.since <= options.release);
    let found =
        rules.flat_map(|rule| (rule.check)(&subject).into_iter().take(MOST_FINDINGS).map(move |advice| (rule, advice)));
    found.map(|(rule, advice)| finding(rule, advice, places)).collect()
}

/// What the rules are about.
pub fn docs() -> Vec<RuleDoc> {
    let doc = |rule: &Rule| RuleDoc {
        code: rule.code,
        severity: rule.severity,
        title: rule.title,
        why: rule.why,
        consequence: rule.consequence,
        since: rule.since.to_string(),
        link: rule.link,
    };
    ALL.iter().map(doc).collect()
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
        fix: advice.fix.map(|change| fix_of(change, places)),
    }
}

fn fix_of(change: Change, places: &Places<'_>) -> Fix {
    let edit = |(span, text)| Edit { place: places.whole(span), text };
    Fix { title: change.title, edits: change.edits.into_iter().map(edit).collect() }
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

/// What to do about a key that others know or can guess.
const REPLACE: &str = "Make a key of random bytes (`head -c 32 /dev/urandom | base64`), put it first under a new name, rewrite all objects, then remove this one.";

const MOST_NAMES: usize = 3;

/// Of one rule in one file: more are more of the same.
const MOST_FINDINGS: usize = 100;

/// The release in which encryption at rest began.
const FIRST: Release = Release(7);
