//! Recognises an EncryptionConfiguration, or a text that tries to be one, by its lines; reading it is another floor's work.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::form::{Form, Guess, Head, Reading};
use super::lines::{contains, lines};
use crate::report::Holds;

/// YAML or JSON, also broken, also of the kind's old name `EncryptionConfig`.
pub static FORM: Form =
    Form { name: "config", title: "an EncryptionConfiguration", holds: Holds::Config, recognise, read };

fn recognise(head: &Head<'_>) -> Option<Guess> {
    let text = as_utf8(head.bytes);
    let found = Found::of(&text);
    if text.contains(&0) {
        None
    } else if found.kind {
        let confidence = if found.wrapper { 60 } else { 98 };
        Some(Guess::new(confidence, "It has the kind EncryptionConfiguration."))
    } else if found.wrapper {
        None
    } else if found.group {
        Some(Guess::new(85, "It names apiserver.config.k8s.io, the group of the EncryptionConfiguration."))
    } else if found.providers && (found.resources || found.provider) {
        Some(Guess::new(80, "It has resources or keys under providers, as an EncryptionConfiguration has."))
    } else {
        None
    }
}

fn read(paste: &[u8]) -> Reading {
    let mut reading = Reading::default();
    if Found::of(&as_utf8(Head::of(paste).bytes)).wrapper {
        let warning = "It stands inside an object of another kind. kube-apiserver reads a file that holds the \
                       EncryptionConfiguration alone: copy the text of that entry, without its indentation.";
        reading.warnings.push(warning.into());
    }
    reading
}

/// What the lines of a text name.
#[derive(Default)]
struct Found {
    kind: bool,
    /// A kind of another name at the left margin.
    wrapper: bool,
    group: bool,
    providers: bool,
    resources: bool,
    provider: bool,
}

impl Found {
    fn of(text: &[u8]) -> Self {
        let mut found = Self::default();
        for line in lines(text) {
            let name = line.trim_ascii_start();
            let json = name.starts_with(b"{") || name.starts_with(b"\"");
            let name = name.trim_start_matches(b"-?{[ \t\"'");
            let is = |start: &[u8]| name.starts_with(start);
            let ours = contains(line, b"EncryptionConfig");
            found.kind |= ours && (is(b"kind") || json && contains(line, b"\"kind\""));
            found.wrapper |= !ours && line.starts_with(b"kind:") && !is(b"kind: &");
            found.group |= is(b"apiVersion") && contains(line, b"apiserver.config.k8s.io");
            found.providers |= is(b"providers") || json && contains(line, b"\"providers\"");
            found.resources |= is(b"resources") || json && contains(line, b"\"resources\"");
            found.provider |= PROVIDERS.iter().any(|provider| is(provider));
        }
        found
    }
}

trait TrimMatches {
    fn trim_start_matches(&self, any: &[u8]) -> &[u8];
}

impl TrimMatches for [u8] {
    fn trim_start_matches(&self, any: &[u8]) -> &[u8] {
        let start = self.iter().position(|b| !any.contains(b)).unwrap_or(self.len());
        self.get(start..).unwrap_or_default()
    }
}

/// UTF-16 without what is no ASCII, anything else as it is: the names looked for are ASCII.
fn as_utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    let big = bytes.starts_with(b"\xfe\xff");
    if !big && !bytes.starts_with(b"\xff\xfe") {
        return Cow::Borrowed(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    }
    let units = bytes.chunks_exact(2).skip(1).filter_map(|unit| match (unit, big) {
        ([0, ascii], true) | ([ascii, 0], false) => Some(*ascii),
        _ => None,
    });
    Cow::Owned(units.collect::<Vec<u8>>())
}

const PROVIDERS: &[&[u8]] = &[b"aescbc", b"aesgcm", b"secretbox", b"kms", b"identity"];
