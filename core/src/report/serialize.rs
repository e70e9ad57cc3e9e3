//! How fields are serialized whose own way would be wrong: bytes as bytes, secrets at all, wide numbers to the digit.

use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use crate::base::secret::{SecretBytes, SecretText};

/// Bytes as bytes: a `Vec<u8>` would become a list of numbers.
pub fn bytes<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bytes(bytes)
}

/// The same where there may be none.
pub fn optional_bytes<S: Serializer>(bytes: &Option<Vec<u8>>, to: S) -> Result<S::Ok, S::Error> {
    match bytes {
        Some(bytes) => to.serialize_some(&Bytes(bytes)),
        None => to.serialize_none(),
    }
}

/// Bytes that `Debug` hides, for the person who owns them.
pub fn secret_bytes<S: Serializer>(secret: &SecretBytes, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bytes(secret.expose())
}

/// A text that `Debug` hides, for the person who owns it.
pub fn secret_text<S: Serializer>(secret: &SecretText, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(secret.expose())
}

/// A whole number. Beyond what JavaScript's numbers hold exactly it goes out as 128 bits, which become a `BigInt` there.
pub fn whole<S: Serializer>(number: impl Into<i128> + Copy, to: S) -> Result<S::Ok, S::Error> {
    let wide: i128 = number.into();
    match i64::try_from(wide) {
        Ok(narrow) if narrow.unsigned_abs() <= LARGEST_EXACT => to.serialize_i64(narrow),
        _ => to.serialize_i128(wide),
    }
}

/// [`whole`], as serde calls it.
pub fn whole_u64<S: Serializer>(number: &u64, to: S) -> Result<S::Ok, S::Error> {
    whole(*number, to)
}

struct Bytes<'a>(&'a [u8]);

impl Serialize for Bytes<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(self.0)
    }
}

/// `Number.MAX_SAFE_INTEGER` of JavaScript.
const LARGEST_EXACT: u64 = 9_007_199_254_740_991;
