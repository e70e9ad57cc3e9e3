//! Stored values with what the server reads from them.

use serde_json::{Value, json};

use super::{pick, text};
use crate::corpus;
use crate::surface::Case;

/// Values made to stand at the edges: every length, cut, flip, and order of keys.
pub fn vectors() -> Vec<Case> {
    let rows = corpus::lines(&corpus::answers("vectors-public.jsonl.gz"));
    rows.into_iter().filter(|row| row["error_from_kms"].is_null()).map(vector).collect()
}

/// Every live key of a cluster under its last configuration.
pub fn cluster() -> Vec<Case> {
    let config = corpus::bytes(&corpus::answers("real/configs/final.yaml"));
    let config = String::from_utf8_lossy(&config);
    corpus::lines(&corpus::answers("real/truth.jsonl.gz")).iter().filter_map(|row| live(row, &config)).collect()
}

fn vector(mut row: Value) -> Case {
    let mut question = pick(&row, &["id", "config", "aad", "stored_hex"]);
    if let Some(dek) = row["kms"].get("dek_hex") {
        question.insert("kms".into(), json!({ "dek_hex": dek }));
    }
    if is_kms(&row) {
        forget_staleness(&mut row);
    }
    Case { name: text(&row, "id"), question: question.into(), expected: row }
}

fn live(row: &Value, config: &str) -> Option<Case> {
    let last = row.get("final")?;
    let kms = is_kms(row);
    let refused_by_plugin = last["error"].as_str().is_some_and(|error| error.contains("rpc error"));
    if kms && row.get("kms").is_none() || refused_by_plugin {
        return None;
    }
    let mut question = pick(row, &["stored_hex"]);
    question.insert("id".into(), row["key_hex"].clone());
    question.insert("config".into(), config.into());
    question.insert("aad_hex".into(), row["key_hex"].clone());
    question.insert("resource".into(), last["resource"].clone());
    if kms {
        question.insert("kms".into(), json!({"dek_hex": row["kms"]["dek_hex"]}));
    }
    let plaintext = row["plaintext_hex"].as_str().unwrap_or_default();
    let mut expected = json!({"ok": last["ok"], "plaintext_hex": plaintext, "error": text(last, "error")});
    if !kms {
        expected["stale"] = json!(last["stale"] == true);
    }
    Some(Case { name: text(row, "key"), question: question.into(), expected })
}

fn is_kms(row: &Value) -> bool {
    row["provider"].as_str().is_some_and(|provider| provider.starts_with("kms"))
}

/// With a plugin it depends on the key that the plugin writes with today.
fn forget_staleness(row: &mut Value) {
    if let Some(fields) = row.as_object_mut() {
        fields.remove("stale");
    }
}
