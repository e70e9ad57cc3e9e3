//! What went wrong in each stage to the words of the server: the first stage that fails decides.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Options;
use super::field_error::{FieldError, aggregate};
use super::reference::{BuildError, PANIC};
use super::rule::Rule;
use super::words;
use crate::config::decode::{Decoded, Refusal};
use crate::report::{Stage, Verdict};

/// Mirrors `LoadEncryptionConfig`, apiserver 1.13–1.37.
pub fn verdict(
    file: &[u8],
    decoded: &Decoded,
    invalid: &[FieldError],
    unbuilt: &[BuildError],
    options: &Options<'_>,
) -> Verdict {
    if let Some(text) = words::empty(options).filter(|_| file.is_empty()) {
        return refused(Stage::Load, text.into_bytes());
    }
    match &decoded.refusal {
        Some(Refusal::Undecodable(text)) => return refused(Stage::Decode, words::decoding(text, options)),
        Some(Refusal::OtherKind(text)) => return refused(Stage::Decode, words::parsing(text, options).into_bytes()),
        None => {}
    }
    if invalid.iter().any(|error| error.rule == Rule::KmsNil) {
        return refused(Stage::Validate, PANIC.as_bytes().to_vec());
    }
    if !invalid.is_empty() {
        return refused(Stage::Validate, words::parsing(&aggregate(invalid), options).into_bytes());
    }
    match unbuilt.first() {
        Some(error) => refused(Stage::Build, words::building(&error.text, options).into_bytes()),
        None => Verdict { accepted: true, stage: Stage::Ok, text: String::new(), raw: None },
    }
}

fn refused(stage: Stage, words: Vec<u8>) -> Verdict {
    let (text, raw) = match String::from_utf8(words) {
        Ok(text) => (text, None),
        Err(error) => (String::from_utf8_lossy(error.as_bytes()).to_string(), Some(error.into_bytes())),
    };
    Verdict { accepted: false, stage, text, raw }
}
