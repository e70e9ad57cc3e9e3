//! What a rule is, and what it says about a place.

use alloc::string::String;
use alloc::vec::Vec;

use super::fix::Change;
use super::subject::Subject;
use crate::base::release::Release;
use crate::base::span::Span;
use crate::report::Severity;

/// A rule of ours.
pub struct Rule {
    /// Permanent, kebab-case; names what is wrong.
    pub code: &'static str,
    /// A warning only where data is or will be at risk.
    pub severity: Severity,
    /// The first release that it holds for.
    pub since: Release,
    /// What it finds, in a few words.
    pub title: &'static str,
    /// Why kube-apiserver works that way.
    pub why: &'static str,
    /// What it means for the cluster.
    pub consequence: &'static str,
    /// Where the documentation of Kubernetes speaks of it.
    pub link: &'static str,
    /// Finds every place where the rule is broken.
    pub check: fn(&Subject<'_>) -> Vec<Advice>,
}

/// A place where a rule is broken. Holds no key material.
pub struct Advice {
    /// Where.
    pub span: Span,
    /// One sentence: what happens.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Other places that belong to it.
    pub labels: Vec<(Span, String)>,
    /// What removes it, where that is right whatever the cluster holds.
    pub fix: Option<Change>,
}

/// The page of the documentation about the file.
macro_rules! docs {
    ($section:literal) => {
        concat!("https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#", $section)
    };
}

/// The page of the documentation about KMS plugins.
macro_rules! kms_docs {
    ($section:literal) => {
        concat!("https://kubernetes.io/docs/tasks/administer-cluster/kms-provider/#", $section)
    };
}

pub(super) use {docs, kms_docs};
