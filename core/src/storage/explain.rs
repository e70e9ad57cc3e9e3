//! A try to the sentences of a colleague: what was checked, what it means, what to try.

use alloc::format;
use alloc::string::{String, ToString};

use super::open_error::OpenError;
use super::prefix::Address;
use super::read::Try;
use super::resolve::Slot;
use super::transformer::Mismatch;

/// What the sentences depend on beside the try itself.
pub struct Circumstances<'v> {
    /// The value.
    pub stored: &'v [u8],
    /// What its first bytes ask for.
    pub address: &'v Address<'v>,
    /// Its key in etcd; empty if none was given.
    pub etcd_key: &'v [u8],
    /// Whether it opened and the plaintext begins like a Kubernetes object.
    pub plausible: bool,
}

/// Says in one to four sentences what came of a try.
pub fn explain(slot: &Slot<'_>, came: Try, circumstances: &Circumstances<'_>) -> String {
    match came {
        Try::Opened => opened(slot, circumstances.plausible).to_string(),
        Try::NotAddressed(mismatch) => not_addressed(slot, mismatch, circumstances),
        Try::Failed(error) => failed(slot, error, circumstances) + &longer_name(slot, circumstances.stored),
        Try::NeedsPlugin => needs_plugin(slot),
        Try::OpenedEarlier => {
            "The server stops at the first that opens the value, so it does not ask this one.".to_string()
        }
        Try::CrashedEarlier => "The server crashes before it comes to this one.".to_string(),
    }
}

fn opened(slot: &Slot<'_>, plausible: bool) -> &'static str {
    match slot.transformer.form().provider {
        "aescbc" if plausible => {
            "Name and padding fit, and the plaintext begins like a Kubernetes object: the key is right. That nobody \
             changed the value is more than AES-CBC can prove."
        }
        "aescbc" => {
            "Name and padding fit, so the server takes the result. AES-CBC proves no more than that: about one wrong \
             key in 256 passes too, and then the plaintext is noise."
        }
        "aesgcm" => "The tag fits: the key and the etcd key are right, and the value is whole.",
        "identity" => "The value does not start with k8s:enc:, so identity hands it out as it is.",
        _ => "The tag fits: the key is right, and the value is whole.",
    }
}

fn not_addressed(slot: &Slot<'_>, mismatch: Mismatch, circumstances: &Circumstances<'_>) -> String {
    match mismatch {
        Mismatch::Encrypted => "identity hands out plain text and leaves everything that starts with k8s:enc: to the \
                                other providers; its error is not shown to anybody."
            .to_string(),
        Mismatch::Prefix => other_prefix(slot, circumstances),
        Mismatch::Name if slot.transformer.form().no_name.is_none() => other_plugin(slot, circumstances),
        Mismatch::Name => other_name(slot, circumstances),
    }
}

fn other_prefix(slot: &Slot<'_>, circumstances: &Circumstances<'_>) -> String {
    let mine = slot.transformer.form().prefix;
    match circumstances.address.prefix {
        [] => format!(
            "The value does not start with {mine}, nor with k8s:enc: at all: it is not encrypted, or its first bytes were lost."
        ),
        prefix => {
            let prefix = String::from_utf8_lossy(prefix);
            format!("The value starts with {prefix} and this one reads {mine} only, so the server does not ask it.")
        }
    }
}

fn other_plugin(slot: &Slot<'_>, circumstances: &Circumstances<'_>) -> String {
    let mine = slot.holder.name.unwrap_or_default();
    match circumstances.address.name_text() {
        Some(theirs) => format!(
            "Another plugin wrote the value: {theirs}, and this one is called {mine}. The server tells plugins apart by their names alone."
        ),
        None => format!("The value ends before the name of its plugin does, so it is not for {mine}."),
    }
}

fn other_name(slot: &Slot<'_>, circumstances: &Circumstances<'_>) -> String {
    let mine = slot.holder.name.unwrap_or_default();
    match circumstances.address.name_text() {
        Some(theirs) => format!(
            "The value was written under the key name {theirs}, and this key is called {mine}: the server tries only \
             keys of the same name. If it is the same key renamed, list it once more as {theirs}."
        ),
        None => {
            format!("The prefix fits, but no key name and colon follow it: the value was cut, or it is not for {mine}.")
        }
    }
}

fn needs_plugin(slot: &Slot<'_>) -> String {
    let name = slot.holder.name.unwrap_or_default();
    let version = slot.transformer.form().version;
    format!(
        "The KMS {version} plugin {name} wrote the value. The key that opens it is stored beside it, wrapped by the \
         plugin, and is in no file: only a server that reaches the plugin can open the value."
    )
}

fn failed(slot: &Slot<'_>, error: OpenError, circumstances: &Circumstances<'_>) -> String {
    let payload = slot.payload(circumstances.stored).unwrap_or_default();
    let provider = slot.transformer.form().provider;
    match error {
        OpenError::AuthenticationFailed => tag_wrong(payload, circumstances.etcd_key),
        OpenError::Encrypted => "The value is encrypted, and no provider that could open it is configured for its resource.".to_string(),
        OpenError::KeyUnusable => "This key is no base64 or has a length that its provider cannot use; the server does not start with it.".to_string(),
        OpenError::NoAesKey | OpenError::NoSecretboxKey => format!("No key of {provider} has the name that the value carries."),
        OpenError::NotWholeBlocks => not_whole_blocks(payload),
        OpenError::OnlyAnIv => "After the name comes an IV of 16 bytes and nothing else. kube-apiserver looks at the last byte of the empty \
             rest and the request panics, in every release. The value holds no data: restore it from a backup, or \
             delete the key with etcdctl."
            .to_string(),
        OpenError::PaddingMissing | OpenError::PaddingUneven => "The key's name fits, but what it decrypts does not end in padding. Most likely this key has the name of the one \
             that wrote the value and other bytes: look for an older copy of the file. If the key is right, bytes of the \
             value were changed."
            .to_string(),
        OpenError::SecretboxTagWrong => "The key's name fits, the tag does not: this key has other bytes than the one that wrote the value, or bytes of the \
             value were lost or changed in copying. The etcd key plays no part in secretbox."
            .to_string(),
        OpenError::TooShort => format!(
            "After the name {}, and {provider} needs {} at least: the value was cut.",
            come(payload.len()),
            shortest(provider)
        ),
    }
}

fn tag_wrong(payload: &[u8], etcd_key: &[u8]) -> String {
    if payload.len() < 28 {
        return format!("After the name {}, too little for a nonce and a tag: the value was cut.", come(payload.len()));
    }
    if etcd_key.is_empty() {
        return "The key's name fits, the tag does not. AES-GCM authenticates the etcd key, and none was given: fill in the \
                key that etcd holds the value under, to the byte, such as /registry/secrets/default/name."
            .to_string();
    }
    let etcd_key = String::from_utf8_lossy(etcd_key);
    format!(
        "The key's name fits, the tag does not. Either this key has other bytes than the one that wrote the value, or \
         the value was written under another etcd key than {etcd_key}, which AES-GCM authenticates to the byte (a copy \
         under another name, namespace or etcd prefix cannot be opened), or bytes were lost in copying."
    )
}

fn not_whole_blocks(payload: &[u8]) -> String {
    let body = payload.len().saturating_sub(16);
    let advice = match (body % 16, payload.last()) {
        (1, Some(b'\n')) => "The last one is a newline, which etcdctl adds to what it prints: leave it out.",
        _ => {
            "Bytes were lost or added in copying: take the value out of etcd again, as hex or JSON rather than as text."
        }
    };
    format!("After the IV {}, and AES-CBC writes a multiple of 16. {advice}", come(body))
}

/// What follows the name may begin with more of the name: names may hold colons.
fn longer_name(slot: &Slot<'_>, stored: &[u8]) -> String {
    let payload = slot.payload(stored).unwrap_or_default();
    let more = payload.iter().take(64).position(|b| *b == b':').and_then(|end| payload.get(..end));
    match (slot.holder.name, more.and_then(|more| core::str::from_utf8(more).ok())) {
        (Some(name), Some(more)) if !more.is_empty() && more.bytes().all(|b| b.is_ascii_graphic()) => {
            format!(
                " The bytes after the name read {more}: and names may hold colons, so the key may be called {name}:{more}."
            )
        }
        _ => String::new(),
    }
}

fn come(count: usize) -> String {
    match count {
        0 => "comes nothing".to_string(),
        1 => "comes 1 byte".to_string(),
        n => format!("come {n} bytes"),
    }
}

/// What the server asks of a payload before it looks at it.
fn shortest(provider: &str) -> &'static str {
    match provider {
        "aescbc" => "an IV of 16",
        "aesgcm" => "a nonce of 12",
        _ => "a nonce of 24 and a tag of 16",
    }
}
