//! What etcdctl printed, also through other programs, with the stored values that are in it.

use std::collections::HashMap;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::text;
use crate::corpus;
use crate::surface::Case;

/// Every output that holds a whole value.
pub fn all() -> Vec<Case> {
    let mut cases = cluster();
    for version in corpus::files(&corpus::answers("etcd-versions"), |_| true) {
        cases.extend(release_of_etcd(&version));
    }
    cases
}

/// Outputs of one etcdctl in every form, of keys of a real cluster.
fn cluster() -> Vec<Case> {
    let stored = stored_by_key(corpus::lines(&corpus::answers("real/truth.jsonl.gz")));
    let folder = corpus::answers("real/etcdctl");
    let listing = corpus::bytes(&folder.join("cases.json"));
    let listing: Vec<Value> = serde_json::from_slice(&listing).unwrap_or_default();
    listing.iter().filter_map(|listed| output(listed, &folder, &stored)).collect()
}

fn output(listed: &Value, folder: &Path, stored: &HashMap<String, String>) -> Option<Case> {
    let form = text(listed, "form");
    let keys: Vec<&str> = listed["keys"].as_array()?.iter().filter_map(Value::as_str).collect();
    if WITHOUT_VALUE.contains(&form.as_str()) || keys.is_empty() {
        return None;
    }
    let entries = keys.iter().map(|key| entry(key, stored, form.starts_with("valueonly"))).collect::<Option<_>>()?;
    let file = text(listed, "file");
    Some(case(&file, &folder.join(&file), entries))
}

/// Outputs of another release of etcdctl: `k05-json.out` belongs to the etcd key in `k05.key`.
fn release_of_etcd(folder: &Path) -> Vec<Case> {
    let stored = stored_by_key(corpus::lines(&folder.join("keys.jsonl.gz")));
    let version = file_name(folder);
    let mut cases = Vec::new();
    for key_file in corpus::files(folder, |name| name.ends_with(".key")) {
        let key = String::from_utf8_lossy(&corpus::bytes(&key_file)).trim_end_matches('\n').to_string();
        let stem = file_name(&key_file).trim_end_matches(".key").to_string();
        for output in corpus::files(folder, |name| name.starts_with(&format!("{stem}-")) && name.ends_with(".out")) {
            let name = file_name(&output);
            if let Some(entry) = entry(&key, &stored, name.contains("valueonly")) {
                cases.push(case(&format!("{version}/{name}"), &output, vec![entry]));
            }
        }
    }
    cases
}

fn case(name: &str, file: &Path, entries: Vec<Value>) -> Case {
    let question = json!({"id": name, "data_b64": STANDARD.encode(corpus::bytes(file))});
    Case { name: name.into(), question, expected: json!({ "entries": entries }) }
}

/// What must come out for a key; its own bytes only where the output has them.
fn entry(key: &str, stored: &HashMap<String, String>, value_only: bool) -> Option<Value> {
    let key_hex = hex(key.as_bytes());
    let digest = stored.get(&key_hex)?;
    Some(match value_only {
        true => json!({ "value_sha256": digest }),
        false => json!({"key_hex": key_hex, "value_sha256": digest}),
    })
}

/// The SHA-256 of each value, by the hexadecimal of its etcd key.
fn stored_by_key(rows: Vec<Value>) -> HashMap<String, String> {
    rows.into_iter().map(|row| (text(&row, "key_hex"), text(&row, "stored_sha256"))).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into()
}

/// Forms of output that show no value, or not all of its bytes.
const WITHOUT_VALUE: &[&str] = &["keysonly", "countonly", "strings"];
