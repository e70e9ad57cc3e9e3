//! A stored value or a plaintext, a configuration and a resource to the report that people read.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::attempt::attempt;
use super::etcdctl;
use super::explain::Circumstances;
use super::prefix::{Address, looks_like_object};
use super::read::{Outcome, Read, read};
use super::resolve::{Resolved, Slot, every_slot, resolve};
use super::transformer::SealError;
use super::write::write;
use crate::base::{base64, hex};
use crate::config::group_resource::GroupResource;
use crate::config::model::EncryptionConfiguration;
use crate::report::{Attempt, EncryptReport, Opened, Outcome as Came, Part, Refusal, ValueReport};

/// Opens a stored value. The object in it is for the caller to decode.
pub fn open(config: &EncryptionConfiguration, resource: &GroupResource, stored: &[u8], etcd_key: &[u8]) -> ValueReport {
    let resolved = resolve(config, resource);
    let Read { tries, outcome } = read(&resolved, stored, etcd_key);
    let address = Address::of(stored, &every_slot(config));
    let circumstances = Circumstances { stored, address: &address, etcd_key };
    let attempts = match resolved.entries.is_empty() {
        true => Vec::from([unconfigured(resource, &outcome)]),
        false => tries.iter().map(|(slot, came)| attempt(slot, *came, &circumstances)).collect(),
    };
    let address = match &outcome {
        Outcome::Opened { by: Some(Slot { holder, .. }), .. } => match holder.name {
            Some(name) => address.with_name(stored, name),
            None => address,
        },
        _ => address,
    };
    let error = match &outcome {
        Outcome::Refused(error) => Some(error.to_string()),
        _ => None,
    };
    ValueReport {
        needs: address.needs(stored),
        resource: resource.to_string(),
        entry: resolved.entries.first().copied(),
        attempts,
        opened: opened(outcome),
        error,
        parts: address.parts(stored),
        object: None,
    }
}

/// Writes a value.
pub fn seal(
    config: &EncryptionConfiguration,
    resource: &GroupResource,
    plaintext: &[u8],
    etcd_key: &[u8],
    random: &[u8],
) -> Result<EncryptReport, Refusal> {
    let resolved = resolve(config, resource);
    let stored = write(&resolved, plaintext, etcd_key, random).map_err(|e| refusal(e, &resolved))?;
    let first = resolved.slots.get(..1).unwrap_or_default();
    let base64 = base64::encode(&stored);
    Ok(EncryptReport {
        writer: resolved.writer(),
        parts: parts_as_written(&stored, first),
        hex: hex::encode(&stored),
        etcdctl: etcdctl::put(etcd_key, &base64),
        base64,
        stored,
    })
}

fn parts_as_written(stored: &[u8], writer: &[Slot<'_>]) -> Vec<Part> {
    Address::of(stored, writer).parts(stored)
}

fn opened(outcome: Outcome<'_>) -> Option<Opened> {
    let Outcome::Opened { by, plaintext, stale } = outcome else { return None };
    let form = by.map(|slot| slot.transformer.form());
    let authenticated = form.is_some_and(|f| f.authenticated);
    let doubt = match looks_like_object(plaintext.expose()) {
        true => None,
        false => Some(doubt(form.map_or("identity", |f| f.provider), plaintext.expose().is_empty())),
    };
    Some(Opened {
        provider: form.map_or("identity", |f| f.provider).to_string(),
        name: by.and_then(|slot| slot.holder.name).map(ToString::to_string),
        plaintext,
        stale,
        authenticated,
        doubt,
    })
}

fn doubt(provider: &str, empty: bool) -> String {
    let what = match empty {
        true => "The plaintext is empty",
        false => "The plaintext begins like nothing that Kubernetes stores (k8s\\0 or {)",
    };
    let why = match provider {
        "aescbc" => {
            "AES-CBC cannot tell a wrong key: about one in 256 leaves padding that passes, and then this is noise. Try \
             the other keys that ever had this name."
        }
        "identity" => "Nothing was decrypted: it may be the value of another program, or lack its first bytes.",
        _ => "The key is right and the value whole, so this is what was put in.",
    };
    format!("{what}. {why}")
}

/// The one try where no entry names the resource.
fn unconfigured(resource: &GroupResource, outcome: &Outcome<'_>) -> Attempt {
    let opened = matches!(outcome, Outcome::Opened { .. });
    let explanation = match opened {
        true => format!(
            "No entry names {resource}, so the server stores it in plain text and hands the value out as it is."
        ),
        false => format!(
            "No entry names {resource}, so the server reads plain text only and refuses what starts with k8s:enc:. Is \
             this the right resource, and the right file?"
        ),
    };
    Attempt {
        path: String::new(),
        provider: "identity".to_string(),
        name: None,
        outcome: if opened { Came::Opened } else { Came::Failed },
        reason: if opened { "opened" } else { "value-is-encrypted" },
        explanation,
        quote: match outcome {
            Outcome::Refused(error) => Some(error.to_string()),
            _ => None,
        },
    }
}

fn refusal(error: SealError, resolved: &Resolved<'_>) -> Refusal {
    let writer = resolved.writer();
    let (code, message) = match error {
        SealError::KeyUnusable => (
            "key-unusable",
            format!(
                "The key {} is no base64 or has a length that {} cannot use.",
                writer.name.unwrap_or_default(),
                writer.provider
            ),
        ),
        SealError::NeedsPlugin => (
            "needs-plugin",
            format!(
                "The first provider is the KMS plugin {}: only a server that reaches the plugin can write its values. \
                 Move a provider with keys of its own to the first place, or let the server write.",
                writer.name.unwrap_or_default()
            ),
        ),
        SealError::TooLong => ("value-too-long", "The plaintext is longer than the cipher allows.".to_string()),
        SealError::TooLittleRandom => (
            "too-little-random",
            format!("Writing a value takes {} fresh random bytes; fewer were given.", crate::inspect::RANDOM_BYTES),
        ),
    };
    Refusal { code, message }
}
