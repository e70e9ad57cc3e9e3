//! Reads the output of `etcdctl get --hex`: a line `\x2f\x72…` for each key and each value.

use alloc::vec::Vec;

use super::dump::number;
use super::form::{Content, Form, Guess, Head, MOST_ENTRIES, Reading};
use super::lines::{copied, lines};
use super::stored;
use crate::report::{Holds, StoredValue};

/// Key and value each on a line of their own, so that newlines inside are no trouble.
pub static FORM: Form =
    Form { name: "etcdctl-hex", title: "output of etcdctl get --hex", holds: Holds::Values, recognise, read };

fn recognise(head: &Head<'_>) -> Option<Guess> {
    let first = lines(copied(head.bytes)).next()?;
    let (bytes, _) = line(first);
    let begins = bytes.first() == Some(&b'/') || stored::beginning(&bytes).is_some();
    begins.then(|| Guess::new(98, "Each key and value is a line of bytes written as \\x and two digits."))
}

fn read(paste: &[u8]) -> Reading {
    let mut reading = Reading::default();
    let mut entries: Vec<StoredValue> = Vec::new();
    let mut keyed = false;
    for (index, text) in lines(copied(paste)).enumerate() {
        if entries.len() > MOST_ENTRIES {
            break;
        }
        let (bytes, whole) = line(text);
        if !whole {
            reading.warnings.push(alloc::format!("Line {} is not whole: the copy is cut.", index + 1));
            reading.cut = true;
        }
        keyed |= index == 0 && bytes.first() == Some(&b'/');
        match entries.last_mut() {
            // Lines alternate, and an empty one is an empty value.
            Some(entry) if keyed && index % 2 == 1 => entry.value = bytes,
            _ if bytes.is_empty() => {}
            _ if keyed => entries.push(StoredValue { etcd_key: Some(bytes), value: Vec::new() }),
            _ => entries.push(StoredValue { etcd_key: None, value: bytes }),
        }
    }
    if !entries.is_empty() {
        reading.content = Content::Entries(entries);
    }
    reading
}

/// The bytes of a line, and whether it holds nothing else.
fn line(text: &[u8]) -> (Vec<u8>, bool) {
    let text = text.trim_ascii();
    let mut bytes = Vec::with_capacity(text.len() / 4);
    for escape in text.chunks(4) {
        let digits = escape.strip_prefix(br"\x").filter(|digits| digits.len() == 2);
        match digits.and_then(|digits| number(digits, 16)) {
            Some(byte) => bytes.push(byte as u8),
            None => return (bytes, false),
        }
    }
    (bytes, true)
}
