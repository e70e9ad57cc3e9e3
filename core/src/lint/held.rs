//! The model to the configuration of a report.

use alloc::vec::Vec;

use crate::config::duration;
use crate::config::model::{EncryptionConfiguration, Entry, Keys, Provider};
use crate::report::{Configuration, ConfiguredEntry, ConfiguredKey, ConfiguredProvider};

/// Copies what the server holds.
pub fn configuration(configuration: &EncryptionConfiguration) -> Configuration {
    Configuration { entries: configuration.entries.value.iter().map(entry).collect() }
}

fn entry(entry: &Entry) -> ConfiguredEntry {
    ConfiguredEntry {
        resources: entry.resources.value.iter().map(|name| name.value.clone()).collect(),
        providers: entry.providers.value.iter().filter_map(provider).collect(),
    }
}

fn provider(provider: &Provider) -> Option<ConfiguredProvider> {
    if let Some(kms) = &provider.kms {
        return Some(ConfiguredProvider::Kms {
            api_version: kms.api_version.value.clone(),
            name: kms.name.value.clone(),
            cachesize: kms.cachesize.as_ref().map(|size| size.value),
            endpoint: kms.endpoint.value.clone(),
            timeout: kms.timeout.as_ref().map(|timeout| duration::format(timeout.value)).unwrap_or_default(),
        });
    }
    if let Some(aesgcm) = &provider.aesgcm {
        return Some(ConfiguredProvider::Aesgcm { keys: keys(aesgcm) });
    }
    if let Some(aescbc) = &provider.aescbc {
        return Some(ConfiguredProvider::Aescbc { keys: keys(aescbc) });
    }
    if let Some(secretbox) = &provider.secretbox {
        return Some(ConfiguredProvider::Secretbox { keys: keys(secretbox) });
    }
    provider.identity.map(|_| ConfiguredProvider::Identity)
}

fn keys(keys: &Keys) -> Vec<ConfiguredKey> {
    let copy = |key: &crate::config::model::Key| ConfiguredKey {
        name: key.name.value.clone(),
        secret: key.secret.value.clone(),
    };
    keys.keys.value.iter().map(copy).collect()
}
