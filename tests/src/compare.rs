//! Holds an answer against the expected one, and says where they part.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::answer::bytes;

/// Compares the expected answer with the actual one.
pub type Compare = fn(expected: &Value, actual: &Value) -> Result<(), Difference>;

/// How two answers differ.
#[derive(Debug)]
pub struct Difference {
    /// What differs: `verdict`, `error`, `entries[1].value_hex`.
    pub what: String,
    /// As text, for people.
    pub expected: String,
    /// As text, for people.
    pub actual: String,
}

/// Verdict, stage, error to the byte; configuration and transformers where the expected answer has them.
pub fn lint(expected: &Value, actual: &Value) -> Result<(), Difference> {
    supported(actual)?;
    same("ok", expected, actual)?;
    same("stage", expected, actual)?;
    same_error(expected, actual)?;
    for field in ["resources", "transformers"] {
        if !expected[field].is_null() {
            same(field, expected, actual)?;
        }
    }
    Ok(())
}

/// Whether the server starts.
pub fn accepted(expected: &Value, actual: &Value) -> Result<(), Difference> {
    supported(actual)?;
    same("ok", expected, actual)
}

/// Plaintext and staleness, or the error to the byte.
pub fn read(expected: &Value, actual: &Value) -> Result<(), Difference> {
    supported(actual)?;
    same("ok", expected, actual)?;
    if expected["ok"] == false {
        return same_error(expected, actual);
    }
    same("plaintext_hex", expected, actual)?;
    match expected.get("stale") {
        Some(_) => same("stale", expected, actual),
        None => Ok(()),
    }
}

/// The prefix.
pub fn resolve(expected: &Value, actual: &Value) -> Result<(), Difference> {
    supported(actual)?;
    same("prefix", expected, actual)
}

/// Every stored value, and its key where the paste had it.
pub fn paste(expected: &Value, actual: &Value) -> Result<(), Difference> {
    supported(actual)?;
    let none = Vec::new();
    let wanted = expected["entries"].as_array().unwrap_or(&none);
    let found = actual["entries"].as_array().unwrap_or(&none);
    if wanted.len() != found.len() {
        return Err(difference("the number of entries", &wanted.len().into(), &found.len().into()));
    }
    for (n, (wanted, found)) in wanted.iter().zip(found).enumerate() {
        let found = with_digest(found);
        for (field, value) in wanted.as_object().into_iter().flatten() {
            if *value != found[field] {
                return Err(difference(&format!("entries[{n}].{field}"), value, &found[field]));
            }
        }
    }
    Ok(())
}

/// An entry with the SHA-256 of its value beside it: of some outputs nothing else is known.
fn with_digest(entry: &Value) -> Value {
    let mut entry = entry.clone();
    if let Ok(value) = bytes::hex_field(&entry, "value_hex") {
        entry["value_sha256"] = bytes::hex(&Sha256::digest(value)).into();
    }
    entry
}

/// The kind and the whole object.
pub fn object(expected: &Value, actual: &Value) -> Result<(), Difference> {
    supported(actual)?;
    same("gvk", expected, actual)?;
    match first_part(&expected["object"], &actual["object"], "object".into()) {
        Some(difference) => Err(difference),
        None => Ok(()),
    }
}

/// The first byte at which two texts differ, or `None`.
pub fn first_differing_byte(a: &str, b: &str) -> Option<usize> {
    let common = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    (common < a.len() || common < b.len()).then_some(common)
}

fn supported(actual: &Value) -> Result<(), Difference> {
    match actual.get("unsupported") {
        Some(why) => Err(difference("unsupported", &Value::Null, why)),
        None => Ok(()),
    }
}

fn same(field: &str, expected: &Value, actual: &Value) -> Result<(), Difference> {
    match first_part(&expected[field], &actual[field], field.into()) {
        Some(difference) => Err(difference),
        None => Ok(()),
    }
}

/// Errors are compared as bytes, less the names of places in the server's source and in its memory.
fn same_error(expected: &Value, actual: &Value) -> Result<(), Difference> {
    let (wanted, found) = (error_bytes(expected), error_bytes(actual));
    if wanted == found {
        return Ok(());
    }
    let text = |bytes: &[u8]| Value::from(String::from_utf8_lossy(bytes));
    Err(difference("error", &text(&wanted), &text(&found)))
}

fn error_bytes(answer: &Value) -> Vec<u8> {
    if let Some(bytes) = answer["error_b64"].as_str().and_then(|text| STANDARD.decode(text).ok()) {
        return bytes;
    }
    without_addresses(&without_scheme(answer["error"].as_str().unwrap_or_default())).into_bytes()
}

/// `in scheme "pkg/…/config.go:142"` names a line of the server's source, which is not part of its answer.
fn without_scheme(text: &str) -> String {
    let Some((before, rest)) = text.split_once(SCHEME) else { return text.into() };
    match rest.split_once('"') {
        Some((_, after)) => format!("{before}{SCHEME}?\"{}", without_scheme(after)),
        None => text.into(),
    }
}

/// `(*config.AESConfiguration)(0xc0001a2b30)` names a place in the server's memory, which differs in every run.
fn without_addresses(text: &str) -> String {
    let Some((before, rest)) = text.split_once("0x") else { return text.into() };
    let digits = rest.bytes().take_while(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase()).count();
    let (address, after) = rest.split_at(digits);
    let shown = if digits >= 6 { "PTR" } else { address };
    format!("{before}0x{shown}{}", without_addresses(after))
}

const SCHEME: &str = "in scheme \"";

/// The first part of two JSON values, in the order of the expected one, that differs.
fn first_part(expected: &Value, actual: &Value, path: String) -> Option<Difference> {
    match (expected, actual) {
        (Value::Object(a), Value::Object(b)) => {
            let missing = a.iter().find_map(|(k, v)| first_part(v, b.get(k).unwrap_or(&ABSENT), format!("{path}.{k}")));
            let extra = || b.iter().find(|(k, _)| !a.contains_key(*k));
            missing.or_else(|| extra().map(|(k, v)| difference(&format!("{path}.{k}"), &ABSENT, v)))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().find_map(|(n, (x, y))| first_part(x, y, format!("{path}[{n}]")))
        }
        (Value::Number(a), Value::Number(b)) if a.as_f64() == b.as_f64() => None,
        _ => (expected != actual).then(|| difference(&path, expected, actual)),
    }
}

const ABSENT: Value = Value::Null;

fn difference(what: &str, expected: &Value, actual: &Value) -> Difference {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), Into::into);
    Difference { what: what.into(), expected: text(expected), actual: text(actual) }
}
