//! The sentences of a finding before it has its place.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::base::span::Span;
use crate::lint::place::Places;
use crate::report::{Finding, Label, Severity, Source};

/// What a finding says, whatever the server says.
#[derive(Clone, Debug)]
pub struct Words {
    code: &'static str,
    message: String,
    help: String,
    labels: Vec<(Span, &'static str)>,
}

impl Words {
    /// `message` says what it means, `help` what to do; neither may hold key material.
    pub fn new(code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: help.into(), labels: Vec::new() }
    }

    /// Adds another place that belongs to it.
    pub fn label(mut self, span: Span, message: &'static str) -> Self {
        self.labels.push((span, message));
        self
    }

    /// The finding, with the server's sentence and its place.
    pub fn at(self, span: Span, quote: String, places: &Places<'_>) -> Finding {
        let label = |(span, message): &(Span, &str)| Label { place: places.of(*span), message: message.to_string() };
        Finding {
            code: self.code,
            source: Source::Server,
            severity: Severity::Error,
            place: places.of(span),
            quote: Some(quote),
            labels: self.labels.iter().map(label).collect(),
            message: self.message,
            help: self.help,
            fix: None,
        }
    }
}

/// A name out of the file, in backticks; `otherwise` where it is so long that it may be a key in the wrong place.
pub fn named(name: &str, otherwise: &str) -> String {
    if name.is_empty() || name.len() > LONGEST_NAME || name.contains(char::is_control) {
        otherwise.to_string()
    } else {
        format!("`{name}`")
    }
}

/// Base64 of the shortest key has 24 characters.
const LONGEST_NAME: usize = 23;
