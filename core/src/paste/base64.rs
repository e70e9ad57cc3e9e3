//! Reads base64 in the standard alphabet, wrapped or not: `base64`, `base64 -w0`, or a value out of etcdctl's JSON.

use alloc::vec::Vec;

use super::etcdctl_simple::has_usual_root;
use super::form::{Content, Form, Guess, Head, Reading};
use super::lines::copied;
use crate::base::base64;
use crate::report::Holds;

/// Four characters for three bytes.
pub static FORM: Form = Form { name: "base64", title: "base64", holds: Holds::Values, recognise, read };

fn recognise(head: &Head<'_>) -> Option<Guess> {
    let text = unquoted(copied(head.bytes));
    let body = text.iter().filter(|b| !b.is_ascii_whitespace());
    let end = body.clone().position(|b| *b == b'=');
    let length = body.clone().count();
    // Spaces inside a line are prose, not base64.
    let one_word_a_line = super::lines::lines(text).all(|line| !line.trim_ascii().contains(&b' '));
    let digits = body.clone().take(end.unwrap_or(length)).all(|b| is_digit(*b));
    let padding = body.skip(end.unwrap_or(length)).all(|b| *b == b'=');
    let key = has_usual_root(text);
    let fits = !key && length >= 4 && one_word_a_line && digits && padding && end.is_none_or(|end| length - end <= 2);
    fits.then(|| Guess::new(94, "It consists of the characters of base64."))
}

fn read(paste: &[u8]) -> Reading {
    let text = unquoted(copied(paste));
    let mut digits: Vec<u8> = text.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
    let whole = digits.iter().position(|b| !is_digit(*b) && *b != b'=').unwrap_or(digits.len());
    let mut reading = Reading::default();
    if whole < digits.len() {
        reading.warnings.push("Something that is no base64 follows: only what stands before it was read.".into());
        digits.truncate(whole);
    }
    if !digits.len().is_multiple_of(4) {
        reading.cut = true;
        reading.warnings.push("The length is no multiple of four characters: the copy is cut.".into());
        digits.truncate(digits.len() / 4 * 4);
    }
    let text = core::str::from_utf8(&digits).unwrap_or_default();
    if let Some(bytes) = base64::decode(text) {
        reading.content = Content::Bytes(bytes);
    }
    reading
}

/// Without the quotes of the JSON or YAML that it was copied out of.
fn unquoted(text: &[u8]) -> &[u8] {
    let text = text.trim_ascii();
    let text = text.strip_suffix(b",").unwrap_or(text);
    text.strip_prefix(b"\"").and_then(|t| t.strip_suffix(b"\"")).unwrap_or(text)
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')
}
