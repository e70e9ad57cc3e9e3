//! What the server fills in where the file is silent.

use super::model::{EncryptionConfiguration, Kms};
use crate::base::span::Spanned;

/// Sets the defaults of the versioned types. Mirrors `SetDefaults_KMSConfiguration`, apiserver 1.25–1.37.
pub fn set(configuration: &mut EncryptionConfiguration) {
    for entry in &mut configuration.entries.value {
        entry.providers.value.iter_mut().filter_map(|provider| provider.kms.as_mut()).for_each(set_kms);
    }
}

fn set_kms(kms: &mut Kms) {
    let span = kms.span;
    kms.timeout.get_or_insert(Spanned::new(TIMEOUT, span));
    if kms.api_version.value.is_empty() {
        kms.api_version.value.push_str("v1");
    }
    if kms.api_version.value == "v1" {
        kms.cachesize.get_or_insert(Spanned::new(CACHE_SIZE, span));
    }
}

/// Nanoseconds.
const TIMEOUT: i64 = 3_000_000_000;
const CACHE_SIZE: i32 = 1000;
