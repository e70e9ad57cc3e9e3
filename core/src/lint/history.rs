//! A file to what each release says to it, and to the reason of every change.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::mem::{Discriminant, discriminant};

use super::rule::Rule;
use super::{Examined, Options, examine};
use crate::base::span::Span;
use crate::config::finding::DecodeKind;
use crate::report::{History, HistoryStep, Stage};

/// Asks each server, the oldest first, and puts those together that say the same for the same reason.
pub fn history(file: &[u8], servers: &[Options<'_>]) -> History {
    let mut steps: Vec<HistoryStep> = Vec::new();
    let mut before = None;
    for server in servers {
        let examined = examine(file, server);
        let cause = cause(&examined);
        let (name, verdict) = (server.release.to_string(), examined.verdict);
        match (steps.last_mut(), &before) {
            (Some(step), Some(before)) if *before == cause && step.stage == verdict.stage => {
                step.to = name;
                step.text = verdict.text;
            }
            (_, earlier) => {
                let reason = earlier.as_ref().map(|earlier| reason(server.release.0, earlier, &cause));
                let (from, to) = (name.clone(), name);
                let (accepted, stage, text) = (verdict.accepted, verdict.stage, verdict.text);
                steps.push(HistoryStep { from, to, accepted, stage, text, reason });
            }
        }
        before = Some(cause);
    }
    History { steps }
}

/// Why a file is refused, whatever the words.
#[derive(PartialEq)]
enum Cause {
    Accepted,
    Empty,
    Decoding(Option<(Discriminant<DecodeKind>, Span)>),
    Rules(Vec<(Discriminant<Rule>, Span)>),
}

fn cause(examined: &Examined) -> Cause {
    match examined.verdict.stage {
        Stage::Ok => Cause::Accepted,
        Stage::Load => Cause::Empty,
        Stage::Decode => {
            Cause::Decoding(examined.decoded.findings.first().map(|found| (discriminant(&found.kind), found.span)))
        }
        Stage::Validate => Cause::Rules(examined.invalid.iter().map(|e| (discriminant(&e.rule), e.span)).collect()),
        Stage::Build => {
            Cause::Rules(examined.unbuilt.iter().take(1).map(|e| (discriminant(&e.rule), e.span)).collect())
        }
    }
}

impl Cause {
    fn is(&self, rule: &Rule) -> bool {
        matches!(self, Self::Rules(rules) if rules.iter().any(|(broken, _)| *broken == discriminant(rule)))
    }
}

/// What changed in a release that explains another verdict.
fn reason(minor: u8, earlier: &Cause, later: &Cause) -> String {
    let words = match minor {
        13 => {
            "Since 1.13 the kind is EncryptionConfiguration of apiserver.config.k8s.io/v1, and types are checked; before, it was EncryptionConfig."
        }
        14 => "`timeout` of a KMS plugin is read since 1.14; before, it was ignored.",
        15 => {
            "Since 1.15 YAML reads `1e3` and `5.` as numbers, and refuses texts that aliases or nesting make too large."
        }
        18 => "Since 1.18 the whole configuration is checked against rules before anything is built.",
        23 => "Since 1.23 a number that does not fit its field is refused, and wrong types are told in other words.",
        25 if later.is(&Rule::KmsV2Disabled) => "KMS v2 is known since 1.25, and switched off until 1.27.",
        25 => "`apiVersion` of a KMS plugin is read since 1.25; before, every plugin was v1.",
        26 if *later == Cause::Empty => "Since 1.26 an empty file has an error of its own.",
        26 => "KMS plugins must have different names since 1.26.",
        27 if earlier.is(&Rule::KmsV2Disabled) => "KMS v2 is switched on since 1.27.",
        27 => {
            "Since 1.27 `*` is a wildcard, the names of resources are checked, and `cachesize` is refused for KMS v2."
        }
        28 => "KMS v1 has a feature gate since 1.28.",
        29 => "KMS v1 needs the feature gate KMSv1 since 1.29.",
        30 | 32 | 34 => "The server knows more kinds of configuration files since this release.",
        31 => "Unknown and repeated fields are refused since 1.31.",
        _ => "The server changed in this release.",
    };
    words.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::release;

    fn steps(file: &str) -> Vec<(String, String, bool)> {
        let server = |release: &release::Release| Options {
            path: "c",
            release: *release,
            kms_v1: release.kms_v1(),
            kms_v2: release.kms_v2(),
            automatic_reload: false,
        };
        let servers: Vec<_> = release::ALL.iter().map(server).collect();
        history(file.as_bytes(), &servers).steps.into_iter().map(|s| (s.from, s.to, s.accepted)).collect()
    }

    fn step(from: &str, to: &str, accepted: bool) -> (String, String, bool) {
        (from.to_string(), to.to_string(), accepted)
    }

    #[test]
    fn an_unknown_field_is_refused_from_1_31_on() {
        let file = "kind: EncryptionConfiguration\napiVersion: apiserver.config.k8s.io/v1\nfoo: 1\nresources:\n- resources: [secrets]\n  providers: [identity: {}]\n";
        assert_eq!(steps(file), [step("1.7", "1.12", false), step("1.13", "1.30", true), step("1.31", "1.37", false)]);
    }

    #[test]
    fn kms_v1_is_refused_from_1_29_on() {
        let file = "kind: EncryptionConfiguration\napiVersion: apiserver.config.k8s.io/v1\nresources:\n- resources: [secrets]\n  providers: [kms: {name: a, endpoint: unix:///a}]\n";
        assert_eq!(steps(file), [step("1.7", "1.12", false), step("1.13", "1.28", true), step("1.29", "1.37", false)]);
    }
}
