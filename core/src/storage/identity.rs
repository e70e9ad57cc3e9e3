//! Plain text: the bytes as they are.

use alloc::vec;
use alloc::vec::Vec;

use super::transformer::{Form, Holder, Mismatch, Reading, SealError, Transformer};
use crate::base::secret::SecretBytes;
use crate::config::model::Provider;
use crate::report::PartKind;

/// Mirrors `identityTransformer`, apiserver 1.7–1.37: writing never looks at the bytes, reading refuses what starts
/// with `k8s:enc:`.
pub struct Identity;

impl Transformer for Identity {
    fn form(&self) -> &'static Form {
        &FORM
    }

    fn holders<'c>(&self, provider: &'c Provider) -> Option<Vec<Holder<'c>>> {
        provider.identity.map(|_| vec![Holder { name: None, secret: None }])
    }

    fn from_storage(&self, _key: &[u8], payload: &[u8], _etcd_key: &[u8]) -> Reading {
        match payload.starts_with(ENCRYPTED) {
            true => Reading::NotAddressed(Mismatch::Encrypted),
            false => Reading::Opened(SecretBytes::new(payload.to_vec())),
        }
    }

    fn to_storage(
        &self,
        _key: &[u8],
        plaintext: &[u8],
        _etcd_key: &[u8],
        _random: &[u8],
        out: &mut Vec<u8>,
    ) -> Result<(), SealError> {
        out.extend_from_slice(plaintext);
        Ok(())
    }

    fn parts(&self, payload: usize) -> Vec<(PartKind, usize)> {
        vec![(PartKind::Plaintext, payload)]
    }
}

/// What every encrypted value starts with.
pub const ENCRYPTED: &[u8] = b"k8s:enc:";

static FORM: Form = Form {
    provider: "identity",
    version: "",
    prefix: "",
    key_lengths: &[],
    random: 0,
    no_name: None,
    authenticated: false,
};
