//! What was made for the user.

use alloc::string::String;

use crate::base::secret::SecretText;

/// A new key.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct GeneratedKey {
    /// A name for it that no other key of the file has.
    pub name: String,
    /// Base64, without a newline. `Debug` does not show it.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serialize::secret_text"))]
    pub secret: SecretText,
    /// Length in bytes.
    pub bytes: usize,
}

/// A new file.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct GeneratedFile {
    /// The EncryptionConfiguration as YAML, one newline at its end. `Debug` does not show it.
    #[cfg_attr(feature = "serde", serde(serialize_with = "super::serialize::secret_text"))]
    pub yaml: SecretText,
}
