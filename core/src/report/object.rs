//! The answer to "which object is this?"

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::Json;
use crate::base::secret::SecretBytes;

/// A plaintext taken apart. `Debug` shows what it is, not what it holds.
#[derive(Clone)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ObjectReport {
    /// How it is stored.
    pub encoding: Encoding,
    /// `v1`, `apps/v1`; empty if unknown.
    pub api_version: String,
    /// `Secret`; empty if unknown.
    pub kind: String,
    /// `metadata.namespace`, if there is one.
    pub namespace: Option<String>,
    /// `metadata.name`, if there is one.
    pub name: Option<String>,
    /// The object as the server would print it, where its kind is known in full.
    pub json: Option<Json>,
    /// The same as indented JSON; `None` without `json`.
    pub json_text: Option<String>,
    /// The same as YAML; `None` without `json`, or in a build without YAML.
    pub yaml: Option<String>,
    /// A protobuf of a kind that is not known in full: its wire fields.
    pub wire: Vec<WireField>,
    /// The entries of a Secret's `data`, in the order of their names.
    pub secret_data: Vec<SecretEntry>,
    /// What is odd about it: cut, unknown fields, bytes left over. Sentences.
    pub notes: Vec<String>,
}

impl fmt::Debug for ObjectReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ObjectReport")
            .field("encoding", &self.encoding)
            .field("api_version", &self.api_version)
            .field("kind", &self.kind)
            .field("namespace", &self.namespace)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// How an object is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum Encoding {
    /// `k8s\0` and an envelope.
    Protobuf,
    /// JSON text.
    Json,
    /// Neither.
    Unknown,
}

/// An entry of a Secret.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct SecretEntry {
    /// Its key in `data`.
    pub name: String,
    /// Its bytes. `Debug` does not show them.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serialize::secret_bytes"))]
    pub value: SecretBytes,
    /// Whether the bytes are text that can be shown.
    pub is_text: bool,
}

/// A field of a protobuf message whose meaning is not known.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct WireField {
    /// Field number.
    pub number: u32,
    /// Name where it is known (`metadata`), else empty.
    pub label: String,
    /// Byte offset of its tag in the plaintext.
    pub start: usize,
    /// Byte offset after it.
    pub end: usize,
    /// Its content.
    pub content: WireContent,
}

/// The content of such a field.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum WireContent {
    /// A varint.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serialize::whole_u64"))]
    Varint(u64),
    /// Eight bytes, little endian.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serialize::whole_u64"))]
    Fixed64(u64),
    /// Four bytes, little endian.
    Fixed32(u32),
    /// Text.
    Text(String),
    /// Bytes that are no text and no message, in hexadecimal.
    Bytes(String),
    /// Bytes that read as a message.
    Message(Vec<WireField>),
}
