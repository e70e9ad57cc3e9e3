//! The EncryptionConfiguration as the server holds it after decoding and defaulting.
//!
//! Mirrors `apiserver.EncryptionConfiguration` of k8s.io/apiserver 1.37. What the file leaves out has the span of the
//! object it is missing from.

use alloc::string::String;
use alloc::vec::Vec;

use crate::base::secret::SecretText;
use crate::base::span::{Span, Spanned};

/// The whole file.
#[derive(Clone, Debug, Default)]
pub struct EncryptionConfiguration {
    /// The `resources` list.
    pub entries: Spanned<Vec<Entry>>,
}

/// An item of the top-level `resources`: some resources and the providers that store them.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// `secrets`, `deployments.apps`, `*.*`.
    pub resources: Spanned<Vec<Spanned<String>>>,
    /// The first writes; all read, in order.
    pub providers: Spanned<Vec<Provider>>,
}

/// An item of `providers`. A valid one has exactly one of the five.
#[derive(Clone, Debug, Default)]
pub struct Provider {
    /// The item.
    pub span: Span,
    /// AES-GCM.
    pub aesgcm: Option<Keys>,
    /// AES-CBC.
    pub aescbc: Option<Keys>,
    /// XSalsa20 and Poly1305.
    pub secretbox: Option<Keys>,
    /// Plain text; the span of its object.
    pub identity: Option<Span>,
    /// A plugin.
    pub kms: Option<Kms>,
}

/// The configuration of a provider with keys of its own.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    /// Whether there is a list at all; the server prints an empty one and none differently.
    pub listed: bool,
    /// The first writes; all read, in order.
    pub keys: Spanned<Vec<Key>>,
}

/// A named key.
#[derive(Clone, Debug, Default)]
pub struct Key {
    /// Part of the prefix of each value that the key wrote.
    pub name: Spanned<String>,
    /// Base64 of the key, unless the file is wrong.
    pub secret: Spanned<SecretText>,
}

/// The configuration of a KMS plugin.
#[derive(Clone, Debug, Default)]
pub struct Kms {
    /// The provider's object.
    pub span: Span,
    /// `v1` or `v2`, unless the file is wrong.
    pub api_version: Spanned<String>,
    /// Part of the prefix of each value that the plugin wrote.
    pub name: Spanned<String>,
    /// DEKs kept in memory; v1 only.
    pub cachesize: Option<Spanned<i32>>,
    /// `unix:///…`, unless the file is wrong.
    pub endpoint: Spanned<String>,
    /// Nanoseconds.
    pub timeout: Option<Spanned<i64>>,
}
