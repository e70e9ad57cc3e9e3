//! `object`: the object that a plaintext holds.

use atrest_core::inspect;
use serde_json::{Value, json};

use super::{Answer, bytes, fields};

pub fn answer(question: &Value) -> Answer {
    let report = inspect::decode(&bytes::hex_field(question, "plaintext_hex")?);
    let Some(object) = &report.json else {
        return Err(format!("objects of the kind {:?} are not decoded in full", report.kind));
    };
    let object = serde_json::to_value(object).map_err(|e| e.to_string())?;
    Ok(fields(json!({"gvk": format!("{}, Kind={}", report.api_version, report.kind), "object": object})))
}
