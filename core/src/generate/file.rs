//! Wishes to a complete EncryptionConfiguration.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::FileRequest;
use crate::base::release::Release;
use crate::base::secret::SecretText;
use crate::lint;
use crate::report::{ConfiguredProvider, GeneratedFile, Json, Refusal, Severity};
use crate::storage::single;

/// A file with one entry: the resources, the provider, and `identity` after it if wished. Refused if the server would
/// refuse it, or would read another name or key out of it than was wished.
pub fn file(wishes: &FileRequest<'_>) -> Result<GeneratedFile, Refusal> {
    if wishes.resources.is_empty() || wishes.resources.iter().any(|r| r.trim().is_empty()) {
        return Err(refusal(
            "resources-missing",
            "Name at least one resource to encrypt, such as secrets.".to_string(),
        ));
    }
    if wishes.name.is_empty() {
        return Err(refusal(
            "name-missing",
            "Give the key or plugin a name: each value that it writes carries it.".to_string(),
        ));
    }
    let mut providers = Vec::from([provider(wishes)?]);
    if wishes.identity_fallback {
        providers.push(object([("identity", object([]))]));
    }
    let resources = wishes.resources.iter().map(|r| text(r.trim())).collect();
    let entry = object([("resources", Json::Array(resources)), ("providers", Json::Array(providers))]);
    let file = object([
        ("apiVersion", text("apiserver.config.k8s.io/v1")),
        ("kind", text("EncryptionConfiguration")),
        ("resources", Json::Array(Vec::from([entry]))),
    ]);
    let yaml = SecretText::new(file.to_yaml());
    accepted(yaml.expose().as_bytes(), wishes)?;
    Ok(GeneratedFile { yaml })
}

/// Holds the file against the server: it must take the file, and read out of it what was wished.
fn accepted(yaml: &[u8], wishes: &FileRequest<'_>) -> Result<(), Refusal> {
    let options = lint::Options {
        path: "config.yaml",
        release: Release::NEWEST,
        kms_v1: false,
        kms_v2: true,
        automatic_reload: false,
    };
    let report = lint::lint(yaml, &options);
    if let Some(finding) = report.findings.iter().find(|f| f.severity == Severity::Error) {
        return Err(Refusal { code: finding.code, message: finding.message.clone() });
    }
    let entries = report.configuration.map(|c| c.entries).unwrap_or_default();
    let read_back = entries.iter().any(|entry| {
        let names = |provider: &ConfiguredProvider| match provider {
            ConfiguredProvider::Aescbc { keys }
            | ConfiguredProvider::Aesgcm { keys }
            | ConfiguredProvider::Secretbox { keys } => {
                keys.iter().all(|key| key.name == wishes.name && key.secret.expose() == wishes.secret.trim())
            }
            ConfiguredProvider::Kms { name, endpoint, .. } => name == wishes.name && endpoint == wishes.secret,
            ConfiguredProvider::Identity => true,
        };
        entry.resources.iter().eq(wishes.resources.iter().map(|r| r.trim())) && entry.providers.iter().all(names)
    });
    match read_back {
        true => Ok(()),
        false => Err(refusal(
            "text-not-kept",
            "A name holds characters that YAML does not keep: use letters, digits and hyphens.".to_string(),
        )),
    }
}

fn provider(wishes: &FileRequest<'_>) -> Result<Json, Refusal> {
    if wishes.provider == "kms" {
        return Ok(plugin(wishes));
    }
    let form = single::form_of(wishes.provider).map_err(|_| unknown_provider(wishes.provider))?;
    let secret = single::checked(wishes.secret.trim(), form)?;
    let key = object([("name", text(wishes.name)), ("secret", text(secret))]);
    Ok(object([(form.provider, object([("keys", Json::Array(Vec::from([key])))]))]))
}

fn plugin(wishes: &FileRequest<'_>) -> Json {
    let fields = [("apiVersion", "v2"), ("name", wishes.name), ("endpoint", wishes.secret), ("timeout", "3s")];
    object([("kms", object(fields.map(|(name, value)| (name, text(value)))))])
}

fn unknown_provider(provider: &str) -> Refusal {
    let message = match provider {
        "identity" => {
            "identity stores plain text. Choose aescbc, aesgcm, secretbox or kms, and identity as fallback.".to_string()
        }
        _ => format!("There is no provider {provider}: choose aescbc, aesgcm, secretbox or kms."),
    };
    refusal("unknown-provider", message)
}

fn refusal(code: &'static str, message: String) -> Refusal {
    Refusal { code, message }
}

fn text(value: &str) -> Json {
    Json::String(value.to_string())
}

fn object<const N: usize>(members: [(&str, Json); N]) -> Json {
    Json::Object(members.into_iter().map(|(name, value)| (name.to_string(), value)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=";

    fn wishes<'a>(provider: &'a str, name: &'a str, secret: &'a str, resources: &'a [&'a str]) -> FileRequest<'a> {
        FileRequest { resources, provider, name, secret, identity_fallback: true }
    }

    #[track_caller]
    fn refused(wishes: &FileRequest<'_>, code: &str, says: &str) {
        let refusal = file(wishes).err().unwrap_or(Refusal { code: "made", message: String::new() });
        assert_eq!(refusal.code, code, "{}", refusal.message);
        assert!(refusal.message.contains(says), "{}", refusal.message);
    }

    #[test]
    fn the_file_is_the_one_of_the_documentation() {
        let made = file(&wishes("aescbc", "key1", SECRET, &["secrets", "*.apps"]));
        assert_eq!(
            made.map(|f| f.yaml.expose().to_string()),
            Ok(String::from(
                "apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n- resources:\n  - secrets\n  \
                 - '*.apps'\n  providers:\n  - aescbc:\n      keys:\n      - name: key1\n        \
                 secret: QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=\n  - identity: {}\n"
            ))
        );
    }

    #[test]
    fn every_name_comes_back_as_it_was_wished() {
        for name in
            ["1", "yes", "~", "0x1f", "1_000", "12:30:45", "2020-01-01", ".inf", "a: b", "#", "ключ", "=", "<<", " x "]
        {
            assert_eq!(file(&wishes("secretbox", name, SECRET, &["secrets"])).map(drop), Ok(()), "{name}");
        }
    }

    #[test]
    fn a_plugin_gets_version_2() {
        let made = file(&wishes("kms", "vault", "unix:///run/kms.sock", &["secrets"]));
        assert!(made.is_ok_and(|f| f.yaml.expose().contains("apiVersion: v2")));
    }

    #[test]
    fn wishes_that_the_server_would_refuse_are_refused() {
        refused(&wishes("aescbc", "key1", SECRET, &[]), "resources-missing", "secrets");
        refused(&wishes("aescbc", "", SECRET, &["secrets"]), "name-missing", "name");
        refused(&wishes("rot13", "key1", SECRET, &["secrets"]), "unknown-provider", "rot13");
        refused(&wishes("identity", "key1", SECRET, &["secrets"]), "unknown-provider", "plain text");
        refused(&wishes("secretbox", "key1", "QUFBQUFBQUFBQUFBQUFBQQ==", &["secrets"]), "secret-wrong-length", "32");
    }

    #[test]
    fn the_rules_are_those_of_the_server() {
        for (wishes, what) in [
            (wishes("aescbc", "key1", SECRET, &["Secrets"]), "capitals"),
            (wishes("aescbc", "key1", SECRET, &["secrets", "secrets"]), "twice"),
            (wishes("kms", "a:b", "unix:///x", &["secrets"]), "colon"),
            (wishes("kms", "vault", "http://x", &["secrets"]), "scheme"),
        ] {
            assert!(file(&wishes).is_err(), "{what}");
        }
    }
}
