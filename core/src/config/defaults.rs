//! What the server fills in where the file is silent.

use super::model::{EncryptionConfiguration, Kms};
use super::schema::{Dialect, Reading};
use crate::base::span::Spanned;

/// Sets the defaults of the versioned types. Mirrors `SetDefaults_KMSConfiguration`, apiserver 1.18–1.37; servers before
/// that work with the same values.
pub fn set(configuration: &mut EncryptionConfiguration, reading: Reading) {
    let plugins = configuration.entries.value.iter_mut().flat_map(|entry| &mut entry.providers.value);
    plugins.filter_map(|provider| provider.kms.as_mut()).for_each(|kms| set_kms(kms, reading));
}

fn set_kms(kms: &mut Kms, reading: Reading) {
    let versioned = reading.dialect == Dialect::Versioned;
    // Until 1.25 there is no other version than what is called v1 since then.
    if kms.api_version.value.is_empty() && (versioned || reading.release.until(25)) {
        kms.api_version.value.push_str("v1");
    }
    if !versioned {
        return;
    }
    let span = kms.span;
    kms.timeout.get_or_insert(Spanned::new(TIMEOUT, span));
    if kms.api_version.value == "v1" || reading.release.until(27) {
        kms.cachesize.get_or_insert(Spanned::new(CACHE_SIZE, span));
    }
}

/// Nanoseconds.
const TIMEOUT: i64 = 3_000_000_000;
const CACHE_SIZE: i32 = 1000;
