//! AES-CBC with PKCS #7 padding, which proves nothing about the key.
//!
//! | offset | bytes | meaning |
//! | --- | --- | --- |
//! | 0 | 16 | IV, random |
//! | 16 | 16 n, n ≥ 1 | ciphertext; the last block ends in the padding |

use alloc::vec;
use alloc::vec::Vec;
use core::mem;

use aes::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use aes::{Aes128, Aes192, Aes256};
use cbc::cipher::block_padding::{NoPadding, Pkcs7};
use cbc::{Decryptor, Encryptor};
use zeroize::Zeroizing;

use super::open_error::OpenError;
use super::transformer::{Form, Holder, Reading, SealError, Transformer, named_keys};
use crate::base::secret::SecretBytes;
use crate::config::model::Provider;
use crate::report::PartKind;

/// Mirrors `aes.NewCBCTransformer`, apiserver 1.7–1.37.
pub struct AesCbc;

impl Transformer for AesCbc {
    fn form(&self) -> &'static Form {
        &FORM
    }

    fn holders<'c>(&self, provider: &'c Provider) -> Option<Vec<Holder<'c>>> {
        provider.aescbc.as_ref().map(named_keys)
    }

    fn from_storage(&self, key: &[u8], payload: &[u8], _etcd_key: &[u8]) -> Reading {
        match open(key, payload) {
            Ok(plaintext) => Reading::Opened(plaintext),
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
        let iv = random.first_chunk::<BLOCK>().ok_or(SealError::TooLittleRandom)?;
        out.extend_from_slice(iv);
        let start = out.len();
        out.extend_from_slice(plaintext);
        out.resize(out.len() + BLOCK - plaintext.len() % BLOCK, 0);
        let body = out.get_mut(start..).unwrap_or_default();
        match key.len() {
            16 => encrypt::<Encryptor<Aes128>>(key, iv, body, plaintext.len()),
            24 => encrypt::<Encryptor<Aes192>>(key, iv, body, plaintext.len()),
            32 => encrypt::<Encryptor<Aes256>>(key, iv, body, plaintext.len()),
            _ => None,
        }
        .ok_or(SealError::KeyUnusable)
    }

    fn parts(&self, payload: usize) -> Vec<(PartKind, usize)> {
        let Some(body) = payload.checked_sub(BLOCK) else { return vec![(PartKind::Body, payload)] };
        match body % BLOCK {
            0 => vec![
                (PartKind::Iv, BLOCK),
                (PartKind::Ciphertext, body.saturating_sub(BLOCK)),
                (PartKind::Padding, body.min(BLOCK)),
            ],
            _ => vec![(PartKind::Iv, BLOCK), (PartKind::Ciphertext, body)],
        }
    }
}

/// Checks in the order of the server: lengths first, then the last byte, then the padding.
fn open(key: &[u8], payload: &[u8]) -> Result<SecretBytes, OpenError> {
    let (iv, body) = payload.split_first_chunk::<BLOCK>().ok_or(OpenError::TooShort)?;
    if body.len() % BLOCK != 0 {
        return Err(OpenError::NotWholeBlocks);
    }
    if body.is_empty() {
        return Err(OpenError::OnlyAnIv);
    }
    let mut buffer = Zeroizing::new(body.to_vec());
    match key.len() {
        16 => decrypt::<Decryptor<Aes128>>(key, iv, &mut buffer),
        24 => decrypt::<Decryptor<Aes192>>(key, iv, &mut buffer),
        32 => decrypt::<Decryptor<Aes256>>(key, iv, &mut buffer),
        _ => None,
    }
    .ok_or(OpenError::KeyUnusable)?;
    let length = unpadded(&buffer)?;
    buffer.truncate(length);
    Ok(SecretBytes::new(mem::take(&mut *buffer)))
}

/// Length of the plaintext. The server does not ask that padding be 16 bytes at most: up to 255 pass if they are alike.
fn unpadded(padded: &[u8]) -> Result<usize, OpenError> {
    let last = padded.last().copied().unwrap_or(0);
    let length = match (last, padded.len().checked_sub(usize::from(last))) {
        (1.., Some(length)) => length,
        _ => return Err(OpenError::PaddingMissing),
    };
    match padded.get(length..).unwrap_or_default().iter().all(|b| *b == last) {
        true => Ok(length),
        false => Err(OpenError::PaddingUneven),
    }
}

/// Key setup and blocks stay functions of their own: all three key lengths in one make a function so large that
/// WebAssembly engines compile it a third slower.
fn decrypt<C: KeyIvInit + BlockModeDecrypt>(key: &[u8], iv: &[u8], buffer: &mut [u8]) -> Option<()> {
    decrypt_blocks(set_up::<C>(key, iv)?, buffer)
}

fn encrypt<C: KeyIvInit + BlockModeEncrypt>(key: &[u8], iv: &[u8], buffer: &mut [u8], plaintext: usize) -> Option<()> {
    set_up::<C>(key, iv)?.encrypt_padded::<Pkcs7>(buffer, plaintext).ok().map(drop)
}

#[inline(never)]
fn set_up<C: KeyIvInit>(key: &[u8], iv: &[u8]) -> Option<C> {
    C::new_from_slices(key, iv).ok()
}

#[inline(never)]
fn decrypt_blocks<C: BlockModeDecrypt>(cipher: C, buffer: &mut [u8]) -> Option<()> {
    cipher.decrypt_padded::<NoPadding>(buffer).ok().map(drop)
}

const BLOCK: usize = 16;

static FORM: Form = Form {
    provider: "aescbc",
    version: "v1",
    prefix: "k8s:enc:aescbc:v1:",
    key_lengths: &[16, 24, 32],
    random: BLOCK,
    no_name: Some(OpenError::NoAesKey),
    authenticated: false,
};
