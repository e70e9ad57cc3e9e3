//! Files with the verdicts of every release that has a loader, each under the settings that change it.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::{pick, text};
use crate::corpus;
use crate::surface::Case;

/// Every file under every release, once more for each setting that gives it another verdict.
pub fn all() -> Vec<Case> {
    releases(RELEASES)
}

/// The same for releases whose words are not followed to the byte: only whether they start counts.
pub fn early() -> Vec<Case> {
    releases(EARLY)
}

fn releases(names: &[&str]) -> Vec<Case> {
    let files = corpus::lines(&corpus::home().join("cases").join("releases.jsonl.gz"));
    let files: HashMap<String, Map<String, Value>> =
        files.iter().map(|row| (text(row, "id"), pick(row, &["config", "config_b64"]))).collect();
    names.iter().flat_map(|release| of(release, &files)).collect()
}

fn of(release: &str, files: &HashMap<String, Map<String, Value>>) -> Vec<Case> {
    let rows = corpus::lines(&corpus::answers(&format!("{release}/lint.jsonl.gz")));
    let asked = rows.iter().filter(|row| row.get("unsupported").is_none());
    asked.flat_map(|row| cases(release, row, &files[&text(row, "id")])).collect()
}

/// The cases of one row: as the server starts by default, and with each gate and automatic reload. Its panics are those
/// of its validation.
fn cases(release: &str, row: &Value, file: &Map<String, Value>) -> Vec<Case> {
    let case = |setting: Option<&(&str, &str, bool)>| {
        let mut question = file.clone();
        let mut name = format!("{release}/{}", text(row, "id"));
        let mut expected = row.clone();
        question.insert("release".into(), release.into());
        if let Some((column, option, on)) = setting {
            name = format!("{name}+{column}");
            question.insert((*option).into(), json!(on));
            expected = row[column].clone();
        }
        if expected["stage"] == "panic" {
            expected["stage"] = "validate".into();
        }
        question.insert("id".into(), name.clone().into());
        Case { name, question: question.into(), expected }
    };
    let settings = SETTINGS.iter().filter(|(column, ..)| row[column].is_object());
    [case(None)].into_iter().chain(settings.map(|setting| case(Some(setting)))).collect()
}

/// The column of an answer, and the option that it was given under.
const SETTINGS: &[(&str, &str, bool)] = &[
    ("kmsv1", "kmsv1", true),
    ("kmsv1_off", "kmsv1", false),
    ("kmsv2", "kmsv2", true),
    ("kmsv2_off", "kmsv2", false),
    ("reload", "reload", true),
];

const EARLY: &[&str] = &["1.10", "1.11", "1.12"];

const RELEASES: &[&str] = &[
    "1.13", "1.14", "1.15", "1.16", "1.17", "1.18", "1.19", "1.20", "1.21", "1.22", "1.23", "1.24", "1.25", "1.26",
    "1.27", "1.28", "1.29", "1.30", "1.31", "1.32", "1.33", "1.34", "1.35", "1.36", "1.37",
];
