//! Values of a KMS v2 plugin: recognised and kept in order; only the plugin can open or write them.

use alloc::vec;
use alloc::vec::Vec;

use super::transformer::{Form, Holder, Reading, SealError, Transformer};
use crate::config::model::Provider;
use crate::report::PartKind;

/// A provider `kms` with `apiVersion: v2`. Its name is part of the outer prefix, so another name is another prefix.
pub struct KmsV2;

impl Transformer for KmsV2 {
    fn form(&self) -> &'static Form {
        &FORM
    }

    fn holders<'c>(&self, provider: &'c Provider) -> Option<Vec<Holder<'c>>> {
        let kms = provider.kms.as_ref().filter(|kms| kms.api_version.value == FORM.version)?;
        Some(vec![Holder { name: Some(&kms.name.value), secret: None }])
    }

    fn from_storage(&self, _key: &[u8], _payload: &[u8], _etcd_key: &[u8]) -> Reading {
        Reading::NeedsPlugin
    }

    fn to_storage(
        &self,
        _key: &[u8],
        _plaintext: &[u8],
        _etcd_key: &[u8],
        _random: &[u8],
        _out: &mut Vec<u8>,
    ) -> Result<(), SealError> {
        Err(SealError::NeedsPlugin)
    }

    fn parts(&self, payload: usize) -> Vec<(PartKind, usize)> {
        vec![(PartKind::Body, payload)]
    }
}

static FORM: Form = Form {
    provider: "kms",
    version: "v2",
    prefix: "k8s:enc:kms:v2:",
    key_lengths: &[],
    random: 0,
    no_name: None,
    authenticated: true,
};
