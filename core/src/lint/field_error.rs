//! The errors of the validation stage, and the one sentence that the server makes of several.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use super::rule::Rule;
use crate::base::span::Span;

/// An error about a field. `Display` is the server's text. Mirrors `field.Error` of apimachinery 1.37.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Which rule of the server was broken.
    pub rule: Rule,
    /// Whether the field is missing or wrong.
    pub kind: FieldErrorKind,
    /// `resources[0].providers[0].aescbc.keys[0].secret`
    pub path: String,
    /// What the server says about it.
    pub detail: String,
    /// Where.
    pub span: Span,
}

/// Whether a field is missing or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldErrorKind {
    /// It has a wrong value, shown as the server shows it.
    Invalid(String),
    /// It is empty or not there.
    Required,
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            FieldErrorKind::Required => write!(f, "{}: Required value: {}", self.path, self.detail),
            FieldErrorKind::Invalid(shown) => write!(f, "{}: Invalid value: {shown}: {}", self.path, self.detail),
        }
    }
}

/// One text for all errors: alone as it is, several in brackets, equal ones once. Mirrors `ErrorList.ToAggregate`.
pub fn aggregate(errors: &[FieldError]) -> String {
    let texts: Vec<String> = errors.iter().map(ToString::to_string).collect();
    let mut seen = BTreeSet::new();
    let distinct: Vec<&str> = texts.iter().map(String::as_str).filter(|text| seen.insert(*text)).collect();
    match distinct.as_slice() {
        [one] => one.to_string(),
        several => format!("[{}]", several.join(", ")),
    }
}
