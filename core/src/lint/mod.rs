//! A file to the verdict of kube-apiserver, what is wrong with it, and what is unwise in it.

mod advice;
mod coverage;
mod explain;
mod field_error;
mod held;
mod history;
mod place;
mod placeholder;
mod reference;
mod rule;
mod verdict;
mod words;

pub use history::history;

use alloc::collections::BTreeMap;
use alloc::string::ToString;
use alloc::vec::Vec;

use crate::base::release::Release;
use crate::base::span::Span;
use crate::config::decode::{Decoded, decode};
use crate::config::model::EncryptionConfiguration;
use crate::report::{ConfigReport, Finding, Label, RuleDoc, Severity, Source, Verdict};
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
    /// Whether KMS v1 may be used: the gate `KMSv1`, known since 1.28.
    pub kms_v1: bool,
    /// Whether KMS v2 may be used: the gate `KMSv2`, known from 1.25 to 1.31.
    pub kms_v2: bool,
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
    /// Whether the file has comments: a file of nothing else is one that somebody switched off.
    commented: bool,
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
    if let Some(tree) = &examined.tree {
        label_aliases(&mut findings, tree, &places);
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

/// A finding stands where a value is used; where an alias stands there, what it stands for is elsewhere.
fn label_aliases(findings: &mut [Finding], tree: &Tree, places: &Places<'_>) {
    if findings.is_empty() {
        return;
    }
    let written: BTreeMap<(usize, usize), Span> = tree.aliases().map(|(at, w)| ((at.start, at.end), w)).collect();
    for finding in findings {
        if let Some(span) = written.get(&(finding.place.start, finding.place.end)) {
            let message = "The alias stands for what is written here.".to_string();
            finding.labels.push(Label { place: places.of(*span), message });
        }
    }
}

fn examine(file: &[u8], options: &Options<'_>) -> Examined {
    let (decoded, tree, commented) = if file.is_empty() && options.release.since(26) {
        (Decoded::default(), None, false)
    } else {
        let parsed = text::parse(file, options.release);
        (decode(&parsed, file, options.release), parsed.tree.ok(), !parsed.comments.is_empty())
    };
    let invalid = if decoded.meant { validate(&decoded.configuration, options) } else { Vec::new() };
    let unbuilt = if decoded.meant { build(&decoded.configuration, options) } else { Vec::new() };
    let verdict = verdict::verdict(file, &decoded, &invalid, &unbuilt, options);
    Examined { decoded, invalid, unbuilt, verdict, tree, commented }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_at_an_alias_also_points_to_what_is_written_elsewhere() {
        let file = b"kind: EncryptionConfiguration\napiVersion: apiserver.config.k8s.io/v1\nresources:\n- resources: [&n 5]\n  providers: *n\n";
        let options =
            Options { path: "c", release: Release::NEWEST, kms_v1: false, kms_v2: true, automatic_reload: false };
        let report = lint(file, &options);
        let labels: Vec<_> =
            report.findings.iter().map(|f| (f.place.line, f.labels.first().map(|l| l.place.line))).collect();
        assert_eq!(labels, [(4, None), (5, Some(4))]);
    }
}
