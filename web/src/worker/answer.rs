//! Turns a request into its answer by asking the core.

use atrest_core::inspect::{self, DecryptRequest, EncryptRequest, FileRequest, KeyRequest, Keys, LintOptions};
use atrest_core::report::{Candidate, PasteReport, StoredValue};

use super::messages::{Answer, EntryHead, KeySource, Paste, Reading, Recognised, Request};

/// Answers `request`; `attached` are the bytes that came beside it.
pub fn answer(request: &Request, attached: &[u8]) -> Answer {
    match request {
        Request::Lint { file, release, path, kms_v1, automatic_reload } => {
            let (kms_v1, automatic_reload) = (kms_v1.then_some(true), *automatic_reload);
            let options = LintOptions { path, release, kms_v1, kms_v2: None, automatic_reload };
            Answer::Linted { report: inspect::lint(bytes(file, attached), &options) }
        }
        Request::History { file, path, kms_v1, automatic_reload } => {
            let (kms_v1, automatic_reload) = (kms_v1.then_some(true), *automatic_reload);
            let options = LintOptions { path, kms_v1, automatic_reload, ..LintOptions::default() };
            Answer::Told { history: inspect::history(bytes(file, attached), &options) }
        }
        Request::Recognise { paste, reading, entry } => {
            Answer::Recognised { recognised: summary(inspect::detect(bytes(paste, attached)), *reading, *entry) }
        }
        Request::Decrypt { keys, stored, etcd_key, resource } => {
            let resource = resource.as_deref();
            let open = |keys| inspect::decrypt(&DecryptRequest { keys, stored, etcd_key, resource });
            match open(keys.into()) {
                Ok(report) => Answer::Decrypted { report: Some(Box::new(report)), refusal: None },
                Err(refusal) => {
                    Answer::Decrypted { report: open(Keys::None).ok().map(Box::new), refusal: Some(refusal) }
                }
            }
        }
        Request::Encrypt { keys, plaintext, etcd_key, resource, random } => {
            let resource = resource.as_deref();
            let request = EncryptRequest { keys: keys.into(), plaintext, etcd_key, resource, random };
            Answer::Encrypted { report: inspect::encrypt(&request) }
        }
        Request::MakeKey { length, random } => {
            Answer::KeyMade { key: inspect::generate_key(&KeyRequest { bytes: *length, random, taken: &[] }) }
        }
        Request::MakeFile { resources, provider, name, secret, identity_fallback } => {
            let resources: Vec<&str> = resources.iter().map(String::as_str).collect();
            let identity_fallback = *identity_fallback;
            let wishes = FileRequest { resources: &resources, provider, name, secret, identity_fallback };
            Answer::FileMade { file: inspect::generate_file(&wishes) }
        }
    }
}

impl<'a> From<&'a KeySource> for Keys<'a> {
    fn from(source: &'a KeySource) -> Self {
        match source {
            KeySource::None {} => Keys::None,
            KeySource::Config { file } => Keys::Config(file),
            KeySource::Single { provider, name, secret } => Keys::Single { provider, name, secret },
        }
    }
}

fn bytes<'a>(paste: &'a Paste, attached: &'a [u8]) -> &'a [u8] {
    match paste {
        Paste::Inline { bytes } => bytes,
        Paste::Attached {} => attached,
    }
}

fn summary(report: PasteReport, reading: usize, entry: usize) -> Recognised {
    let chosen = report.candidates.get(reading).and_then(|c| c.entries.get(entry)).cloned();
    Recognised { readings: report.candidates.into_iter().map(Reading::from).collect(), advice: report.advice, chosen }
}

impl From<Candidate> for Reading {
    fn from(c: Candidate) -> Self {
        let entries = c.entries.iter().map(head).collect();
        Self {
            form: c.form,
            title: c.title,
            confidence: c.confidence,
            why: c.why,
            holds: c.holds,
            entries,
            warnings: c.warnings,
        }
    }
}

fn head(value: &StoredValue) -> EntryHead {
    EntryHead { etcd_key: value.etcd_key.clone(), length: value.value.len() }
}
