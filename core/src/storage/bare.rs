//! A stored value to its plaintext and back, bytes to bytes: for many values, where nobody reads a report.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::read::{Outcome, read};
use super::resolve::resolve;
use super::value::refusal;
use super::write::write;
use crate::base::secret::SecretBytes;
use crate::config::group_resource::GroupResource;
use crate::config::model::EncryptionConfiguration;
use crate::report::Refusal;

/// Opens a value, or says in the server's words why it cannot.
pub fn open(
    config: &EncryptionConfiguration,
    resource: &GroupResource,
    stored: &[u8],
    etcd_key: &[u8],
) -> Result<SecretBytes, Refusal> {
    match read(&resolve(config, resource), stored, etcd_key).outcome {
        Outcome::Opened { plaintext, .. } => Ok(plaintext),
        Outcome::Refused(error) => {
            Err(Refusal { code: "not-opened", message: format!("kube-apiserver cannot read this value: {error}") })
        }
        Outcome::NeedsPlugin => {
            let message = "Only a server that reaches its KMS plugin can open this value.".to_string();
            Err(Refusal { code: "needs-plugin", message })
        }
    }
}

/// Writes a value. Without an etcd key AES-GCM would make one that opens nowhere, since etcd has no empty keys.
pub fn seal(
    config: &EncryptionConfiguration,
    resource: &GroupResource,
    plaintext: &[u8],
    etcd_key: &[u8],
    random: &[u8],
) -> Result<Vec<u8>, Refusal> {
    let resolved = resolve(config, resource);
    if etcd_key.is_empty() && resolved.writer().provider == "aesgcm" {
        let message = "AES-GCM authenticates the etcd key: name the key that the value will be put under, to the byte.";
        return Err(Refusal { code: "etcd-key-missing", message: message.to_string() });
    }
    write(&resolved, plaintext, etcd_key, random).map_err(|error| refusal(error, &resolved))
}
