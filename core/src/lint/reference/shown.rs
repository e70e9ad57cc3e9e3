//! Wrong values to the way in which a server prints them: as JSON since 1.34, in Go's own syntax before.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use crate::base::go_text::{push_json, quote};
use crate::base::release::Release;
use crate::base::span::Spanned;
use crate::config::duration;
use crate::config::model::{Keys, Kms, Provider};

/// An item of `providers`, secrets included where it is JSON.
pub fn provider(provider: &Provider, release: Release) -> String {
    if release.since(34) { provider_as_json(provider) } else { provider_in_go(provider, release) }
}

/// A list of resources.
pub fn names(names: &[Spanned<String>], release: Release) -> String {
    if release.until(34) {
        let quoted: Vec<String> = names.iter().map(|name| quote(&name.value)).collect();
        return format!("[]string{{{}}}", quoted.join(", "));
    }
    let mut out = String::from("[");
    for (i, name) in names.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        push_json(&mut out, &name.value);
    }
    out.push(']');
    out
}

/// A duration in nanoseconds.
pub fn timeout(nanoseconds: i64, release: Release) -> String {
    if release.until(34) {
        return format!("v1.Duration{{Duration:{nanoseconds}}}");
    }
    let mut out = String::new();
    push_json(&mut out, &duration::format(nanoseconds));
    out
}

/// Go prints where in memory a provider is, which differs each time the server starts: [`ADDRESS`] stands for that.
fn provider_in_go(provider: &Provider, release: Release) -> String {
    let package = if release.since(30) { "apiserver" } else { "config" };
    let fields = [
        ("AESGCM", "AES", provider.aesgcm.is_some()),
        ("AESCBC", "AES", provider.aescbc.is_some()),
        ("Secretbox", "Secretbox", provider.secretbox.is_some()),
        ("Identity", "Identity", provider.identity.is_some()),
        ("KMS", "KMS", provider.kms.is_some()),
    ];
    let shown = fields.map(|(field, of, set)| {
        let pointer = if set { ADDRESS } else { "nil" };
        format!("{field}:(*{package}.{of}Configuration)({pointer})")
    });
    format!("{package}.ProviderConfiguration{{{}}}", shown.join(", "))
}

/// The item as Go's JSON of the internal type, secrets included: so the server prints it.
fn provider_as_json(provider: &Provider) -> String {
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

/// An address as Go has them on Linux. The real one is different in every run, so no text can have it.
const ADDRESS: &str = "0xc000012345";
