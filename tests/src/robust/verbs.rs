//! Runs bytes through every verb that takes what people paste.

use atrest_core::inspect::{self, DecryptRequest, Keys, LintOptions};
use atrest_core::report::{ConfigReport, ObjectReport, PasteReport, ValueReport};

/// The verbs that take bytes of unknown origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// The bytes are an EncryptionConfiguration.
    Lint,
    /// The bytes are a paste.
    Detect,
    /// The bytes are a stored value, opened with a file.
    Decrypt,
    /// The bytes are the file that opens a stored value.
    DecryptWith,
    /// The bytes are a plaintext.
    Decode,
}

/// Every verb.
pub const ALL: &[Verb] = &[Verb::Lint, Verb::Detect, Verb::Decrypt, Verb::DecryptWith, Verb::Decode];

/// What decrypting needs beside the bytes.
#[derive(Clone)]
pub struct Beside {
    /// A file that opens `stored`.
    pub config: Vec<u8>,
    /// A stored value.
    pub stored: Vec<u8>,
    /// Its key in etcd.
    pub etcd_key: Vec<u8>,
}

/// Runs one verb; `Err` if it answered without a word for people.
pub fn run(verb: Verb, bytes: &[u8], beside: &Beside) -> Result<(), String> {
    match verb {
        Verb::Lint => lint_speaks(inspect::lint(bytes, &LintOptions::default()).map_err(|refusal| refusal.message)?),
        Verb::Detect => paste_speaks(&inspect::detect(bytes)),
        Verb::Decrypt => decrypt(&beside.config, bytes, &beside.etcd_key),
        Verb::DecryptWith => decrypt(bytes, &beside.stored, &beside.etcd_key),
        Verb::Decode => object_speaks(&inspect::decode(bytes)),
    }
}

fn decrypt(config: &[u8], stored: &[u8], etcd_key: &[u8]) -> Result<(), String> {
    let request = DecryptRequest { keys: Keys::Config(config), stored, etcd_key, resource: None };
    match inspect::decrypt(&request) {
        Ok(report) => value_speaks(&report),
        Err(refusal) if refusal.message.is_empty() => Err("it is refused without a sentence".into()),
        Err(_) => Ok(()),
    }
}

fn lint_speaks(report: ConfigReport) -> Result<(), String> {
    if !report.verdict.accepted && (report.verdict.text.is_empty() || report.findings.is_empty()) {
        return Err("the file is refused without a sentence".into());
    }
    match report.findings.iter().find(|finding| finding.message.is_empty()) {
        Some(finding) => Err(format!("the finding {} says nothing", finding.code)),
        None => Ok(()),
    }
}

fn paste_speaks(report: &PasteReport) -> Result<(), String> {
    if report.candidates.is_empty() && report.advice.is_none() {
        return Err("the paste is not recognised, and nothing is advised".into());
    }
    Ok(())
}

fn value_speaks(report: &ValueReport) -> Result<(), String> {
    if report.needs.summary.is_empty() || report.attempts.iter().any(|attempt| attempt.explanation.is_empty()) {
        return Err("an attempt is not explained".into());
    }
    Ok(())
}

fn object_speaks(report: &ObjectReport) -> Result<(), String> {
    if report.json.is_none() && report.wire.is_empty() && report.notes.is_empty() {
        return Err("the plaintext is not decoded, and no note says why".into());
    }
    Ok(())
}
