//! `ineffective-resource`: an entry names something that the server never stores.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::fix::Change;
use super::meant_resource::{Ineffective, ineffective};
use super::rule::{Advice, Rule, docs};
use super::subject::Subject;
use super::{FIRST, MOST_FINDINGS, backticked};
use crate::config::group_resource::GroupResource;
use crate::lint::coverage::Covered;
use crate::report::Severity;

pub const RULE: Rule = Rule {
    code: "ineffective-resource",
    severity: Severity::Warning,
    since: FIRST,
    title: "a resource that does not exist",
    why: "kube-apiserver takes any name and asks for a name only when it stores an object of exactly that plural and group.",
    consequence: "The entry has no effect: what was meant stays in plain text unless another entry covers it.",
    link: docs!("understanding-the-encryption-at-rest-configuration"),
    check,
};

fn check(subject: &Subject<'_>) -> Vec<Advice> {
    let looked_at = subject.covered.iter().take(MOST_NAMES);
    let wrong = looked_at.filter_map(|covered| Some((covered, ineffective(&covered.resource)?)));
    wrong.take(MOST_FINDINGS).map(|(covered, why)| advice(subject, covered, why)).collect()
}

fn advice(subject: &Subject<'_>, covered: &Covered<'_>, why: Ineffective) -> Advice {
    let name = backticked(&covered.name.value);
    let group = backticked(&covered.resource.group);
    let (message, meant) = match why {
        Ineffective::Subresource => {
            (format!("{name} has no effect: nothing is stored under the name of a subresource."), None)
        }
        Ineffective::NotInCore { meant } => (
            format!(
                "{name} has no effect: the core group has no such resource, and a name without a group belongs to it."
            ),
            meant,
        ),
        Ineffective::NotInGroup { meant } => {
            (format!("{name} has no effect: the group {group} has no such resource."), Some(meant))
        }
        Ineffective::NoSuchGroup { meant } => (
            format!("{name} has no effect: there is no group {group}, and those of custom resources have a dot."),
            meant,
        ),
    };
    let help = match &meant {
        Some(meant) => format!("Did you mean `{meant}`? `kubectl api-resources` prints plurals and groups."),
        None => {
            "Name it in the plural and with its group, as `kubectl api-resources` prints them, or remove it.".into()
        }
    };
    let fix = meant.and_then(|meant| fix(subject, covered, &meant));
    Advice { span: covered.name.span, message, help, labels: Vec::new(), fix }
}

/// None where the right name is covered already: the server refuses to hear it twice.
fn fix(subject: &Subject<'_>, covered: &Covered<'_>, meant: &str) -> Option<Change> {
    let GroupResource { group, resource } = GroupResource::parse(meant);
    if subject.decides(&group, &resource).is_some() || covered.entries.len() > 1 {
        return None;
    }
    let edit = subject.layout.replace(covered.name.span, meant)?;
    let title: String = format!("Replace {} by `{meant}`", backticked(&covered.name.value));
    Some(Change { title, edits: [edit].into() })
}

/// Far above any file that somebody wrote: each name that is not known is held against all that are.
const MOST_NAMES: usize = 500;
