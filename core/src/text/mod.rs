//! Text to a spanned tree, as kube-apiserver's decoders see it. Never fails: what is wrong comes back as data.

pub mod format;
pub mod json;
pub mod tree;
pub mod yaml;

use alloc::string::ToString;
use alloc::vec::Vec;

use crate::base::release::Release;
use crate::base::span::Span;
use tree::{Format, Parsed, Problem};

/// Parses a file with the decoder that the server hands it to.
pub fn parse(bytes: &[u8], release: Release) -> Parsed {
    // Until 1.13 everything was read as YAML, JSON too.
    let format = if release.until(13) { Format::Yaml } else { format::recognize(bytes) };
    match format {
        Format::Json => json::parse(bytes),
        Format::Yaml => yaml::parse(bytes, release),
        format @ Format::Protobuf => Parsed {
            format,
            tree: Err(Problem { text: "unexpected EOF".to_string(), span: Span::new(0, bytes.len()) }),
            duplicates: Vec::new(),
            comments: Vec::new(),
        },
    }
}

/// What the server says before an error of the JSON that a file is or becomes.
pub const JSON_ERROR: &str = "couldn't get version/kind; json parse error: ";
