//! Turns the committed cases into inputs to damage, each with the verb that it is meant for.

use std::collections::BTreeMap;

use serde_json::Value;

use super::verbs::{Beside, Verb};
use crate::answer::bytes;
use crate::cases;
use crate::surface::Case;

/// A good input.
pub struct Input {
    /// The name of its first case.
    pub name: String,
    /// What the verb gets.
    pub bytes: Vec<u8>,
    /// The verb that it is meant for.
    pub verb: Verb,
    /// What decrypting needs beside it.
    pub beside: Beside,
    /// How many bytes it has in common with the input before it: its shorter truncations are not new.
    pub shared: usize,
}

/// Every distinct input of the committed cases, those that begin alike beside each other.
pub fn all() -> Vec<Input> {
    let usual = usual();
    let mut inputs = Vec::new();
    let mut take = |cases: Vec<Case>, verb: Verb, bytes_of: fn(&Value) -> Result<Vec<u8>, String>| {
        let found = cases.iter().filter_map(|case| {
            let bytes = bytes_of(&case.question).ok()?;
            Some(Input { name: case.name.clone(), bytes, verb, beside: beside(&case.question, &usual), shared: 0 })
        });
        inputs.extend(distinct(found));
    };
    take(cases::lint::all(), Verb::Lint, bytes::config);
    take(cases::read::vectors(), Verb::Decrypt, |question| bytes::hex_field(question, "stored_hex"));
    take(cases::read::vectors(), Verb::DecryptWith, bytes::config);
    take(cases::read::cluster(), Verb::Decrypt, |question| bytes::hex_field(question, "stored_hex"));
    take(cases::paste::all(), Verb::Detect, |question| bytes::base64_field(question, "data_b64"));
    take(cases::object::all(), Verb::Decode, |question| bytes::hex_field(question, "plaintext_hex"));
    inputs
}

/// What an input is decrypted with that brings nothing of its own.
pub fn usual() -> Beside {
    let vectors = cases::read::vectors();
    let first = vectors.first().map(|case| case.question.clone()).unwrap_or_default();
    beside(&first, &Beside { config: Vec::new(), stored: Vec::new(), etcd_key: Vec::new() })
}

/// Sorted by bytes, each once, each with what it shares with the one before.
fn distinct(inputs: impl Iterator<Item = Input>) -> Vec<Input> {
    let sorted: BTreeMap<Vec<u8>, Input> = inputs.map(|input| (input.bytes.clone(), input)).collect();
    let mut before: &[u8] = &[];
    let shared: Vec<usize> = sorted
        .keys()
        .map(|bytes| {
            let shared = bytes.iter().zip(before).take_while(|(a, b)| a == b).count();
            before = bytes;
            shared
        })
        .collect();
    sorted.into_values().zip(shared).map(|(input, shared)| Input { shared, ..input }).collect()
}

fn beside(question: &Value, usual: &Beside) -> Beside {
    Beside {
        config: bytes::config(question).unwrap_or_else(|_| usual.config.clone()),
        stored: bytes::hex_field(question, "stored_hex").unwrap_or_else(|_| usual.stored.clone()),
        etcd_key: bytes::etcd_key(question).unwrap_or_else(|_| usual.etcd_key.clone()),
    }
}
