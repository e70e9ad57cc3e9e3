//! Reads what `etcdctl get` writes by itself: the key, a newline, the value to the byte, a newline.

use alloc::borrow::ToOwned;

use super::form::{Form, Guess, Head, Reading};
use super::stored;
use super::stream::key_line;
use crate::report::Holds;
use crate::storage::etcd_key::USUAL_PREFIXES;

/// Raw bytes after a key line.
pub static FORM: Form =
    Form { name: "etcdctl-simple", title: "output of etcdctl get", holds: Holds::Values, recognise, read };

fn recognise(head: &Head<'_>) -> Option<Guess> {
    let length = key_line(head.bytes)?;
    let value = head.bytes.get(length + 1..).unwrap_or_default();
    let key = head.bytes.get(..length).unwrap_or_default();
    let known = has_usual_root(key);
    // Names may hold spaces, but a line of prose or a comment before JSON does so more often.
    let plain = !key.contains(&b' ') && key.get(1).is_some_and(u8::is_ascii_alphanumeric);
    if !(known || plain && stored::beginning(value).is_some()) {
        return None;
    }
    Some(Guess::new(96, "Its first line is a key of etcd, and the bytes of the value follow."))
}

fn read(paste: &[u8]) -> Reading {
    Reading::bytes(paste.to_owned())
}

/// Whether a key lies where Kubernetes or OpenShift keeps its objects, unless told otherwise.
pub fn has_usual_root(key: &[u8]) -> bool {
    let path = key.strip_prefix(b"/");
    path.is_some_and(|path| USUAL_PREFIXES.iter().any(|prefix| path.starts_with(prefix.as_bytes())))
}
