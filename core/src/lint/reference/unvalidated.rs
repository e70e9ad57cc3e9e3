//! The checks of servers without a validation stage, 1.7–1.17: each is made while its transformer is built.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::build::BuildError;
use super::endpoint;
use super::keys::problem;
use super::providers::{AES, SECRETBOX, names};
use crate::base::base64;
use crate::base::go_text::quote;
use crate::base::secret::SecretBytes;
use crate::base::span::Span;
use crate::config::model::{EncryptionConfiguration, Key, Keys, Kms, Provider};
use crate::lint::Options;
use crate::lint::rule::Rule;

/// What is wrong with each item of `providers`; the server stops at the first. Resources are not looked at.
/// Mirrors `GetPrefixTransformers`, apiserver 1.7–1.17.
pub fn build(configuration: &EncryptionConfiguration, options: &Options<'_>) -> Vec<BuildError> {
    let providers = configuration.entries.value.iter().flat_map(|entry| &entry.providers.value);
    providers.filter_map(|provider| element(provider, options).err()).collect()
}

/// aesgcm is built first. The keys of aescbc and secretbox are built in their turn, but what is wrong with them is only
/// said after a look at the providers that follow.
fn element(provider: &Provider, options: &Options<'_>) -> Result<(), BuildError> {
    if let Some(keys) = &provider.aesgcm {
        check_keys(keys, AES, options)?;
    }
    let others = [
        provider.aescbc.is_some(),
        provider.secretbox.is_some(),
        provider.identity.is_some(),
        // The first release had no plugins.
        provider.kms.is_some() && options.release.since(8),
    ];
    let mut found = usize::from(provider.aesgcm.is_some());
    let mut kept = Ok(());
    for (turn, _) in others.iter().enumerate().filter(|(_, set)| **set) {
        if found > 0 {
            let text =
                "more than one provider specified in a single element, should split into different list elements";
            let rule = Rule::SeveralProviders { names: names(provider) };
            return Err(wrong(rule, text.to_string(), provider.span));
        }
        found += 1;
        match (turn, &provider.aescbc, &provider.secretbox, &provider.kms) {
            (0, Some(keys), ..) => kept = check_keys(keys, AES, options),
            (1, _, Some(keys), _) => kept = check_keys(keys, SECRETBOX, options),
            (3, .., Some(kms)) => check_kms(kms, options)?,
            _ => {}
        }
    }
    kept?;
    if found == 0 && options.release.since(8) {
        let text = "invalid provider configuration: at least one provider must be specified";
        return Err(wrong(Rule::NoProvider, text.to_string(), provider.span));
    }
    Ok(())
}

fn check_keys(keys: &Keys, expected: &'static [usize], options: &Options<'_>) -> Result<(), BuildError> {
    let is_aes = expected == AES;
    let listed = &keys.keys;
    if listed.value.is_empty() {
        let provider = if is_aes { "aes" } else { "secretbox" };
        return Err(wrong(Rule::NoKeys, format!("{provider} provider has no valid keys"), listed.span));
    }
    for key in &listed.value {
        let name = &key.name.value;
        if name.is_empty() {
            return Err(wrong(Rule::KeyNameMissing, "key with invalid name provided".to_string(), key.name.span));
        }
        if key.secret.value.expose().is_empty() {
            return Err(wrong(Rule::KeySecretMissing, format!("key {name} has no provided secret"), key.secret.span));
        }
    }
    listed.value.iter().try_for_each(|key| check_secret(key, expected, options))
}

fn check_secret(key: &Key, expected: &'static [usize], options: &Options<'_>) -> Result<(), BuildError> {
    let (name, secret, span) = (&key.name.value, key.secret.value.expose(), key.secret.span);
    let Some(bytes) = base64::decode(secret).map(SecretBytes::new) else {
        let at = base64::first_wrong_byte(secret);
        let text = format!("could not obtain secret for named key {name}: illegal base64 data at input byte {at}");
        return Err(wrong(Rule::KeySecretNotBase64(problem(secret)), text, span));
    };
    let got = bytes.expose().len();
    if expected.contains(&got) {
        return Ok(());
    }
    let text = if expected == AES {
        format!("error while creating cipher for named key {name}: crypto/aes: invalid key size {got}")
    } else {
        // The first release took the sentence of another provider.
        let provider = if options.release.until(8) { "aes-cbc" } else { "secretbox" };
        format!("expected key size 32 for {provider} provider, got {got}")
    };
    Err(wrong(Rule::KeySecretLength { got, expected }, text, span))
}

fn check_kms(kms: &Kms, options: &Options<'_>) -> Result<(), BuildError> {
    // Plugins of 1.8 and 1.9 have a file of their own, which is not at hand.
    if options.release.until(10) {
        return Ok(());
    }
    let (name, endpoint, span) = (quote(&kms.name.value), &kms.endpoint.value, kms.endpoint.span);
    if endpoint.is_empty() {
        let text = "remote KMS provider can't use empty string as endpoint";
        return Err(wrong(Rule::KmsEndpointMissing, text.to_string(), span));
    }
    if let Some(timeout) = kms.timeout.as_ref().filter(|timeout| timeout.value <= 0) {
        let text = format!("could not configure KMS plugin {name}, timeout should be a positive value");
        return Err(wrong(Rule::KmsTimeout, text, timeout.span));
    }
    let before = format!("could not configure KMS plugin {name}, error: ");
    match endpoint::scheme(endpoint) {
        Err(cause) => {
            let endpoint = quote(endpoint);
            let text = format!("{before}invalid endpoint {endpoint} for remote KMS provider, error: {cause}");
            Err(wrong(Rule::KmsEndpointUrl, text, span))
        }
        Ok(scheme) if scheme != "unix" => {
            let text = format!("{before}unsupported scheme {} for remote KMS provider", quote(&scheme));
            Err(wrong(Rule::KmsEndpointScheme { scheme }, text, span))
        }
        Ok(_) => Ok(()),
    }
}

fn wrong(rule: Rule, text: String, span: Span) -> BuildError {
    BuildError { rule, text, span }
}
