//! The server's checks of a decoded configuration, called in the server's order in one walk.
//!
//! Nothing here may be reordered, merged or left early where the server does not: the texts depend on it.

mod build;
mod endpoint;
mod keys;
mod kms;
mod providers;
mod resources;
mod shown;
mod unvalidated;

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

pub use build::BuildError;
pub use kms::PANIC;

use super::Options;
use super::field_error::{FieldError, FieldErrorKind};
use super::rule::Rule;
use crate::base::span::Span;
use crate::config::model::{EncryptionConfiguration, Entry};

/// Runs the validation stage. Mirrors `ValidateEncryptionConfiguration`, apiserver 1.18–1.37.
///
/// An error with [`Rule::KmsNil`] stands for a panic of the server at that point of its walk.
pub fn validate(configuration: &EncryptionConfiguration, options: &Options<'_>) -> Vec<FieldError> {
    if options.release.until(18) {
        return Vec::new();
    }
    let mut walk = Walk { options, errors: Vec::new(), kms_names: BTreeMap::new() };
    if configuration.entries.value.is_empty() {
        let detail = "at least one resources is required";
        walk.required(Rule::NoEntries, "resources".to_string(), detail, configuration.entries.span);
    }
    for (i, entry) in configuration.entries.value.iter().enumerate() {
        walk.entry(entry, &format!("resources[{i}]"));
    }
    walk.errors
}

/// Runs the build stage to its end; the server stops at the first error.
pub fn build(configuration: &EncryptionConfiguration, options: &Options<'_>) -> Vec<BuildError> {
    let build = if options.release.since(18) { build::build } else { unvalidated::build };
    build(configuration, options)
}

struct Walk<'a> {
    options: &'a Options<'a>,
    errors: Vec<FieldError>,
    /// Names of the KMS plugins seen so far, and where.
    kms_names: BTreeMap<String, Span>,
}

impl Walk<'_> {
    fn entry(&mut self, entry: &Entry, path: &str) {
        let resources = format!("{path}.resources");
        if entry.resources.value.is_empty() {
            let detail = format!("at least one {resources} is required");
            self.required(Rule::NoResources, resources.clone(), &detail, entry.resources.span);
        }
        self.resources(&entry.resources.value, entry.resources.span, &resources);
        let providers = format!("{path}.providers");
        if entry.providers.value.is_empty() {
            let detail = format!("at least one {providers} is required");
            self.required(Rule::NoProviders, providers.clone(), &detail, entry.providers.span);
        }
        for (i, provider) in entry.providers.value.iter().enumerate() {
            self.provider(provider, &format!("{providers}[{i}]"));
        }
    }

    fn required(&mut self, rule: Rule, path: String, detail: &str, span: Span) {
        let detail = detail.to_string();
        self.errors.push(FieldError { rule, kind: FieldErrorKind::Required, path, detail, span });
    }

    /// `shown` is the value as the server prints it.
    fn invalid(&mut self, rule: Rule, path: String, shown: String, detail: &str, span: Span) {
        let detail = detail.to_string();
        self.errors.push(FieldError { rule, kind: FieldErrorKind::Invalid(shown), path, detail, span });
    }
}
