//! `lint`: the verdict on a file, and what the server holds after it.

use atrest_core::inspect::{self, LintOptions};
use atrest_core::report::{ConfigReport, Configuration, ConfiguredKey, ConfiguredProvider, Stage};
use serde_json::{Value, json};

use super::{Answer, NEWEST, bytes, fields};

pub fn answer(question: &Value) -> Answer {
    let file = bytes::config(question)?;
    let flag = |name: &str| question.get(name).and_then(Value::as_bool);
    let options = LintOptions {
        path: "config.yaml",
        release: question.get("release").map_or(Some(NEWEST), Value::as_str).unwrap_or_default(),
        kms_v1: flag("kmsv1"),
        kms_v2: flag("kmsv2"),
        automatic_reload: flag("reload").unwrap_or(false),
    };
    let report = inspect::lint(&file, &options).map_err(|refusal| refusal.message)?;
    Ok(fields(verdict(&report)))
}

fn verdict(report: &ConfigReport) -> Value {
    let verdict = &report.verdict;
    let mut said = json!({"ok": verdict.accepted, "stage": stage(verdict.stage), "error": verdict.text});
    if let Some(raw) = &verdict.raw {
        said["error_b64"] = bytes::to_base64(raw).into();
    }
    if let Some(configuration) = &report.configuration {
        said["resources"] = entries(configuration);
        said["transformers"] = json!(report.transformers);
    }
    said
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Load => "load",
        Stage::Decode => "decode",
        Stage::Validate => "validate",
        Stage::Build => "build",
        Stage::Ok => "ok",
    }
}

fn entries(configuration: &Configuration) -> Value {
    let entries = configuration.entries.iter().map(|entry| {
        let providers: Vec<Value> = entry.providers.iter().map(provider).collect();
        json!({"resources": entry.resources, "providers": providers})
    });
    entries.collect()
}

fn provider(provider: &ConfiguredProvider) -> Value {
    match provider {
        ConfiguredProvider::Aesgcm { keys: of } => json!({"type": "aesgcm", "keys": keys(of)}),
        ConfiguredProvider::Aescbc { keys: of } => json!({"type": "aescbc", "keys": keys(of)}),
        ConfiguredProvider::Secretbox { keys: of } => json!({"type": "secretbox", "keys": keys(of)}),
        ConfiguredProvider::Identity => json!({"type": "identity"}),
        ConfiguredProvider::Kms { api_version, name, cachesize, endpoint, timeout } => {
            let mut said = json!({"type": "kms", "apiVersion": api_version, "name": name, "endpoint": endpoint, "timeout": timeout});
            if let Some(size) = cachesize {
                said["cachesize"] = json!(size);
            }
            said
        }
    }
}

fn keys(keys: &[ConfiguredKey]) -> Value {
    keys.iter().map(|key| json!({"name": key.name, "secret": key.secret.expose()})).collect()
}
