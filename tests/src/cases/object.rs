//! Plaintexts of a cluster with the objects that the server sees in them.

use serde_json::json;

use super::text;
use crate::corpus;
use crate::surface::Case;

/// Every object of the cluster whose kind is known.
pub fn all() -> Vec<Case> {
    let rows = corpus::lines(&corpus::answers("real/truth.jsonl.gz"));
    let known = |gvk: &str| !gvk.is_empty() && gvk != ", Kind=";
    let case = |row: serde_json::Value| {
        let gvk = text(&row, "stored_gvk");
        (known(&gvk) && row.get("stored_object").is_some()).then(|| Case {
            name: text(&row, "key"),
            question: json!({"id": row["key_hex"], "plaintext_hex": row["plaintext_hex"]}),
            expected: json!({"gvk": gvk, "object": row["stored_object"]}),
        })
    };
    rows.into_iter().filter_map(case).collect()
}
