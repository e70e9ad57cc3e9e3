//! A stored value or a plaintext, a configuration and a resource to the report that people read.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::attempt::attempt;
use super::bare;
use super::etcdctl;
use super::explain::Circumstances;
use super::prefix::{Address, looks_like_object};
use super::read::{Outcome, Read, read};
use super::resolve::{Resolved, Slot, every_slot, resolve};
use super::transformer::SealError;
use crate::base::{base64, hex};
use crate::config::group_resource::GroupResource;
use crate::config::model::EncryptionConfiguration;
use crate::report::{Attempt, EncryptReport, Opened, Outcome as Came, Part, Refusal, ValueReport};

/// Opens a stored value. The object in it is for the caller to decode.
pub fn open(config: &EncryptionConfiguration, resource: &GroupResource, stored: &[u8], etcd_key: &[u8]) -> ValueReport {
    let resolved = resolve(config, resource);
    let Read { tries, outcome } = read(&resolved, stored, etcd_key);
    let address = Address::of(stored, &every_slot(config));
    let plausible = matches!(&outcome, Outcome::Opened { plaintext, .. } if looks_like_object(plaintext.expose()));
    let circumstances = Circumstances { stored, address: &address, etcd_key, plausible };
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
    let stored = bare::seal(config, resource, plaintext, etcd_key, random)?;
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

/// What is odd about a plaintext that begins like no object.
fn doubt(provider: &str, empty: bool) -> String {
    let what = match empty {
        true => "The plaintext is empty, and Kubernetes stores no empty values",
        false => "The plaintext begins like nothing that Kubernetes stores (k8s\\0 or {)",
    };
    let why = match provider {
        "aescbc" => {
            "AES-CBC cannot tell a wrong key: about one in 256 leaves padding that passes, and then this is noise. Try \
             the other keys that ever had this name."
        }
        "identity" => "Nothing was decrypted: it is the value of another program, or its first bytes were lost.",
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

/// Why a value was not written.
pub fn refusal(error: SealError, resolved: &Resolved<'_>) -> Refusal {
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
            format!(
                "Writing a value takes {} fresh random bytes; fewer were given.",
                resolved.slots.first().map_or(0, |slot| slot.transformer.form().random)
            ),
        ),
    };
    Refusal { code, message }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::single::{SingleKey, configuration};

    const ETCD_KEY: &[u8] = b"/registry/secrets/default/s1";
    const AAAA: &str = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=";
    const BBBB: &str = "QkJCQkJCQkJCQkJCQkJCQg==";

    /// Values that k8s.io/apiserver v0.37.2 wrote for `hello`.
    const WRITTEN: [(&str, &str, usize, &str); 3] = [
        (
            "aescbc",
            AAAA,
            16,
            "6b38733a656e633a6165736362633a76313a6b6579313a6fe1177fa98cf04917044def62c3bffdb70c7cd3116ea6a3bc4da8731f50ad8b",
        ),
        (
            "aesgcm",
            BBBB,
            12,
            "6b38733a656e633a61657367636d3a76313a6b6579313a36464d5e632ed7af9a986d62dda60f10ff64543d7cb07013e41b1fdadaa7482a7a",
        ),
        (
            "secretbox",
            AAAA,
            24,
            "6b38733a656e633a736563726574626f783a76313a6b6579313a1312ecc235d6b071b587d2fb83903df28dc7587ef8787a5b07ad745a1561e2ddc6ccb4c1aedbf9c9f1fedd2c6d",
        ),
    ];

    fn secrets() -> GroupResource {
        GroupResource::parse("secrets")
    }

    fn single(provider: &str, name: &str, secret: &str, stored: Option<&[u8]>) -> EncryptionConfiguration {
        configuration(&SingleKey { provider, name, secret }, &secrets(), stored).unwrap_or_default()
    }

    fn unhex(text: &str) -> Vec<u8> {
        let digit = |b: u8| char::from(b).to_digit(16).unwrap_or_default() as u8;
        text.as_bytes().chunks(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
    }

    #[test]
    fn what_the_server_wrote_opens_with_the_key_alone() {
        for (provider, secret, _, written) in WRITTEN {
            let stored = unhex(written);
            let report = open(&single("", "", secret, Some(&stored)), &secrets(), &stored, ETCD_KEY);
            let opened = report.opened.as_ref();
            assert_eq!(opened.map(|o| o.plaintext.expose()), Some(b"hello".as_slice()), "{provider}");
            assert_eq!(opened.map(|o| (o.provider.as_str(), o.stale)), Some((provider, false)));
        }
    }

    #[test]
    fn the_same_nonce_writes_the_bytes_of_the_server() {
        for (provider, secret, nonce, written) in WRITTEN {
            let stored = unhex(written);
            let start = "k8s:enc:".len() + provider.len() + ":v1:key1:".len();
            let random = stored.get(start..start + nonce).unwrap_or_default();
            let report = seal(&single(provider, "", secret, None), &secrets(), b"hello", ETCD_KEY, random);
            assert_eq!(report.map(|r| (r.hex, r.stored)), Ok((written.to_string(), stored)), "{provider}");
        }
    }

    #[test]
    fn parts_cover_every_truncation_without_gaps() {
        for (_, secret, _, written) in WRITTEN {
            let stored = unhex(written);
            for cut in 0..=stored.len() {
                let stored = stored.get(..cut).unwrap_or_default();
                let report = open(&single("aescbc", "key1", secret, None), &secrets(), stored, ETCD_KEY);
                let mut end = 0;
                for part in &report.parts {
                    assert!(part.start == end && part.end > end, "{part:?} after {end}");
                    end = part.end;
                }
                assert_eq!(end, stored.len());
            }
        }
    }

    #[test]
    fn a_plugin_is_not_asked_and_no_error_is_made_up() {
        let stored = b"k8s:enc:kms:v2:vault:\x0a\x01x";
        let report = open(&single("", "", "", Some(stored)), &secrets(), stored, ETCD_KEY);
        assert_eq!(report.attempts.first().map(|a| (a.outcome, a.reason)), Some((Came::NotTried, "needs-plugin")));
        assert_eq!((report.error, report.needs.name.as_deref()), (None, Some("vault")));
        let refused = seal(&single("", "", "", Some(stored)), &secrets(), b"x", ETCD_KEY, &[7; 24]);
        assert_eq!(refused.err().map(|r| r.code), Some("needs-plugin"));
    }

    #[test]
    fn a_resource_that_no_entry_names_is_plain_text() {
        let config = single("aesgcm", "key1", BBBB, None);
        let pods = GroupResource::parse("pods");
        let report = open(&config, &pods, b"k8s:enc:aesgcm:v1:key1:", ETCD_KEY);
        assert_eq!(report.error.as_deref(), Some("identity transformer tried to read encrypted data"));
        assert_eq!(seal(&config, &pods, b"{}", ETCD_KEY, &[]).map(|r| r.stored), Ok(b"{}".to_vec()));
    }

    #[test]
    fn no_value_is_written_with_too_little_randomness_or_without_what_is_authenticated() {
        let code = |provider, secret, etcd_key: &[u8], random: &[u8]| {
            let config = single(provider, "key1", secret, None);
            seal(&config, &secrets(), b"{}", etcd_key, random).err().map(|r| r.code)
        };
        assert_eq!(code("aescbc", AAAA, ETCD_KEY, &[7; 15]), Some("too-little-random"));
        assert_eq!(code("aesgcm", BBBB, b"", &[7; 24]), Some("etcd-key-missing"));
        assert_eq!(code("secretbox", AAAA, b"", &[7; 24]), None);
    }
}
