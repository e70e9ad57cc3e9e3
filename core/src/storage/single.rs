//! One key without a file to the configuration that holds just it.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::prefix::Address;
use super::transformer::{Form, PROVIDERS, Transformer};
use crate::base::base64;
use crate::base::secret::{SecretBytes, SecretText};
use crate::base::span::{Span, Spanned};
use crate::config::group_resource::GroupResource;
use crate::config::model::{EncryptionConfiguration, Entry, Key, Keys, Kms, Provider};
use crate::report::Refusal;

/// A key as somebody typed it.
pub struct SingleKey<'a> {
    /// `aescbc`, `aesgcm`, `secretbox`; empty: what the value asks for.
    pub provider: &'a str,
    /// Its name; empty: what the value asks for, else `key1`.
    pub name: &'a str,
    /// Base64, white space around it left out.
    pub secret: &'a str,
}

/// A configuration that gives `resource` this key alone. `stored` is the value to open, if there is one.
///
/// Plain text and values of a KMS plugin need no key: they get a provider that says so.
pub fn configuration(
    key: &SingleKey<'_>,
    resource: &GroupResource,
    stored: Option<&[u8]>,
) -> Result<EncryptionConfiguration, Refusal> {
    let address = stored.map(|stored| Address::of(stored, &[]));
    let asked = address.as_ref().and_then(|a| a.transformer).map(Transformer::form);
    let name = match (key.name, address.as_ref().and_then(Address::name_text)) {
        ("", name) => name.unwrap_or_else(|| "key1".to_string()),
        (name, _) => name.to_string(),
    };
    let form = match (key.provider, asked) {
        ("", Some(form)) => form,
        ("", None) => return Err(provider_untold(address.as_ref())),
        (provider, _) => form_of(provider)?,
    };
    let provider = match form.provider {
        "identity" => Provider { identity: Some(Span::default()), ..Provider::default() },
        "kms" => Provider { kms: Some(plugin(form, name)), ..Provider::default() },
        _ => with_key(form, name, checked(key.secret.trim(), form)?),
    };
    let entry = Entry {
        resources: unplaced(Vec::from([unplaced(resource.to_string())])),
        providers: unplaced(Vec::from([provider])),
    };
    Ok(EncryptionConfiguration { entries: unplaced(Vec::from([entry])) })
}

/// A provider with keys of its own, by name.
pub fn form_of(provider: &str) -> Result<&'static Form, Refusal> {
    let found = PROVIDERS.iter().map(|t| t.form()).find(|f| f.provider == provider && !f.key_lengths.is_empty());
    found.ok_or_else(|| Refusal {
        code: "unknown-provider",
        message: "The provider is aescbc, aesgcm or secretbox: no other has a key of its own.".to_string(),
    })
}

/// The secret as it stands, if the server would take it for this provider.
pub fn checked<'a>(secret: &'a str, form: &Form) -> Result<&'a str, Refusal> {
    let refuse = |code, message| Err(Refusal { code, message });
    if secret.is_empty() {
        return refuse("secret-missing", "The key is empty: fill in the secret of the key, in base64.".to_string());
    }
    let hint = hint(secret, form);
    let Some(bytes) = base64::decode(secret).map(SecretBytes::new) else {
        let message = format!("The key is not base64 as the server reads it: standard alphabet, with padding. {hint}");
        return refuse("secret-not-base64", message.trim_end().to_string());
    };
    let got = bytes.expose().len();
    if !form.key_lengths.contains(&got) {
        let message = format!("The key has {got} bytes, and {} takes {}. {hint}", form.provider, lengths(form));
        return refuse("secret-wrong-length", message.trim_end().to_string());
    }
    Ok(secret)
}

/// `16, 24 or 32`
pub fn lengths(form: &Form) -> String {
    let mut text = String::new();
    for (i, length) in form.key_lengths.iter().enumerate() {
        let joint = if i == 0 {
            ""
        } else if i + 1 == form.key_lengths.len() {
            " or "
        } else {
            ", "
        };
        text += joint;
        text += &length.to_string();
    }
    text
}

/// What a wrong secret looks like; empty if like nothing in particular.
fn hint(secret: &str, form: &Form) -> String {
    let fits = |length: usize| form.key_lengths.contains(&length);
    let bytes = base64::decode(secret).map(SecretBytes::new);
    let inner = bytes.as_ref().and_then(|bytes| core::str::from_utf8(bytes.expose()).ok());
    let twice = inner.and_then(|text| base64::decode(text.trim_end())).map(SecretBytes::new);
    if secret.bytes().all(|b| b.is_ascii_hexdigit()) && fits(secret.len() / 2) && secret.len().is_multiple_of(2) {
        return "It looks like hexadecimal: turn it into base64 with `xxd -r -p | base64`.".to_string();
    }
    if twice.is_some_and(|bytes| fits(bytes.expose().len())) {
        return "It looks like base64 of base64, as the data of a Secret is printed: decode it once.".to_string();
    }
    if secret.contains(['-', '_']) {
        return "It holds - or _, so it may be URL-safe base64: put + for - and / for _.".to_string();
    }
    if secret.contains(char::is_whitespace) {
        return "There is white space inside: leave it out.".to_string();
    }
    if bytes.is_none() && !secret.len().is_multiple_of(4) && !secret.ends_with('=') {
        return "Its length is no multiple of 4: the = at the end may be missing, or it was not copied whole."
            .to_string();
    }
    String::new()
}

fn provider_untold(address: Option<&Address<'_>>) -> Refusal {
    let message = match address {
        Some(address) => format!(
            "The value starts with {}, which no provider of Kubernetes writes: name the provider of the key.",
            String::from_utf8_lossy(address.prefix)
        ),
        None => "Name the provider of the key: aescbc, aesgcm or secretbox.".to_string(),
    };
    Refusal { code: "unknown-provider", message }
}

fn with_key(form: &Form, name: String, secret: &str) -> Provider {
    let key = Key { name: unplaced(name), secret: unplaced(SecretText::new(secret.to_string())) };
    let keys = Some(Keys { keys: unplaced(Vec::from([key])), ..Keys::default() });
    match form.provider {
        "aescbc" => Provider { aescbc: keys, ..Provider::default() },
        "aesgcm" => Provider { aesgcm: keys, ..Provider::default() },
        _ => Provider { secretbox: keys, ..Provider::default() },
    }
}

fn plugin(form: &Form, name: String) -> Kms {
    Kms { api_version: unplaced(form.version.to_string()), name: unplaced(name), ..Kms::default() }
}

fn unplaced<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(provider: &str, secret: &str, code: &str, says: &str) {
        let resource = GroupResource::parse("secrets");
        let refusal = configuration(&SingleKey { provider, name: "", secret }, &resource, None).err();
        let refusal = refusal.unwrap_or(Refusal { code: "accepted", message: String::new() });
        assert_eq!(refusal.code, code, "{}", refusal.message);
        assert!(refusal.message.contains(says), "{}", refusal.message);
    }

    #[test]
    fn a_refused_key_is_told_what_it_looks_like() {
        refused("aescbc", &"0f".repeat(32), "secret-wrong-length", "hexadecimal");
        refused("secretbox", &"0f".repeat(32), "secret-wrong-length", "hexadecimal");
        let twice = base64::encode(base64::encode(&[7; 32]).as_bytes());
        refused("secretbox", &twice, "secret-wrong-length", "base64 of base64");
    }

    #[test]
    fn other_refusals_say_what_to_do() {
        refused("aesgcm", "", "secret-missing", "base64");
        refused("aesgcm", "QUFBQUFBQUFBQUFBQUFBQQ", "secret-not-base64", "= at the end");
        refused("aesgcm", "QUFBQUFBQUFB-UFBQUFBQ_==", "secret-not-base64", "URL-safe");
        refused("aesgcm", "QUFBQUFBQUFB QUFBQUFBQQ==", "secret-not-base64", "white space");
        refused("secretbox", "QUFBQUFBQUFBQUFBQUFBQQ==", "secret-wrong-length", "16 bytes, and secretbox takes 32");
        refused("aescbc", "QUFB", "secret-wrong-length", "3 bytes, and aescbc takes 16, 24 or 32");
        refused("kms", "QUFB", "unknown-provider", "aescbc, aesgcm or secretbox");
        refused("", "QUFB", "unknown-provider", "aescbc, aesgcm or secretbox");
    }
}
