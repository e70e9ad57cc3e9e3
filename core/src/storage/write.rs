//! A plaintext and the transformers of its resource to the stored value that the server would write.

use alloc::vec::Vec;

use super::resolve::Resolved;
use super::transformer::SealError;

/// Writes with the first key of the first provider; without an entry the plaintext itself.
///
/// Mirrors `prefixTransformers.TransformToStorage`, apiserver 1.7–1.37.
pub fn write(resolved: &Resolved<'_>, plaintext: &[u8], etcd_key: &[u8], random: &[u8]) -> Result<Vec<u8>, SealError> {
    let Some(slot) = resolved.slots.first() else { return Ok(plaintext.to_vec()) };
    let key = slot.key_bytes().ok_or(SealError::KeyUnusable)?;
    let prefix = slot.prefix();
    // One allocation: the longest overhead is secretbox's nonce and tag.
    let mut out = Vec::with_capacity(prefix.len().saturating_add(plaintext.len()).saturating_add(OVERHEAD));
    out.extend_from_slice(prefix.as_bytes());
    slot.transformer.to_storage(key.expose(), plaintext, etcd_key, random, &mut out)?;
    Ok(out)
}

const OVERHEAD: usize = 40;
