//! Random bytes and wishes to keys, names and whole files.

#[cfg(feature = "yaml")]
pub mod file;
pub mod key;

/// What to make a file from.
#[derive(Clone)]
pub struct FileRequest<'a> {
    /// `secrets`, `configmaps`, `*.apps`, …
    pub resources: &'a [&'a str],
    /// `aescbc`, `aesgcm`, `secretbox`, or `kms` (v2).
    pub provider: &'a str,
    /// Name of the key or plugin.
    pub name: &'a str,
    /// Base64 of the key; the plugin's endpoint (`unix:///…`) for `kms`.
    pub secret: &'a str,
    /// Whether `identity` follows, so that what is still stored in plain text stays readable.
    pub identity_fallback: bool,
}
