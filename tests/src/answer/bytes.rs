//! Turns the fields of a question that hold bytes into bytes, and bytes into hexadecimal.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// The configuration, from `config` or `config_b64`.
pub fn config(question: &Value) -> Result<Vec<u8>, String> {
    either(question, "config", "config_b64", base64)
}

/// The etcd key, from `aad` or `aad_hex`.
pub fn etcd_key(question: &Value) -> Result<Vec<u8>, String> {
    either(question, "aad", "aad_hex", unhex)
}

/// A field of hexadecimal digits.
pub fn hex_field(question: &Value, name: &str) -> Result<Vec<u8>, String> {
    unhex(text(question, name)?).ok_or_else(|| format!("{name} is no hexadecimal"))
}

/// A field of base64.
pub fn base64_field(question: &Value, name: &str) -> Result<Vec<u8>, String> {
    base64(text(question, name)?).ok_or_else(|| format!("{name} is no base64"))
}

/// A field of text.
pub fn text<'a>(question: &'a Value, name: &str) -> Result<&'a str, String> {
    question.get(name).and_then(Value::as_str).ok_or_else(|| format!("the question has no {name}"))
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]]).map(char::from).collect()
}

/// Bytes in base64.
pub fn to_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

fn either(question: &Value, plain: &str, coded: &str, decode: fn(&str) -> Option<Vec<u8>>) -> Result<Vec<u8>, String> {
    match text(question, plain) {
        Ok(text) => Ok(text.as_bytes().to_vec()),
        Err(_) => decode(text(question, coded)?).ok_or_else(|| format!("{coded} does not decode")),
    }
}

fn base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text.chars().map(|c| c.to_digit(16).map(|d| d as u8)).collect::<Option<_>>()?;
    let (pairs, rest) = digits.as_chunks::<2>();
    rest.is_empty().then(|| pairs.iter().map(|[high, low]| high << 4 | low).collect())
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";
