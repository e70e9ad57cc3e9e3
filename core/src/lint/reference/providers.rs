//! The checks of one item of `providers`.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write;

use super::Walk;
use crate::base::go_text::push_json;
use crate::config::duration;
use crate::config::model::{Keys, Kms, Provider};
use crate::lint::rule::Rule;

impl Walk<'_> {
    /// Counts the providers of the item, then checks one of them: the first set of kms, aesgcm, aescbc, secretbox.
    /// Mirrors `validateProvider…` of `ValidateEncryptionConfiguration`, apiserver 1.34–1.37.
    pub(super) fn provider(&mut self, provider: &Provider, path: &str) {
        let names = names(provider);
        if names.is_empty() {
            let detail =
                "provider does not contain any of the expected providers: KMS, AESGCM, AESCBC, Secretbox, Identity";
            self.invalid(Rule::NoProvider, path.to_string(), shown(provider), detail, provider.span);
        } else if names.len() > 1 {
            let detail =
                "more than one provider specified in a single element, should split into different list elements";
            self.invalid(Rule::SeveralProviders { names }, path.to_string(), shown(provider), detail, provider.span);
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

fn names(provider: &Provider) -> Vec<&'static str> {
    let set = [
        ("aesgcm", provider.aesgcm.is_some()),
        ("aescbc", provider.aescbc.is_some()),
        ("secretbox", provider.secretbox.is_some()),
        ("identity", provider.identity.is_some()),
        ("kms", provider.kms.is_some()),
    ];
    set.iter().filter(|(_, set)| *set).map(|(name, _)| *name).collect()
}

/// The item as Go's JSON of the internal type, secrets included: so the server prints it.
fn shown(provider: &Provider) -> String {
    let mut out = String::from("{\"AESGCM\":");
    push_keys(&mut out, provider.aesgcm.as_ref());
    out.push_str(",\"AESCBC\":");
    push_keys(&mut out, provider.aescbc.as_ref());
    out.push_str(",\"Secretbox\":");
    push_keys(&mut out, provider.secretbox.as_ref());
    out.push_str(if provider.identity.is_some() { ",\"Identity\":{},\"KMS\":" } else { ",\"Identity\":null,\"KMS\":" });
    push_kms(&mut out, provider.kms.as_ref());
    out.push('}');
    out
}

fn push_keys(out: &mut String, keys: Option<&Keys>) {
    let Some(keys) = keys else { return out.push_str("null") };
    if !keys.listed {
        return out.push_str("{\"Keys\":null}");
    }
    out.push_str("{\"Keys\":[");
    for (i, key) in keys.keys.value.iter().enumerate() {
        out.push_str(if i > 0 { ",{\"Name\":" } else { "{\"Name\":" });
        push_json(out, &key.name.value);
        out.push_str(",\"Secret\":");
        push_json(out, key.secret.value.expose());
        out.push('}');
    }
    out.push_str("]}");
}

fn push_kms(out: &mut String, kms: Option<&Kms>) {
    let Some(kms) = kms else { return out.push_str("null") };
    out.push_str("{\"APIVersion\":");
    push_json(out, &kms.api_version.value);
    out.push_str(",\"Name\":");
    push_json(out, &kms.name.value);
    out.push_str(",\"CacheSize\":");
    match &kms.cachesize {
        // Writing to a string cannot fail.
        Some(size) => drop(write!(out, "{}", size.value)),
        None => out.push_str("null"),
    }
    out.push_str(",\"Endpoint\":");
    push_json(out, &kms.endpoint.value);
    out.push_str(",\"Timeout\":");
    match &kms.timeout {
        Some(timeout) => push_json(out, &duration::format(timeout.value)),
        None => out.push_str("null"),
    }
    out.push('}');
}

/// Bytes that a key of AES may have.
const AES: &[usize] = &[16, 24, 32];

/// Bytes that a key of secretbox must have.
const SECRETBOX: &[usize] = &[32];
