//! `read`: what the server reads from a stored value, or its error.

use atrest_core::inspect::{self, DecryptRequest, Keys};
use atrest_core::report::{Outcome, ValueReport};
use serde_json::{Value, json};

use super::{Answer, bytes, fields, release};

pub fn answer(question: &Value) -> Answer {
    release(question)?;
    let config = bytes::config(question)?;
    let stored = bytes::hex_field(question, "stored_hex")?;
    let etcd_key = bytes::etcd_key(question)?;
    let resource = bytes::text(question, "resource").unwrap_or("secrets");
    let request =
        DecryptRequest { keys: Keys::Config(&config), stored: &stored, etcd_key: &etcd_key, resource: Some(resource) };
    let report = inspect::decrypt(&request).map_err(|refusal| refusal.message)?;
    outcome(&report)
}

fn outcome(report: &ValueReport) -> Answer {
    if let Some(opened) = &report.opened {
        let plaintext = bytes::hex(opened.plaintext.expose());
        return Ok(fields(json!({"ok": true, "plaintext_hex": plaintext, "stale": opened.stale, "error": ""})));
    }
    if report.attempts.iter().any(|attempt| attempt.provider == "kms" && attempt.outcome == Outcome::NotTried) {
        return Err("only a KMS plugin can open the value".into());
    }
    match &report.error {
        Some(error) => Ok(fields(json!({"ok": false, "plaintext_hex": "", "error": error}))),
        None => Err("neither a plaintext nor an error".into()),
    }
}
