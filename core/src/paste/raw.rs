//! Reads a stored value as it is: a file that `etcdctl get --print-value-only` was sent to.

use alloc::borrow::ToOwned;

use super::form::{Form, Guess, Head, Reading};
use super::stored;
use crate::base::json::{JsonError, events};
use crate::report::Holds;

/// The bytes themselves.
pub static FORM: Form =
    Form { name: "raw", title: "a stored value, byte for byte", holds: Holds::Values, recognise, read };

fn recognise(head: &Head<'_>) -> Option<Guess> {
    if head.bytes == b"\n" {
        return Some(Guess::new(40, "A lone newline is what etcdctl prints for an empty value."));
    }
    let how = stored::beginning(head.bytes)?;
    if head.bytes.starts_with(b"{")
        && events(head.bytes).any(|event| matches!(event, Err(JsonError::Unexpected { .. })))
    {
        return Some(Guess::new(40, "It begins as JSON with kind and apiVersion, but it is broken."));
    }
    Some(Guess { confidence: 95, why: alloc::format!("It begins with {how}.") })
}

fn read(paste: &[u8]) -> Reading {
    Reading::bytes(paste.to_owned())
}
