//! Wishes to a complete EncryptionConfiguration.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::base::secret::SecretText;
use crate::inspect::FileRequest;
use crate::report::{GeneratedFile, Json, Refusal};
use crate::storage::single;

/// A file with one entry: the resources, the provider, and `identity` after it if wished. Refused if the server would
/// refuse it, or would read another name or key out of it than was wished.
pub fn file(wishes: &FileRequest<'_>) -> Result<GeneratedFile, Refusal> {
    if wishes.resources.iter().all(|r| r.trim().is_empty()) {
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
    let resources = wishes.resources.iter().map(|r| text(r)).collect();
    let entry = object([("resources", Json::Array(resources)), ("providers", Json::Array(providers))]);
    let file = object([
        ("apiVersion", text("apiserver.config.k8s.io/v1")),
        ("kind", text("EncryptionConfiguration")),
        ("resources", Json::Array(Vec::from([entry]))),
    ]);
    Ok(GeneratedFile { yaml: SecretText::new(file.to_yaml()) })
}

fn provider(wishes: &FileRequest<'_>) -> Result<Json, Refusal> {
    if wishes.provider == "kms" {
        return Ok(plugin(wishes));
    }
    let form = single::form_of(wishes.provider).map_err(|_| unknown_provider(wishes.provider))?;
    let secret = single::checked(wishes.secret, form)?;
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
