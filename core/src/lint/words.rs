//! What went wrong in a stage to the server's whole sentence: the words around it, which each release chose anew.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::Options;
use crate::base::go_text::quote;

/// The file has no bytes; `None` where the server does not look at that.
pub fn empty(options: &Options<'_>) -> Option<String> {
    let path = quote(options.path);
    match options.release.0 {
        ..=25 => None,
        26..=28 => Some(format!("{PARSING}encryption provider configuration file {path} is empty")),
        29.. => {
            Some(format!("{PARSING}error while loading file: encryption provider configuration file {path} is empty"))
        }
    }
}

/// It cannot be decoded. `cause` in bytes, because it may repeat the file.
pub fn decoding(cause: &[u8], options: &Options<'_>) -> Vec<u8> {
    let path = quote(options.path);
    let before = match options.release.0 {
        // What is wrong with the kind was found by whoever loads the file.
        ..=12 if cause.starts_with(b"invalid configuration ") => before(options),
        ..=25 => format!("{}{PARSING}", before(options)),
        26 => PARSING.into(),
        27.. => format!("{PARSING}error decoding encryption provider configuration file {path}: "),
    };
    [before.as_bytes(), cause].concat()
}

/// It is something else, or breaks the rules.
pub fn parsing(cause: &str, options: &Options<'_>) -> String {
    match options.release.0 {
        ..=25 => format!("{}{PARSING}{cause}", before(options)),
        26.. => format!("{PARSING}{cause}"),
    }
}

/// Its transformers cannot be built.
pub fn building(cause: &str, options: &Options<'_>) -> String {
    match options.release.0 {
        ..=25 => format!("{}{cause}", before(options)),
        26.. => format!("error while building transformers: {cause}"),
    }
}

/// Before 1.26 whoever loads the file puts this before every error.
fn before(options: &Options<'_>) -> String {
    format!("error while parsing encryption provider configuration file {}: ", quote(options.path))
}

const PARSING: &str = "error while parsing file: ";
