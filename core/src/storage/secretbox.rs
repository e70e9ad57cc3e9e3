//! NaCl's secretbox: XSalsa20 and Poly1305. The etcd key is not authenticated.
//!
//! | offset | bytes | meaning |
//! | --- | --- | --- |
//! | 0 | 24 | nonce, random |
//! | 24 | 16 | tag over the ciphertext |
//! | 40 | n | ciphertext, as long as the plaintext |

use alloc::vec;
use alloc::vec::Vec;

use crypto_secretbox::{AeadInPlace, KeyInit, XSalsa20Poly1305};

use super::open_error::OpenError;
use super::transformer::{Form, Holder, Reading, SealError, Transformer, named_keys};
use crate::base::secret::SecretBytes;
use crate::config::model::Provider;
use crate::report::PartKind;

/// Mirrors `secretbox.NewSecretboxTransformer`, apiserver 1.7–1.37.
pub struct SecretBox;

impl Transformer for SecretBox {
    fn form(&self) -> &'static Form {
        &FORM
    }

    fn holders<'c>(&self, provider: &'c Provider) -> Option<Vec<Holder<'c>>> {
        provider.secretbox.as_ref().map(named_keys)
    }

    fn from_storage(&self, key: &[u8], payload: &[u8], _etcd_key: &[u8]) -> Reading {
        match open(key, payload) {
            Ok(plaintext) => Reading::Opened(SecretBytes::new(plaintext)),
            Err(cause) => Reading::Failed(cause),
        }
    }

    fn to_storage(
        &self,
        key: &[u8],
        plaintext: &[u8],
        _etcd_key: &[u8],
        random: &[u8],
        out: &mut Vec<u8>,
    ) -> Result<(), SealError> {
        let nonce = random.first_chunk::<NONCE>().ok_or(SealError::TooLittleRandom)?;
        let cipher = XSalsa20Poly1305::new_from_slice(key).map_err(|_| SealError::KeyUnusable)?;
        out.extend_from_slice(nonce);
        let start = out.len();
        out.extend_from_slice(&[0; TAG]);
        out.extend_from_slice(plaintext);
        let Some((tag, body)) = out.get_mut(start..).and_then(|sealed| sealed.split_first_chunk_mut::<TAG>()) else {
            return Err(SealError::TooLong);
        };
        let sealed = cipher.encrypt_in_place_detached(&(*nonce).into(), b"", body).map_err(|_| SealError::TooLong)?;
        *tag = sealed.into();
        Ok(())
    }

    fn parts(&self, payload: usize) -> Vec<(PartKind, usize)> {
        match (payload.checked_sub(NONCE), payload.checked_sub(NONCE + TAG)) {
            (_, Some(body)) => vec![(PartKind::Nonce, NONCE), (PartKind::Tag, TAG), (PartKind::Ciphertext, body)],
            (Some(body), None) => vec![(PartKind::Nonce, NONCE), (PartKind::Body, body)],
            (None, None) => vec![(PartKind::Body, payload)],
        }
    }
}

fn open(key: &[u8], payload: &[u8]) -> Result<Vec<u8>, OpenError> {
    let (nonce, sealed) = payload.split_first_chunk::<NONCE>().ok_or(OpenError::TooShort)?;
    let (tag, body) = sealed.split_first_chunk::<TAG>().ok_or(OpenError::TooShort)?;
    let cipher = XSalsa20Poly1305::new_from_slice(key).map_err(|_| OpenError::KeyUnusable)?;
    let mut buffer = body.to_vec();
    cipher
        .decrypt_in_place_detached(&(*nonce).into(), b"", &mut buffer, &(*tag).into())
        .map_err(|_| OpenError::SecretboxTagWrong)?;
    Ok(buffer)
}

const NONCE: usize = 24;
const TAG: usize = 16;

static FORM: Form = Form {
    provider: "secretbox",
    version: "v1",
    prefix: "k8s:enc:secretbox:v1:",
    key_lengths: &[32],
    random: NONCE,
    no_name: Some(OpenError::NoSecretboxKey),
    authenticated: true,
};
