//! Turns a mapping's key into what the server compares, prints and sorts.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::cmp::Ordering;

use super::go_value::push_scalar;
use super::number;
use super::resolve::{Resolved, resolve};
use crate::text::yaml::compose::node::{Document, NodeKind, ScalarTag};
use crate::text::yaml::fault::Fault;

/// A key as Go compares it: two are the same if type and value are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Identity<'d> {
    /// No value.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A whole number above the signed ones.
    Uint(u64),
    /// The bits of a float, 0 for both zeros.
    Float(u64),
    /// Text.
    Text(Cow<'d, [u8]>),
}

/// What a key, which is no collection, stands for.
pub fn resolve_key<'d>(document: &'d Document<'_>, key: u32) -> Result<Resolved<'d>, Fault> {
    let node = document.node(document.resolve(key));
    match &node.kind {
        NodeKind::Scalar(scalar) => resolve(scalar, node.span, document.release),
        _ => Ok(Resolved::Null),
    }
}

/// Whether a key is `<<`.
pub fn is_merge(document: &Document<'_>, key: u32) -> bool {
    match &document.node(key).kind {
        NodeKind::Scalar(scalar) => scalar.value == "<<" && (scalar.implicit || scalar.tag == ScalarTag::Merge),
        _ => false,
    }
}

impl<'d> Resolved<'d> {
    /// For comparison; `None` for what is not even equal to itself.
    pub fn identity(self) -> Option<Identity<'d>> {
        Some(match self {
            Self::Null => Identity::Null,
            Self::Bool(value) => Identity::Bool(value),
            Self::Int(value) => Identity::Int(value),
            Self::Uint(value) => Identity::Uint(value),
            Self::Float(value) if value.is_nan() => return None,
            Self::Float(value) => Identity::Float(if value == 0.0 { 0 } else { value.to_bits() }),
            Self::Text(Cow::Borrowed(text)) => Identity::Text(Cow::Borrowed(text.as_bytes())),
            Self::Text(Cow::Owned(text)) => Identity::Text(Cow::Owned(text.into_bytes())),
            Self::Bytes(bytes) => Identity::Text(Cow::Owned(bytes)),
        })
    }

    /// The key of a JSON object; `None` for the types that the reference refuses.
    pub fn json_key(self) -> Option<Cow<'d, [u8]>> {
        Some(match self {
            Self::Null | Self::Uint(_) => return None,
            Self::Bool(value) => Cow::Borrowed(if value { b"true" } else { b"false" }),
            Self::Int(value) => Cow::Owned(value.to_string().into_bytes()),
            Self::Float(value) => Cow::Owned(number::key(value).into_bytes()),
            Self::Text(Cow::Borrowed(text)) => Cow::Borrowed(text.as_bytes()),
            Self::Text(Cow::Owned(text)) => Cow::Owned(text.into_bytes()),
            Self::Bytes(bytes) => Cow::Owned(bytes),
        })
    }

    /// The order in which Go prints the keys of a map: by type, then by value. It sorts types by their addresses, which
    /// differ from program to program; this is how they usually lie.
    pub fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Float(a), Self::Float(b)) => b.is_nan().cmp(&a.is_nan()).then(a.total_cmp(b)),
            (a, b) => a.type_rank().cmp(&b.type_rank()).then_with(|| a.clone().identity().cmp(&b.clone().identity())),
        }
    }

    /// As `%#v` prints it.
    pub fn shown(&self) -> String {
        let mut out = String::new();
        push_scalar(&mut out, self, "<nil>");
        out
    }

    fn type_rank(&self) -> u8 {
        match self {
            Self::Null => 0,
            Self::Text(_) | Self::Bytes(_) => 1,
            Self::Uint(_) => 2,
            Self::Int(_) => 3,
            Self::Float(_) => 4,
            Self::Bool(_) => 5,
        }
    }
}

/// Bytes as Go's JSON encoder writes them: what is no UTF-8 becomes U+FFFD, byte for byte.
pub fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = core::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '\u{fffd}'));
    }
    Cow::Owned(text)
}
