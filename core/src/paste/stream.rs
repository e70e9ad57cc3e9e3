//! Turns what etcdctl printed, key lines and values each with a newline, into the pairs.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use super::form::MOST_ENTRIES;
use super::stored::{self, End, LastByte};
use crate::report::StoredValue;

/// The pairs of an output.
#[derive(Default)]
pub struct Split {
    /// In order.
    pub entries: Vec<StoredValue>,
    /// Whether the newline that was taken off the only value could as well be its last byte.
    pub doubtful: bool,
}

/// Takes an output apart: `KEY\nVALUE\n` any number of times, or `VALUE\n` any number of times.
pub fn split(bytes: Vec<u8>) -> Split {
    if bytes.first() == Some(&b'/') {
        return key_line(&bytes).map(|_| keyed(&bytes)).unwrap_or_default();
    }
    let (first, next) = next_value(&bytes);
    let first = first.len();
    match next {
        Some(_) => values(&bytes),
        None => single(bytes, first),
    }
}

/// The length of the key in the line that `bytes` begin with, if it can be a key line: a slash, no control characters.
pub fn key_line(bytes: &[u8]) -> Option<usize> {
    let line = bytes.iter().take(LONGEST_KEY).position(|b| *b == b'\n')?;
    let key = bytes.get(..line)?;
    let printable = key.iter().all(|b| *b >= 0x20 && *b != 0x7f) && core::str::from_utf8(key).is_ok();
    (key.first() == Some(&b'/') && printable).then_some(line)
}

fn keyed(bytes: &[u8]) -> Split {
    let mut split = Split::default();
    let root = root(bytes);
    let mut rest = bytes;
    while let Some(length) = key_line(rest) {
        if split.entries.len() > MOST_ENTRIES {
            break;
        }
        let key = rest.get(..length).unwrap_or_default();
        let after = rest.get(length + 1..).unwrap_or_default();
        let end = value_end(after, |next| next.starts_with(root) && key_line(next).is_some());
        let value = after.get(..end).unwrap_or_default();
        let kept = if end < after.len() { value } else { without_newline(value, true).0 };
        split.entries.push(StoredValue { etcd_key: Some(key.to_owned()), value: kept.to_owned() });
        rest = after.get(end + 1..).unwrap_or_default();
    }
    split
}

fn values(bytes: &[u8]) -> Split {
    let mut split = Split::default();
    let mut rest = bytes;
    loop {
        let (value, next) = next_value(rest);
        let kept = if next.is_some() { value } else { without_newline(value, false).0 };
        split.entries.push(StoredValue { etcd_key: None, value: kept.to_owned() });
        match next {
            Some(next) if split.entries.len() <= MOST_ENTRIES => rest = next,
            _ => return split,
        }
    }
}

fn single(mut bytes: Vec<u8>, length: usize) -> Split {
    bytes.truncate(length);
    let (kept, doubtful) = without_newline(&bytes, false);
    let kept = kept.len();
    bytes.truncate(kept);
    Split { entries: alloc::vec![StoredValue { etcd_key: None, value: bytes }], doubtful }
}

/// The first value of an output without keys, and what follows its newline if another value does.
fn next_value(bytes: &[u8]) -> (&[u8], Option<&[u8]>) {
    let end = value_end(bytes, |next| stored::beginning(next).is_some());
    (bytes.get(..end).unwrap_or_default(), bytes.get(end + 1..).filter(|next| !next.is_empty()))
}

/// Where the first value ends: before a newline after which `begins` says that something new begins, else at the end.
fn value_end(bytes: &[u8], begins: impl Fn(&[u8]) -> bool) -> usize {
    let is_end = |at: usize| bytes.get(at) == Some(&b'\n') && bytes.get(at + 1..).is_some_and(&begins);
    if let End::At(end) = stored::end(bytes) {
        if bytes.len() - end <= 1 {
            return bytes.len();
        }
        if is_end(end) {
            return end;
        }
    }
    (0..bytes.len()).find(|at| is_end(*at)).unwrap_or(bytes.len())
}

/// A last value without etcdctl's newline, and whether that newline could be its own.
fn without_newline(value: &[u8], keyed: bool) -> (&[u8], bool) {
    let last = stored::last_byte(value, keyed);
    match value.strip_suffix(b"\n") {
        Some(shorter) if last != LastByte::Own => (shorter, last == LastByte::Doubtful),
        _ => (value, false),
    }
}

/// The first part of the first key, `/registry/`: the keys of one answer share it.
fn root(bytes: &[u8]) -> &[u8] {
    let key = key_line(bytes).and_then(|length| bytes.get(..length)).unwrap_or_default();
    let end = key.iter().skip(1).position(|b| *b == b'/').map_or(1, |at| at + 2);
    key.get(..end).unwrap_or_default()
}

/// Names and namespaces have at most 253 characters, so keys of Kubernetes are far shorter.
const LONGEST_KEY: usize = 4096;

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    fn pairs(output: &[u8]) -> Vec<(Option<String>, Vec<u8>)> {
        let text = |key: Vec<u8>| String::from_utf8_lossy(&key).into_owned();
        split(Vec::from(output)).entries.into_iter().map(|e| (e.etcd_key.map(text), e.value)).collect()
    }

    #[test]
    fn keys_and_values_alternate_and_values_may_be_empty_or_have_newlines() {
        let got = pairs(b"/registry/a\n\n/registry/b\nx\ny\n/registry/c\nz\n");
        let expected = [("/registry/a", b"".as_slice()), ("/registry/b", b"x\ny"), ("/registry/c", b"z")];
        assert_eq!(got, expected.map(|(k, v)| (Some(k.into()), v.to_vec())));
    }

    #[test]
    fn values_alone_part_where_the_next_one_begins() {
        let got = pairs(b"k8s:enc:aesgcm:v1:a:x\ny\nk8s:enc:aesgcm:v1:a:z\n");
        assert_eq!(got, [(None, b"k8s:enc:aesgcm:v1:a:x\ny".to_vec()), (None, b"k8s:enc:aesgcm:v1:a:z".to_vec())]);
    }

    #[test]
    fn a_lone_newline_is_an_empty_value_and_a_key_without_its_line_is_nothing() {
        assert_eq!(pairs(b"\n"), [(None, Vec::new())]);
        assert_eq!(pairs(b"/registry/secr"), []);
    }
}
