//! Reads the output of `etcdctl get -w json`, also indented, also one item of its `kvs`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::form::{Content, Form, Guess, Head, MOST_ENTRIES, Reading};
use super::lines::copied;
use crate::base::base64;
use crate::base::json::{Event, JsonError, events};
use crate::report::{Holds, StoredValue};

/// Key and value in base64, to the byte.
pub static FORM: Form =
    Form { name: "etcdctl-json", title: "output of etcdctl get -w json", holds: Holds::Values, recognise, read };

fn recognise(head: &Head<'_>) -> Option<Guess> {
    let mut events = events(copied(head.bytes)).skip_while(|event| matches!(event, Ok(Event::ArrayStart)));
    if !matches!(events.next(), Some(Ok(Event::ObjectStart))) {
        return None;
    }
    let Some(Ok(Event::Key(first))) = events.next() else { return None };
    let why = "It is JSON with the members of an answer of etcd.";
    matches!(&*first, "header" | "kvs" | "key" | "create_revision").then(|| Guess::new(99, why))
}

fn read(paste: &[u8]) -> Reading {
    let mut reading = Reading::default();
    let mut entries = Vec::new();
    // An item of `kvs` has members at a depth that depends on how much was copied, so the item is found by its key.
    let mut item = Item::default();
    let mut member = Cow::Borrowed("");
    for event in events(copied(paste)) {
        if entries.len() > MOST_ENTRIES {
            break;
        }
        match event {
            Ok(Event::Key(name)) => member = name,
            Ok(Event::String(text)) if member == "key" => item.key = decode(&text, &mut reading),
            Ok(Event::String(text)) if member == "value" => item.value = decode(&text, &mut reading),
            Ok(Event::ObjectEnd) => entries.extend(core::mem::take(&mut item).stored()),
            Ok(_) => {}
            Err(error) => {
                entries.extend(core::mem::take(&mut item).stored());
                reading.cut = matches!(error, JsonError::Cut { .. });
                reading.warnings.push(broken(error).into());
            }
        }
    }
    if !entries.is_empty() {
        reading.content = Content::Entries(entries);
    }
    reading
}

#[derive(Default)]
struct Item {
    key: Option<Vec<u8>>,
    value: Option<Vec<u8>>,
}

impl Item {
    /// An empty value is left out by etcd, so a key alone is an item.
    fn stored(self) -> Option<StoredValue> {
        let etcd_key = self.key?;
        Some(StoredValue { etcd_key: Some(etcd_key), value: self.value.unwrap_or_default() })
    }
}

fn decode(text: &str, reading: &mut Reading) -> Option<Vec<u8>> {
    let bytes = base64::decode(text);
    if bytes.is_none() {
        reading.warnings.push("A key or value is no base64; it was left out.".into());
    }
    bytes
}

fn broken(error: JsonError) -> &'static str {
    match error {
        JsonError::Cut { .. } => "The JSON ends early: only what is whole was read.",
        JsonError::Unexpected { .. } => "The JSON is broken: only what stands before the break was read.",
    }
}
