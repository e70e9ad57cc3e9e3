//! Why a transformer could not open a value, in the server's own words.

use core::fmt;

/// Why a payload that is addressed to a transformer did not open. `Display` gives the words of apiserver 1.37.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// AES-GCM's tag does not fit key, etcd key and bytes.
    AuthenticationFailed,
    /// `identity` met a value that is encrypted.
    Encrypted,
    /// The key is no base64 or has a length that its provider cannot use: the server does not start with it.
    KeyUnusable,
    /// No key of an AES provider has the name that the value carries.
    NoAesKey,
    /// No key of a secretbox provider has the name that the value carries.
    NoSecretboxKey,
    /// AES-CBC: what follows the IV is no multiple of 16 bytes.
    NotWholeBlocks,
    /// AES-CBC: nothing follows the IV, and the server indexes the last byte of nothing.
    OnlyAnIv,
    /// AES-CBC: the last byte is 0 or more than there is plaintext.
    PaddingMissing,
    /// AES-CBC: the padding bytes are not all the same.
    PaddingUneven,
    /// secretbox's tag does not fit key and bytes.
    SecretboxTagWrong,
    /// Less than an IV, a nonce, or a nonce and a tag.
    TooShort,
}

impl OpenError {
    /// Whether the server crashes instead of answering an error.
    pub fn panics(self) -> bool {
        self == Self::OnlyAnIv
    }

    /// Permanent, kebab-case.
    pub fn code(self) -> &'static str {
        match self {
            Self::AuthenticationFailed | Self::SecretboxTagWrong => "authentication-failed",
            Self::Encrypted => "value-is-encrypted",
            Self::KeyUnusable => "key-unusable",
            Self::NoAesKey | Self::NoSecretboxKey => "key-name-differs",
            Self::NotWholeBlocks => "not-whole-blocks",
            Self::OnlyAnIv => "only-an-iv",
            Self::PaddingMissing | Self::PaddingUneven => "padding-wrong",
            Self::TooShort => "too-short",
        }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AuthenticationFailed => "cipher: message authentication failed",
            Self::Encrypted => "identity transformer tried to read encrypted data",
            Self::KeyUnusable => "invalid key",
            Self::NoAesKey => "no matching key was found for the provided AES transformer",
            Self::NoSecretboxKey => "no matching key was found for the provided Secretbox transformer",
            Self::NotWholeBlocks => "the stored data is not a multiple of the block size",
            Self::OnlyAnIv => "panic: runtime error: index out of range [-1]",
            Self::PaddingMissing => "invalid PKCS7 data (empty or not padded)",
            Self::PaddingUneven => "invalid padding on input",
            Self::SecretboxTagWrong => "output array was not large enough for encryption",
            Self::TooShort => "the stored data was shorter than the required size",
        })
    }
}

impl core::error::Error for OpenError {}
