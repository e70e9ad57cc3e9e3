//! Reads the output of `etcdctl get -w protobuf`: the message `RangeResponse` of etcd.
//!
//! Field 1 is the header (varints only), 2 a pair (1 key, 5 value), repeated; 3 and 4 are `more` and `count`.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use super::form::{Content, Form, Guess, Head, MOST_ENTRIES, Reading};
use crate::base::wire::{Content as Wire, Field, WireError, fields};
use crate::report::{Holds, StoredValue};

/// The answer as etcd sent it.
pub static FORM: Form = Form {
    name: "etcdctl-protobuf",
    title: "output of etcdctl get -w protobuf",
    holds: Holds::Values,
    recognise,
    read,
};

fn recognise(head: &Head<'_>) -> Option<Guess> {
    let Some(Ok(Field { number: 1, content: Wire::Bytes(header), .. })) = fields(head.bytes, 0).next() else {
        return None;
    };
    let mut numbers = fields(header, 0);
    let plain = numbers.all(|f| matches!(f, Ok(Field { number: 1..=4, content: Wire::Varint(_), .. })));
    let why = "It begins with the header of an answer of etcd in protobuf.";
    (plain && !header.is_empty()).then(|| Guess::new(96, why))
}

fn read(paste: &[u8]) -> Reading {
    let mut reading = Reading::default();
    let mut entries = Vec::new();
    for field in fields(paste, 0) {
        if entries.len() > MOST_ENTRIES {
            break;
        }
        match field {
            Ok(Field { number: 2, content: Wire::Bytes(pair), .. }) => entries.extend(stored(pair)),
            Ok(_) => {}
            // A lone newline at the end is the terminal's.
            Err(WireError::Cut { offset, .. }) if paste.get(offset.saturating_sub(1)..) == Some(b"\n") => {}
            Err(_) => {
                reading.cut = true;
                reading.warnings.push("The answer is cut or damaged: only the pairs before that were read.".into());
            }
        }
    }
    if !entries.is_empty() {
        reading.content = Content::Entries(entries);
    }
    reading
}

fn stored(pair: &[u8]) -> Option<StoredValue> {
    let bytes = |number| {
        fields(pair, 0).flatten().find_map(|field| match field.content {
            Wire::Bytes(bytes) if field.number == number => Some(bytes.to_owned()),
            _ => None,
        })
    };
    Some(StoredValue { etcd_key: Some(bytes(1)?), value: bytes(5).unwrap_or_default() })
}
