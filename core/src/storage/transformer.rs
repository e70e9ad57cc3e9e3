//! What every storage form can do: payload to plaintext and back; and the table of all forms.

use alloc::vec::Vec;

use super::open_error::OpenError;
use super::{aescbc, aesgcm, identity, kms_v1, kms_v2, secretbox};
use crate::base::secret::{SecretBytes, SecretText};
use crate::config::model::{Keys, Provider};
use crate::report::PartKind;

/// A storage form of apiserver 1.37: what stands between `k8s:enc:…` and the plaintext.
pub trait Transformer: Sync {
    /// What sets it apart from the others.
    fn form(&self) -> &'static Form;

    /// What a provider of this form opens values with, in order; `None` if `provider` is of another form.
    fn holders<'c>(&self, provider: &'c Provider) -> Option<Vec<Holder<'c>>>;

    /// Opens a payload: what follows the prefix and the name.
    ///
    /// - [`Reading::Opened`]: the plaintext.
    /// - [`Reading::NotAddressed`]: this form leaves the value to others.
    /// - [`Reading::Failed`]: the value is addressed to it, and it cannot open it.
    /// - [`Reading::NeedsPlugin`]: only a plugin could say.
    #[expect(clippy::wrong_self_convention, reason = "the word of the reference")]
    fn from_storage(&self, key: &[u8], payload: &[u8], etcd_key: &[u8]) -> Reading;

    /// Appends the payload that holds `plaintext`. `random` has [`Form::random`] bytes or more.
    fn to_storage(
        &self,
        key: &[u8],
        plaintext: &[u8],
        etcd_key: &[u8],
        random: &[u8],
        out: &mut Vec<u8>,
    ) -> Result<(), SealError>;

    /// The parts of a payload of so many bytes, in order, with their lengths; zero lengths are left out later.
    fn parts(&self, payload: usize) -> Vec<(PartKind, usize)>;
}

/// Every form. Where an item of `providers` has several, the first of this table counts, as in the server.
pub static PROVIDERS: &[&dyn Transformer] =
    &[&kms_v2::KmsV2, &kms_v1::KmsV1, &aesgcm::AesGcm, &aescbc::AesCbc, &secretbox::SecretBox, &identity::Identity];

/// What sets a storage form apart.
#[derive(Debug)]
pub struct Form {
    /// Its field in the configuration: `aescbc`.
    pub provider: &'static str,
    /// `v1`; empty for identity.
    pub version: &'static str,
    /// What its values start with, before the name: `k8s:enc:aescbc:v1:`; empty for identity.
    pub prefix: &'static str,
    /// Lengths in bytes that its keys may have; empty if it has no keys of its own.
    pub key_lengths: &'static [usize],
    /// Random bytes that writing a value takes.
    pub random: usize,
    /// What the server says if the prefix fits and no name does; `None` where the name is part of the prefix.
    pub no_name: Option<OpenError>,
    /// Whether opening proves that the key is right and the value whole.
    pub authenticated: bool,
}

/// A key, a plugin, or identity: what opens a value.
#[derive(Clone, Copy, Debug)]
pub struct Holder<'c> {
    /// Name of the key or plugin; `None` for identity.
    pub name: Option<&'c str>,
    /// Base64 of the key; `None` without a key of its own.
    pub secret: Option<&'c SecretText>,
}

/// What came of asking a transformer for a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The plaintext.
    Opened(SecretBytes),
    /// The value is for somebody else.
    NotAddressed(Mismatch),
    /// The value is for this one, and it did not open.
    Failed(OpenError),
    /// The value is for this one, and opening it takes a KMS plugin.
    NeedsPlugin,
}

/// Why a value is for somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// It starts with another prefix, or with none.
    Prefix,
    /// The prefix fits and another name follows, or none.
    Name,
    /// It is encrypted, and identity hands out plain text only.
    Encrypted,
}

/// Why a value could not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// The key is no base64 or has a length that its provider cannot use.
    KeyUnusable,
    /// Writing takes a KMS plugin.
    NeedsPlugin,
    /// The plaintext is longer than the cipher allows.
    TooLong,
    /// Fewer random bytes than the cipher takes.
    TooLittleRandom,
}

/// The holders of a provider that has keys of its own.
pub fn named_keys(keys: &Keys) -> Vec<Holder<'_>> {
    keys.keys.value.iter().map(|k| Holder { name: Some(&k.name.value), secret: Some(&k.secret.value) }).collect()
}
