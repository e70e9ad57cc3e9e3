//! The options of the verbs, as JavaScript names them.

use atrest_core::inspect::Keys;
use serde::Deserialize;

use crate::arguments::{Input, bad};
use crate::results::Answer;

/// How kube-apiserver is run.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LintOptions {
    /// The path that its messages name: `config.yaml` unless given.
    pub path: Option<String>,
    /// The Kubernetes release, `1.37`; the newest known unless given.
    pub release: Option<String>,
    /// `--feature-gates=KMSv1=…`; as the release has it unless given.
    pub kms_v1: Option<bool>,
    /// `--feature-gates=KMSv2=…`; as the release has it unless given.
    pub kms_v2: Option<bool>,
    /// `--encryption-provider-config-automatic-reload=true`
    pub automatic_reload: Option<bool>,
}

/// One key, without a file around it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SingleKey {
    /// `aescbc`, `aesgcm` or `secretbox`. Not needed for opening: the value's prefix says it.
    pub provider: Option<String>,
    /// Its name. Not needed for opening: the value's prefix says it.
    pub name: Option<String>,
    /// Base64, as in the file.
    pub secret: String,
}

/// What a keyring opens and writes with: `config` or `key`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KeyringOptions {
    /// An EncryptionConfiguration.
    pub config: Option<Input>,
    /// A single key instead, with its provider and name.
    pub key: Option<SingleKey>,
}

/// What to open, and with what: `config` or `key`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DecryptRequest {
    /// An EncryptionConfiguration.
    pub config: Option<Input>,
    /// A single key instead.
    pub key: Option<SingleKey>,
    /// The value to the byte, as etcd holds it.
    pub stored: Input,
    /// Its key in etcd to the byte, such as `/registry/secrets/default/token`: aesgcm authenticates it.
    pub etcd_key: Option<Input>,
    /// `secrets`, `deployments.apps`. Unless given: what the etcd key says, else `secrets`.
    pub resource: Option<String>,
}

/// What to write, and with what: `config` (its first provider and that one's first key) or `key`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EncryptRequest {
    /// An EncryptionConfiguration.
    pub config: Option<Input>,
    /// A single key instead.
    pub key: Option<SingleKey>,
    /// What to store.
    pub plaintext: Input,
    /// The key in etcd that it will be put under: aesgcm authenticates it.
    pub etcd_key: Input,
    /// `secrets`, `deployments.apps`. Unless given: what the etcd key says, else `secrets`.
    pub resource: Option<String>,
}

/// What a new key should be like.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KeyOptions {
    /// 16, 24 or 32: the default, which every provider takes.
    pub bytes: Option<usize>,
    /// Names that the new key must not have.
    pub taken: Option<Vec<String>>,
}

/// What a new file should say.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FileOptions {
    /// `secrets`, `configmaps`, `*.apps`, …
    pub resources: Vec<String>,
    /// `aescbc`, `aesgcm`, `secretbox`, or `kms` (v2).
    pub provider: String,
    /// Name of the key or plugin.
    pub name: String,
    /// Base64 of the key; the plugin's endpoint (`unix:///…`) for `kms`.
    pub secret: String,
    /// Whether `identity` follows, so that what is still stored in plain text stays readable: yes unless given.
    pub identity_fallback: Option<bool>,
}

/// The one of both that was given.
pub fn keys<'a>(config: &'a Option<Input>, key: &'a Option<SingleKey>) -> Answer<Keys<'a>> {
    match (config, key) {
        (Some(config), None) => Ok(Keys::Config(config.as_bytes())),
        (None, Some(key)) => Ok(Keys::Single {
            provider: key.provider.as_deref().unwrap_or_default(),
            name: key.name.as_deref().unwrap_or_default(),
            secret: &key.secret,
        }),
        _ => Err(bad("give either `config` or `key`")),
    }
}
