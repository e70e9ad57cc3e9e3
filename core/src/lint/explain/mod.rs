//! Findings of the reference to findings for people: each with its place, its meaning and what to do.

mod decoding;
mod foreign;
mod json;
mod keys;
mod kms;
mod rules;
mod words;
mod yaml;

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Examined;
use super::field_error::FieldError;
use super::place::Places;
use super::reference::BuildError;
use super::rule::Rule;
use crate::base::span::Span;
use crate::config::finding::{DecodeFinding, DecodeKind};
use crate::report::Finding;
use words::Words;

/// Everything that keeps the server from starting, or would if it came that far.
pub fn findings(file: &[u8], examined: &Examined, places: &Places<'_>) -> Vec<Finding> {
    if file.is_empty() {
        let help = "Paste the file that --encryption-provider-config names. Without that flag nothing is encrypted.";
        let words = Words::new("file-empty", "The file is empty.", help);
        return [words.at(Span::at(0), examined.verdict.text.clone(), places)].into();
    }
    if let Some(words) = foreign::words(file, examined) {
        let quote = examined.decoded.findings.first().map(|f| f.text.clone()).unwrap_or_default();
        let span = examined.decoded.findings.first().map(|f| f.span).unwrap_or_default();
        return [words.at(span, quote, places)].into();
    }
    let undecoded = &examined.decoded.findings;
    let decoding = undecoded.iter().map(|f| decoding::words(file, f, examined).at(f.span, f.text.clone(), places));
    let invalid = examined.invalid.iter().filter(|error| !follows(error, undecoded));
    // What stands wrongly in its own list is masked by that list too, and said already.
    let said: BTreeSet<Span> = invalid.clone().map(|error| error.span).collect();
    let invalid = invalid.map(|error| rules::words(&error.rule).at(error.span, quote(error), places));
    let masked_by_its_list =
        |error: &&BuildError| matches!(error.rule, Rule::Masked { .. }) && said.contains(&error.span);
    let unbuilt = examined.unbuilt.iter().filter(|error| !masked_by_its_list(error));
    let unbuilt = unbuilt.map(|e| rules::words(&e.rule).at(e.span, e.text.clone(), places));
    decoding.chain(invalid).chain(unbuilt).collect()
}

/// The server's sentence, except where it would print keys.
fn quote(error: &FieldError) -> String {
    match error.rule {
        Rule::SeveralProviders { .. } => alloc::format!("{}: Invalid value: {{…}}: {}", error.path, error.detail),
        _ => error.to_string(),
    }
}

/// Whether an error is only the consequence of something that could not be decoded.
fn follows(error: &FieldError, undecoded: &[DecodeFinding]) -> bool {
    let field = error.path.rsplit('.').next().unwrap_or_default();
    undecoded.iter().any(|finding| match &finding.kind {
        DecodeKind::WrongType { .. } | DecodeKind::Duration => {
            within(error.span, finding.span) || (error.rule == Rule::NoProvider && within(finding.span, error.span))
        }
        DecodeKind::UnknownField { meant, .. } => {
            within(finding.span, error.span) && (error.rule == Rule::NoProvider || *meant == Some(field))
        }
        _ => false,
    })
}

fn within(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
