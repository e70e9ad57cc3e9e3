//! Files with the verdict of the server, each under the settings that change it.

use serde_json::{Value, json};

use super::{pick, text};
use crate::corpus;
use crate::surface::Case;

/// Every file, and once more for each setting that gives it another verdict.
pub fn all() -> Vec<Case> {
    FILES.iter().flat_map(|file| corpus::lines(&corpus::answers(file))).flat_map(|row| cases(&row)).collect()
}

/// The cases of one row of a corpus: as the server starts by default, with the gate KMSv1, with automatic reload.
pub fn cases(row: &Value) -> Vec<Case> {
    let mut question = pick(row, &["config", "config_b64"]);
    let name = text(row, "id");
    question.insert("id".into(), name.clone().into());
    let mut cases = vec![Case { name: name.clone(), question: question.clone().into(), expected: row.clone() }];
    for setting in ["kmsv1", "reload"].into_iter().filter(|setting| row[setting].is_object()) {
        let mut question = question.clone();
        let name = format!("{name}+{setting}");
        question.insert("id".into(), name.clone().into());
        question.insert(setting.into(), json!(true));
        cases.push(Case { name, question: question.into(), expected: row[setting].clone() });
    }
    cases
}

const FILES: &[&str] = &["corpus-public.jsonl.gz", "edges.jsonl", "marks.jsonl"];
