//! `paste`: the best reading of a paste, and the stored values in it.

use atrest_core::inspect;
use atrest_core::report::StoredValue;
use serde_json::{Value, json};

use super::{Answer, bytes, fields};

pub fn answer(question: &Value) -> Answer {
    let report = inspect::detect(&bytes::base64_field(question, "data_b64")?);
    let Some(best) = report.candidates.first() else {
        return Err(report.advice.unwrap_or_else(|| "no reading".into()));
    };
    let entries: Vec<Value> = best.entries.iter().map(entry).collect();
    Ok(fields(json!({"form": best.form, "entries": entries})))
}

fn entry(stored: &StoredValue) -> Value {
    json!({"key_hex": bytes::hex(stored.etcd_key.as_deref().unwrap_or_default()), "value_hex": bytes::hex(&stored.value)})
}
