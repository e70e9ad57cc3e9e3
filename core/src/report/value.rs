//! The answer to "what is in this value?"

use alloc::string::String;
use alloc::vec::Vec;

use super::ObjectReport;
use crate::base::secret::SecretBytes;

/// A stored value, and what came of opening it.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ValueReport {
    /// What the value asks for, read from its prefix alone.
    pub needs: Needs,
    /// The resource that chose the transformers, `secrets` or `deployments.apps`.
    pub resource: String,
    /// Number of the entry that decided first, from 0; `None` where no entry names the resource, or without a file.
    pub entry: Option<usize>,
    /// What was tried, in the order of the server. Whatever comes after the one that opened is not tried.
    pub attempts: Vec<Attempt>,
    /// The plaintext and its reader; `None` where the server cannot read the value.
    pub opened: Option<Opened>,
    /// The server's own words where it cannot read the value.
    pub error: Option<String>,
    /// The parts of the stored value in order, without gaps.
    pub parts: Vec<Part>,
    /// What the plaintext holds.
    pub object: Option<ObjectReport>,
}

/// What a stored value asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Needs {
    /// `aescbc`, `aesgcm`, `secretbox`, `kms`, or `identity` for plain text; `None` for a prefix that nothing knows.
    pub provider: Option<String>,
    /// `v1`, `v2`; empty for plain text.
    pub version: String,
    /// Name of the key or plugin; up to the next colon, as a guess, where no configured name matches: names may hold
    /// colons.
    pub name: Option<String>,
    /// A sentence: "Encrypted with aescbc under the key name key1".
    pub summary: String,
}

/// One transformer's try.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Attempt {
    /// Where the configuration has it: `resources[0].providers[1].aescbc.keys[0]`; empty without a file.
    pub path: String,
    /// `aescbc`, `aesgcm`, `secretbox`, `kms`, `identity`.
    pub provider: String,
    /// Name of the key or plugin; `None` for identity.
    pub name: Option<String>,
    /// What came of it.
    pub outcome: Outcome,
    /// Permanent, kebab-case: `prefix-differs`, `padding-wrong`.
    pub reason: &'static str,
    /// What was checked and what it means, a sentence.
    pub explanation: String,
    /// The server's own words, where it has some for this try.
    pub quote: Option<String>,
}

/// What came of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum Outcome {
    /// It opened the value.
    Opened,
    /// The value is not addressed to it: another prefix or key name.
    NotAddressed,
    /// The value is addressed to it, and it could not open it.
    Failed,
    /// The server itself crashes on such a value.
    Panics,
    /// Not tried: it needs something that was not given (a KMS plugin), or an earlier one opened the value.
    NotTried,
}

/// A value that opened.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Opened {
    /// The plaintext. `Debug` does not show it.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serialize::secret_bytes"))]
    pub plaintext: SecretBytes,
    /// `aescbc`, …, `identity`.
    pub provider: String,
    /// Name of the key or plugin; `None` for identity.
    pub name: Option<String>,
    /// Whether the server would rewrite it at the next update: something else writes now.
    pub stale: bool,
    /// Whether the cipher proves that the value is whole and the key right; false for aescbc and identity.
    pub authenticated: bool,
    /// Set where the plaintext does not look like an object although the value opened.
    pub doubt: Option<String>,
}

/// A stretch of the stored value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Byte offset in the stored value.
    pub start: usize,
    /// Byte offset after its last byte.
    pub end: usize,
}

/// What a stretch of a stored value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum PartKind {
    /// `k8s:enc:aescbc:v1:`
    Prefix,
    /// Key or plugin name with its colon.
    KeyName,
    /// AES-CBC's first block, 16 bytes.
    Iv,
    /// 12 bytes for AES-GCM, 24 for secretbox.
    Nonce,
    /// What is encrypted; for AES-CBC without the last block if the padding's place is known.
    Ciphertext,
    /// The last ciphertext block of AES-CBC, which ends in the padding.
    Padding,
    /// 16 bytes that authenticate the rest.
    Tag,
    /// An envelope of a KMS plugin, or anything that has no inner structure.
    Body,
    /// Not encrypted.
    Plaintext,
}

/// A value made for etcd.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct EncryptReport {
    /// The stored value to the byte.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serialize::bytes"))]
    pub stored: Vec<u8>,
    /// What wrote it.
    pub writer: super::Writer,
    /// Its parts in order, without gaps.
    pub parts: Vec<Part>,
    /// The bytes in lower-case hexadecimal.
    pub hex: String,
    /// The bytes in base64.
    pub base64: String,
    /// A POSIX shell command that puts exactly these bytes under the etcd key; empty without an etcd key.
    pub etcdctl: String,
}
