//! The answer to "what did I paste?"

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// What a paste may be, the most likely first.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct PasteReport {
    /// Ranked readings. Empty: nothing that could hold a configuration or a value.
    pub candidates: Vec<Candidate>,
    /// What to do instead, where no reading can give the value or bytes were lost: one sentence or more.
    pub advice: Option<String>,
}

/// One reading of a paste.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Candidate {
    /// The form, kebab-case and permanent: `hexdump`, `etcdctl-json`, `hex`, `base64`, `raw`, `config`.
    pub form: &'static str,
    /// The form for people: `output of hexdump -C`.
    pub title: String,
    /// How sure, from 0 to 100.
    pub confidence: u8,
    /// Why it was taken for this, a sentence.
    pub why: String,
    /// What is inside.
    pub holds: Holds,
    /// The stored values; empty for a configuration.
    pub entries: Vec<StoredValue>,
    /// What is wrong with it although it was read: cut, lossy, columns that disagree. Sentences.
    pub warnings: Vec<String>,
}

/// What a paste holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum Holds {
    /// An EncryptionConfiguration, or a text that tries to be one.
    Config,
    /// One value out of etcd or more.
    Values,
}

/// A value as etcd holds it. `Debug` shows its length only: it may be plain text.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct StoredValue {
    /// Its key in etcd, where the paste has it.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serialize::optional_bytes"))]
    pub etcd_key: Option<Vec<u8>>,
    /// The bytes, without the newline that etcdctl adds.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serialize::bytes"))]
    pub value: Vec<u8>,
}

impl fmt::Debug for StoredValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StoredValue({} bytes)", self.value.len())
    }
}
