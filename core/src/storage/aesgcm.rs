//! AES-GCM, which authenticates the etcd key along with the value.
//!
//! | offset | bytes | meaning |
//! | --- | --- | --- |
//! | 0 | 12 | nonce, random |
//! | 12 | n | ciphertext, as long as the plaintext |
//! | 12 + n | 16 | tag over etcd key and ciphertext |

use alloc::vec;
use alloc::vec::Vec;

use aes::cipher::array::Array;
use aes::cipher::consts::U12;
use aes::{Aes128, Aes192, Aes256};
use aes_gcm::aead::inout::InOutBuf;
use aes_gcm::{AeadInOut, AesGcm as Gcm, KeyInit};

use super::open_error::OpenError;
use super::transformer::{Form, Holder, Reading, SealError, Transformer, named_keys};
use crate::base::secret::SecretBytes;
use crate::config::model::Provider;
use crate::report::PartKind;

/// Mirrors `aes.NewGCMTransformer`, apiserver 1.7–1.37.
pub struct AesGcm;

impl Transformer for AesGcm {
    fn form(&self) -> &'static Form {
        &FORM
    }

    fn holders<'c>(&self, provider: &'c Provider) -> Option<Vec<Holder<'c>>> {
        provider.aesgcm.as_ref().map(named_keys)
    }

    fn from_storage(&self, key: &[u8], payload: &[u8], etcd_key: &[u8]) -> Reading {
        match open(key, payload, etcd_key) {
            Ok(plaintext) => Reading::Opened(SecretBytes::new(plaintext)),
            Err(cause) => Reading::Failed(cause),
        }
    }

    fn to_storage(
        &self,
        key: &[u8],
        plaintext: &[u8],
        etcd_key: &[u8],
        random: &[u8],
        out: &mut Vec<u8>,
    ) -> Result<(), SealError> {
        let nonce = random.first_chunk::<NONCE>().ok_or(SealError::TooLittleRandom)?;
        out.extend_from_slice(nonce);
        let start = out.len();
        out.extend_from_slice(plaintext);
        let body = out.get_mut(start..).unwrap_or_default();
        let tag = match key.len() {
            16 => encrypt::<Gcm<Aes128, U12>>(key, nonce, etcd_key, body),
            24 => encrypt::<Gcm<Aes192, U12>>(key, nonce, etcd_key, body),
            32 => encrypt::<Gcm<Aes256, U12>>(key, nonce, etcd_key, body),
            _ => Err(SealError::KeyUnusable),
        }?;
        out.extend_from_slice(&tag);
        Ok(())
    }

    fn parts(&self, payload: usize) -> Vec<(PartKind, usize)> {
        match (payload.checked_sub(NONCE), payload.checked_sub(NONCE + TAG)) {
            (_, Some(body)) => vec![(PartKind::Nonce, NONCE), (PartKind::Ciphertext, body), (PartKind::Tag, TAG)],
            (Some(body), None) => vec![(PartKind::Nonce, NONCE), (PartKind::Body, body)],
            (None, None) => vec![(PartKind::Body, payload)],
        }
    }
}

/// The server asks for a nonce only; what is too short for a tag fails like a wrong tag.
fn open(key: &[u8], payload: &[u8], etcd_key: &[u8]) -> Result<Vec<u8>, OpenError> {
    let (nonce, sealed) = payload.split_first_chunk::<NONCE>().ok_or(OpenError::TooShort)?;
    let (body, tag) = sealed.split_last_chunk::<TAG>().ok_or(OpenError::AuthenticationFailed)?;
    let mut buffer = body.to_vec();
    match key.len() {
        16 => decrypt::<Gcm<Aes128, U12>>(key, nonce, etcd_key, &mut buffer, tag),
        24 => decrypt::<Gcm<Aes192, U12>>(key, nonce, etcd_key, &mut buffer, tag),
        32 => decrypt::<Gcm<Aes256, U12>>(key, nonce, etcd_key, &mut buffer, tag),
        _ => Err(OpenError::KeyUnusable),
    }?;
    Ok(buffer)
}

fn decrypt<C>(
    key: &[u8],
    nonce: &[u8; NONCE],
    etcd_key: &[u8],
    buffer: &mut [u8],
    tag: &[u8; TAG],
) -> Result<(), OpenError>
where
    C: KeyInit + AeadInOut<NonceSize = U12, TagSize = aes::cipher::consts::U16>,
{
    let cipher = C::new_from_slice(key).map_err(|_| OpenError::KeyUnusable)?;
    cipher
        .decrypt_inout_detached(&Array(*nonce), etcd_key, InOutBuf::from(buffer), &Array(*tag))
        .map_err(|_| OpenError::AuthenticationFailed)
}

fn encrypt<C>(key: &[u8], nonce: &[u8; NONCE], etcd_key: &[u8], buffer: &mut [u8]) -> Result<[u8; TAG], SealError>
where
    C: KeyInit + AeadInOut<NonceSize = U12, TagSize = aes::cipher::consts::U16>,
{
    let cipher = C::new_from_slice(key).map_err(|_| SealError::KeyUnusable)?;
    let tag = cipher.encrypt_inout_detached(&Array(*nonce), etcd_key, InOutBuf::from(buffer));
    tag.map(|t| t.0).map_err(|_| SealError::TooLong)
}

/// The server takes no other length.
const NONCE: usize = 12;
const TAG: usize = 16;

static FORM: Form = Form {
    provider: "aesgcm",
    version: "v1",
    prefix: "k8s:enc:aesgcm:v1:",
    key_lengths: &[16, 24, 32],
    random: NONCE,
    no_name: Some(OpenError::NoAesKey),
    authenticated: true,
};
