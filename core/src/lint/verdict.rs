//! What went wrong in each stage to the words of the server: the first stage that fails decides.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Options;
use super::field_error::{FieldError, aggregate};
use super::reference::{BuildError, PANIC};
use super::rule::Rule;
use crate::base::go_text::quote;
use crate::config::decode::{Decoded, Refusal};
use crate::report::{Stage, Verdict};

/// Mirrors `LoadEncryptionConfig`, apiserver 1.30–1.37.
pub fn verdict(
    file: &[u8],
    decoded: &Decoded,
    invalid: &[FieldError],
    unbuilt: &[BuildError],
    options: &Options<'_>,
) -> Verdict {
    let path = quote(options.path);
    if file.is_empty() {
        let text = format!("{PARSING}error while loading file: encryption provider configuration file {path} is empty");
        return refused(Stage::Load, text.into_bytes());
    }
    match &decoded.refusal {
        Some(Refusal::Undecodable(text)) => {
            let before = format!("{PARSING}error decoding encryption provider configuration file {path}: ");
            return refused(Stage::Decode, [before.as_bytes(), text].concat());
        }
        Some(Refusal::OtherKind(text)) => return refused(Stage::Decode, format!("{PARSING}{text}").into_bytes()),
        None => {}
    }
    if invalid.iter().any(|error| error.rule == Rule::KmsNil) {
        return refused(Stage::Validate, PANIC.as_bytes().to_vec());
    }
    if !invalid.is_empty() {
        return refused(Stage::Validate, format!("{PARSING}{}", aggregate(invalid)).into_bytes());
    }
    match unbuilt.first() {
        Some(error) => refused(Stage::Build, format!("error while building transformers: {}", error.text).into_bytes()),
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

const PARSING: &str = "error while parsing file: ";
