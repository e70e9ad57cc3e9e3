//! Reads the output of `etcdctl get -w fields`: `"Key" : "/registry/…"` and `"Value" : "…"`, quoted as Go quotes.

use alloc::vec::Vec;

use super::form::{Content, Form, Guess, Head, MOST_ENTRIES, Reading};
use super::lines::{copied, lines};
use crate::report::{Holds, StoredValue};

/// One line a field; strings with Go's escapes, so that every byte is there.
pub static FORM: Form =
    Form { name: "etcdctl-fields", title: "output of etcdctl get -w fields", holds: Holds::Values, recognise, read };

fn recognise(head: &Head<'_>) -> Option<Guess> {
    let line = lines(copied(head.bytes)).next()?;
    let (name, _) = field(line)?;
    let known = matches!(name, b"ClusterID" | b"MemberID" | b"Revision" | b"RaftTerm" | b"Key");
    known.then(|| Guess::new(99, "Its lines are the fields of an answer of etcd."))
}

fn read(paste: &[u8]) -> Reading {
    let mut reading = Reading::default();
    let mut entries: Vec<StoredValue> = Vec::new();
    for line in lines(copied(paste)) {
        let (name, text) = field(line).unwrap_or_default();
        if entries.len() > MOST_ENTRIES {
            break;
        }
        if !matches!(name, b"Key" | b"Value") {
            continue;
        }
        let (bytes, whole) = unquote(text);
        if !whole {
            reading.cut = true;
            reading.warnings.push("A key or value ends early: the copy is cut.".into());
        }
        match entries.last_mut() {
            Some(entry) if name == b"Value" => entry.value = bytes,
            None if name == b"Value" => entries.push(StoredValue { etcd_key: None, value: bytes }),
            _ => entries.push(StoredValue { etcd_key: Some(bytes), value: Vec::new() }),
        }
    }
    if !entries.is_empty() {
        reading.content = Content::Entries(entries);
    }
    reading
}

/// `"NAME" : REST`
fn field(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let rest = line.trim_ascii().strip_prefix(b"\"")?;
    let end = rest.iter().position(|b| *b == b'"')?;
    let value = rest.get(end + 1..)?.trim_ascii_start().strip_prefix(b":")?;
    Some((rest.get(..end)?, value.trim_ascii()))
}

/// The bytes of a string that Go's `%q` wrote, and whether its end is there.
fn unquote(text: &[u8]) -> (Vec<u8>, bool) {
    let mut bytes = Vec::new();
    let Some(mut rest) = text.strip_prefix(b"\"") else { return (bytes, false) };
    loop {
        let plain = rest.iter().position(|b| matches!(b, b'"' | b'\\')).unwrap_or(rest.len());
        bytes.extend_from_slice(rest.get(..plain).unwrap_or_default());
        rest = rest.get(plain..).unwrap_or_default();
        match rest {
            [b'"', ..] => return (bytes, true),
            [b'\\', letter, after @ ..] => match escape(*letter, after, &mut bytes) {
                Some(after) => rest = after,
                None => return (bytes, false),
            },
            _ => return (bytes, false),
        }
    }
}

/// Takes one escape; returns what follows it.
fn escape<'a>(letter: u8, after: &'a [u8], bytes: &mut Vec<u8>) -> Option<&'a [u8]> {
    let digits = match letter {
        b'x' => 2,
        b'u' => 4,
        b'U' => 8,
        _ => {
            let at = PLAIN_ESCAPES.iter().position(|(name, _)| *name == letter)?;
            bytes.extend(PLAIN_ESCAPES.get(at).map(|(_, byte)| *byte));
            return Some(after);
        }
    };
    let value = super::dump::number(after.get(..digits)?, 16)? as u32;
    if letter == b'x' {
        bytes.push(value as u8);
    } else {
        let character = char::from_u32(value)?;
        bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    }
    after.get(digits..)
}

const PLAIN_ESCAPES: &[(u8, u8)] = &[
    (b'a', 7),
    (b'b', 8),
    (b'f', 0x0c),
    (b'n', b'\n'),
    (b'r', b'\r'),
    (b't', b'\t'),
    (b'v', 0x0b),
    (b'\\', b'\\'),
    (b'"', b'"'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_escape_of_go_gives_its_bytes() {
        let (bytes, whole) = unquote(br#""a\x00\xff\a\b\f\n\r\t\v\\\"\u0602\U0001f600""#);
        assert!(whole);
        assert_eq!(bytes, b"a\0\xff\x07\x08\x0c\n\r\t\x0b\\\"\xd8\x82\xf0\x9f\x98\x80");
        assert_eq!(unquote(b"\"ab\\x0"), (b"ab".to_vec(), false));
    }
}
