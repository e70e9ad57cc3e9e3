//! A file to the verdict of kube-apiserver, what is wrong with it, and what is unwise in it.

mod advice;
mod coverage;
mod explain;
mod field_error;
mod held;
mod place;
mod placeholder;
mod reference;
mod rule;
mod verdict;

use alloc::string::ToString;
use alloc::vec::Vec;

use crate::base::release::Release;
use crate::config::decode::{Decoded, decode};
use crate::config::model::EncryptionConfiguration;
use crate::report::{ConfigReport, RuleDoc, Severity, Source, Verdict};
use crate::text::{self, tree::Tree};
use place::Places;
use reference::{BuildError, build, validate};

/// How kube-apiserver is run.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// The path that its messages name.
    pub path: &'a str,
    /// Which kube-apiserver.
    pub release: Release,
    /// `--feature-gates=KMSv1=true`
    pub kms_v1: bool,
    /// `--encryption-provider-config-automatic-reload=true`
    pub automatic_reload: bool,
}

/// A file that went through every stage, each as far as there was something to go on with.
struct Examined {
    decoded: Decoded,
    invalid: Vec<field_error::FieldError>,
    unbuilt: Vec<BuildError>,
    verdict: Verdict,
    /// What was decoded, if the file could be parsed.
    tree: Option<Tree>,
}

/// Says whether the server starts with a file, and everything that is wrong or unwise in it.
pub fn lint(file: &[u8], options: &Options<'_>) -> ConfigReport {
    let examined = examine(file, options);
    let places = Places::new(file);
    let mut findings = explain::findings(file, &examined, &places);
    let configuration = &examined.decoded.configuration;
    let accepted = examined.verdict.accepted;
    let mut consequence = None;
    if accepted {
        let advice = advice::findings(configuration, examined.tree.as_ref(), file, options, &places);
        consequence = advice.iter().find(|f| f.severity == Severity::Warning).map(|f| f.message.clone());
        findings.extend(advice);
    }
    findings.sort_by_key(|f| (f.place.start, f.severity, f.source == Source::Advice));
    ConfigReport {
        release: options.release.to_string(),
        consequence,
        findings,
        coverage: if accepted { coverage::coverage(configuration, &places) } else { Vec::new() },
        configuration: accepted.then(|| held::configuration(configuration)),
        transformers: if accepted { coverage::transformers(configuration) } else { Vec::new() },
        verdict: examined.verdict,
    }
}

/// What the rules of the advice are about.
pub fn rules() -> Vec<RuleDoc> {
    advice::docs()
}

/// The configuration that the server holds after loading a file, for what is to be read or written with it.
///
/// # Errors
/// The verdict, if the server refuses the file.
pub fn load(file: &[u8], options: &Options<'_>) -> Result<EncryptionConfiguration, Verdict> {
    let examined = examine(file, options);
    if examined.verdict.accepted { Ok(examined.decoded.configuration) } else { Err(examined.verdict) }
}

fn examine(file: &[u8], options: &Options<'_>) -> Examined {
    let (decoded, tree) = if file.is_empty() {
        (Decoded::default(), None)
    } else {
        let parsed = text::parse(file);
        (decode(&parsed, file), parsed.tree.ok())
    };
    let invalid = if decoded.meant { validate(&decoded.configuration, options) } else { Vec::new() };
    let unbuilt = if decoded.meant { build(&decoded.configuration, options) } else { Vec::new() };
    let verdict = verdict::verdict(file, &decoded, &invalid, &unbuilt, options);
    Examined { decoded, invalid, unbuilt, verdict, tree }
}
