//! The answer to "will kube-apiserver start with this file?"

use alloc::string::String;
use alloc::vec::Vec;

use super::Place;
use crate::base::secret::SecretText;

/// Everything that lint has to say about a file.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ConfigReport {
    /// The release that was asked, `1.37`.
    pub release: String,
    /// What the server says.
    pub verdict: Verdict,
    /// The one consequence that matters most, if the server starts with the file and something is unwise.
    pub consequence: Option<String>,
    /// What is wrong or unwise, in the order of the file.
    pub findings: Vec<Finding>,
    /// Which providers each configured resource gets, in the order of the file. Empty unless accepted.
    pub coverage: Vec<Coverage>,
    /// The configuration as the server holds it. `None` unless accepted.
    pub configuration: Option<Configuration>,
    /// `group/resource` of every resource that the server builds transformers for, sorted. Empty unless accepted.
    pub transformers: Vec<String>,
}

/// What kube-apiserver says to the file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Verdict {
    /// Whether it starts.
    pub accepted: bool,
    /// How far it came.
    pub stage: Stage,
    /// Its words; empty if accepted. Bytes that are no UTF-8 are replaced: see `raw`.
    pub text: String,
    /// Its words to the byte, only where `text` had to replace some.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serialize::optional_bytes"))]
    pub raw: Option<Vec<u8>>,
}

/// Stages of loading; the first that fails decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum Stage {
    /// Reading the file.
    Load,
    /// From text to a typed configuration.
    Decode,
    /// The rules of the configuration.
    Validate,
    /// Building transformers.
    Build,
    /// All passed.
    Ok,
}

/// One thing to know about the file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Finding {
    /// Permanent, kebab-case: `key-wrong-length`.
    pub code: &'static str,
    /// Who says it.
    pub source: Source,
    /// How bad it is.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// The server's own sentence, where it has one.
    pub quote: Option<String>,
    /// What it means, in one sentence.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Other places that belong to it.
    pub labels: Vec<Label>,
    /// A change of the file that removes it, where there is one that is right without knowing the cluster.
    pub fix: Option<Fix>,
}

/// A change of the file. It keeps comments and layout.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Fix {
    /// What it does, as on a button: ``Replace `secret` by `secrets` ``.
    pub title: String,
    /// What to replace, in the order of the text; none overlaps another.
    pub edits: Vec<Edit>,
}

/// A stretch of the text and what replaces it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Edit {
    /// What is replaced; empty for a mere insertion.
    pub place: Place,
    /// What replaces it; empty for a mere removal.
    pub text: String,
}

/// Another place that belongs to a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Label {
    /// Where.
    pub place: Place,
    /// What is there: `first given here`.
    pub message: String,
}

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum Source {
    /// kube-apiserver refuses the file for it, or would if it came that far.
    Server,
    /// atrest: the server starts, and it is unwise.
    Advice,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum Severity {
    /// The server does not start.
    Error,
    /// Data is or will be at risk.
    Warning,
    /// Worth knowing.
    Note,
}

/// What a rule of the advice is about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct RuleDoc {
    /// The code of its findings: `weak-key`.
    pub code: &'static str,
    /// How bad its findings are.
    pub severity: Severity,
    /// What it finds, in a few words.
    pub title: &'static str,
    /// Why kube-apiserver works that way.
    pub why: &'static str,
    /// What it means for the cluster.
    pub consequence: &'static str,
    /// The first release that it holds for, `1.27`.
    pub since: String,
    /// Where the documentation of Kubernetes speaks of it.
    pub link: &'static str,
}

/// Who writes and who reads a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Coverage {
    /// As the file names it: `secrets`, `*.apps`.
    pub resource: String,
    /// Where the file names it (first).
    pub place: Place,
    /// Numbers of the entries that it gets its providers from, from 0.
    pub entries: Vec<usize>,
    /// What new values are written with.
    pub writes: Writer,
    /// What values can be read with, in the order in which they are tried.
    pub reads: Vec<Writer>,
}

/// A provider and one of its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Writer {
    /// `aescbc`, `aesgcm`, `secretbox`, `kms`, `identity`.
    pub provider: String,
    /// Name of the key or of the KMS plugin; `None` for identity.
    pub name: Option<String>,
    /// What its stored values start with: `k8s:enc:aescbc:v1:key1:`; empty for identity.
    pub prefix: String,
}

/// The configuration after decoding and defaulting.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Configuration {
    /// In the order of the file.
    pub entries: Vec<ConfiguredEntry>,
}

/// An item of the top-level `resources`.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ConfiguredEntry {
    /// As the file names them.
    pub resources: Vec<String>,
    /// In the order of the file.
    pub providers: Vec<ConfiguredProvider>,
}

/// An item of `providers`.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase", tag = "type"))]
pub enum ConfiguredProvider {
    /// AES-GCM.
    Aesgcm {
        /// In the order of the file.
        keys: Vec<ConfiguredKey>,
    },
    /// AES-CBC.
    Aescbc {
        /// In the order of the file.
        keys: Vec<ConfiguredKey>,
    },
    /// XSalsa20 and Poly1305.
    Secretbox {
        /// In the order of the file.
        keys: Vec<ConfiguredKey>,
    },
    /// Plain text.
    Identity,
    /// A plugin.
    #[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
    Kms {
        /// `v1` or `v2`.
        api_version: String,
        /// The plugin's name.
        name: String,
        /// DEKs kept in memory; v1 only.
        cachesize: Option<i32>,
        /// `unix:///…`
        endpoint: String,
        /// As Go prints a duration: `3s`.
        timeout: String,
    },
}

/// A key of the file.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ConfiguredKey {
    /// Its name.
    pub name: String,
    /// Its secret as the file has it. `Debug` does not show it; serializing does, for the person who gave it.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serialize::secret_text"))]
    pub secret: SecretText,
}
