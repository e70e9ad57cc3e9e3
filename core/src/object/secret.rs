//! Splits the data of a Secret into entries whose bytes can be read.

use alloc::vec::Vec;

use crate::base::base64;
use crate::base::secret::SecretBytes;
use crate::report::{Json, SecretEntry};

/// The entries of `data`, sorted by name; what is no base64 is left out.
pub fn entries(secret: &Json) -> Vec<SecretEntry> {
    let Some(Json::Object(members)) = secret.get("data") else { return Vec::new() };
    let mut entries: Vec<SecretEntry> = members
        .iter()
        .filter_map(|(name, value)| {
            let bytes = base64::decode(value.as_str()?)?;
            let is_text = core::str::from_utf8(&bytes).is_ok_and(is_text);
            Some(SecretEntry { name: name.clone(), value: SecretBytes::new(bytes), is_text })
        })
        .collect();
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    entries
}

/// Whether a text can be shown: keys and certificates have line breaks.
pub fn is_text(text: &str) -> bool {
    text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'))
}
