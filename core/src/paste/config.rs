//! Recognises an EncryptionConfiguration, or a text that tries to be one, by its lines; reading it is another floor's work.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::form::{Form, Guess, Head, Reading};
use super::lines::{contains, lines};
use super::stored;
use crate::report::Holds;

/// YAML or JSON, also broken, also of the kind's old name `EncryptionConfig`.
pub static FORM: Form =
    Form { name: "config", title: "an EncryptionConfiguration", holds: Holds::Config, recognise, read };

fn recognise(head: &Head<'_>) -> Option<Guess> {
    let text = as_ascii(head.bytes);
    let found = Found::of(&text);
    let tries = found.providers && (found.resources || found.provider);
    if head.bytes.starts_with(b"/") || stored::beginning(head.bytes).is_some_and(|_| !head.bytes.starts_with(b"{")) {
        None
    } else if found.kind {
        let confidence = if found.wrapper { 60 } else { 98 };
        Some(Guess::new(confidence, "It has the kind EncryptionConfiguration."))
    } else if found.wrapper {
        let why = "It has resources and providers as an EncryptionConfiguration has, although it is of another kind.";
        (tries && found.top).then(|| Guess::new(75, why))
    } else if found.group {
        Some(Guess::new(85, "It names apiserver.config.k8s.io, the group of the EncryptionConfiguration."))
    } else {
        let why = "It has resources or keys under providers, as an EncryptionConfiguration has.";
        tries.then(|| Guess::new(80, why))
    }
}

fn read(paste: &[u8]) -> Reading {
    let mut reading = Reading::default();
    if is_wrapped(&Found::of(&as_ascii(Head::of(paste).bytes))) {
        let warning = "It stands inside an object of another kind. kube-apiserver reads a file that holds the \
                       EncryptionConfiguration alone: copy the text of that entry, without its indentation.";
        reading.warnings.push(warning.into());
    }
    reading
}

/// Whether the kind stands deeper than another one.
fn is_wrapped(found: &Found) -> bool {
    found.wrapper && found.kind
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
    /// `resources` at the left margin.
    top: bool,
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
            found.top |= line.starts_with(b"resources");
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

/// UTF-16 and UTF-32 without their zero bytes, anything else as it is: the names looked for are ASCII.
fn as_ascii(bytes: &[u8]) -> Cow<'_, [u8]> {
    let start = bytes.iter().position(|b| !matches!(b, 0xef | 0xbb | 0xbf | 0xfe | 0xff)).unwrap_or(bytes.len());
    let text = bytes.get(start.min(4)..).unwrap_or_default();
    if text.contains(&0) {
        Cow::Owned(text.iter().copied().filter(|b| *b != 0).collect::<Vec<u8>>())
    } else {
        Cow::Borrowed(text)
    }
}

const PROVIDERS: &[&[u8]] = &[b"aescbc", b"aesgcm", b"secretbox", b"kms", b"identity"];
