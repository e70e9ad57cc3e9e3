//! The checks of one item of `providers`.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::{Walk, shown};
use crate::config::model::Provider;
use crate::lint::rule::Rule;

impl Walk<'_> {
    /// Counts the providers of the item, then checks one of them: the first set of kms, aesgcm, aescbc, secretbox.
    /// Mirrors `validateProvider…` of `ValidateEncryptionConfiguration`, apiserver 1.18–1.37.
    pub(super) fn provider(&mut self, provider: &Provider, path: &str) {
        let names = names(provider);
        if names.is_empty() {
            let detail =
                "provider does not contain any of the expected providers: KMS, AESGCM, AESCBC, Secretbox, Identity";
            self.invalid(
                Rule::NoProvider,
                path.to_string(),
                shown::provider(provider, self.options.release),
                detail,
                provider.span,
            );
        } else if names.len() > 1 {
            let detail =
                "more than one provider specified in a single element, should split into different list elements";
            self.invalid(
                Rule::SeveralProviders { names },
                path.to_string(),
                shown::provider(provider, self.options.release),
                detail,
                provider.span,
            );
        }
        if let Some(kms) = &provider.kms {
            self.kms(kms, &format!("{path}.kms"));
        } else if let Some(keys) = &provider.aesgcm {
            self.keys(keys, &format!("{path}.aesgcm.keys"), AES);
        } else if let Some(keys) = &provider.aescbc {
            self.keys(keys, &format!("{path}.aescbc.keys"), AES);
        } else if let Some(keys) = &provider.secretbox {
            self.keys(keys, &format!("{path}.secretbox.keys"), SECRETBOX);
        }
    }
}

pub(super) fn names(provider: &Provider) -> Vec<&'static str> {
    let set = [
        ("aesgcm", provider.aesgcm.is_some()),
        ("aescbc", provider.aescbc.is_some()),
        ("secretbox", provider.secretbox.is_some()),
        ("identity", provider.identity.is_some()),
        ("kms", provider.kms.is_some()),
    ];
    set.iter().filter(|(_, set)| *set).map(|(name, _)| *name).collect()
}

/// Bytes that a key of AES may have.
pub(super) const AES: &[usize] = &[16, 24, 32];

/// Bytes that a key of secretbox must have.
pub(super) const SECRETBOX: &[usize] = &[32];
