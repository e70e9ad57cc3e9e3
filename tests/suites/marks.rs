//! Findings stand where a person would put them: every file of `cases/lint`, with marks under its lines.
//!
//! `--questions` prints the files as questions for the oracle, whose verdicts are committed in `answers/marks.jsonl`.

use std::collections::{HashMap, HashSet};
use std::process::ExitCode;
use std::time::Instant;

use atrest_core::inspect;
use atrest_tests::corpus;
use atrest_tests::marks::Marked;
use atrest_tests::suite::{Tally, Wish};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let start = Instant::now();
    let wish = Wish::from_arguments();
    let questions = std::env::args().any(|argument| argument == "--questions");
    let asked: HashMap<String, Value> = corpus::lines(&corpus::answers("marks.jsonl"))
        .into_iter()
        .map(|row| (row["id"].as_str().unwrap_or_default().to_string(), row))
        .collect();
    let mut tally = Tally::default();
    let mut spoken = HashSet::new();
    for path in corpus::files(&corpus::home().join("cases/lint"), |name| name.ends_with(".marks")) {
        let name = format!("marks/{}", path.file_stem().unwrap_or_default().to_string_lossy());
        let marked = Marked::parse(&String::from_utf8_lossy(&corpus::bytes(&path)));
        spoken.extend(marked.marks.iter().map(|mark| mark.code.clone()));
        if questions {
            println!("{}", json!({"id": name, "config": String::from_utf8_lossy(&marked.text)}));
        } else if wish.lists() {
            println!("{name}: test");
        } else if !wish.wants(&name) {
            tally.filtered += 1;
        } else if let Err(why) = marked.check().and_then(|()| agrees(&marked, asked.get(&name))) {
            tally.failed += 1;
            println!("FAILED {name}\n  {why}");
        } else {
            tally.passed += 1;
        }
    }
    if !questions && !wish.lists() {
        silent_rules(&spoken).iter().for_each(|code| {
            tally.failed += 1;
            println!("FAILED marks: no file marks the rule {code}");
        });
    }
    if questions || wish.lists() { ExitCode::SUCCESS } else { tally.close(start) }
}

/// The server must have been asked about this very text, and refuse it just where a finding of the server is marked.
fn agrees(marked: &Marked, row: Option<&Value>) -> Result<(), String> {
    let text = String::from_utf8_lossy(&marked.text);
    match row {
        Some(row) if row["config"] == *text => match (accepts(row, marked.kms_v1), marked.server_refuses()?) {
            (true, true) => Err("the server starts with the file, and a finding says that it refuses".into()),
            (false, false) => Err(format!("no finding for what the server says: {}", row["error"])),
            _ => Ok(()),
        },
        _ => Err("the oracle was not asked about this text; see tests/oracle/README.md".into()),
    }
}

/// The verdict under another setting stands in the row only where it is another.
fn accepts(row: &Value, kms_v1: bool) -> bool {
    let row = if kms_v1 { row.get("kmsv1").unwrap_or(row) } else { row };
    row["ok"] == true
}

/// Rules of the advice that no file shows at work.
fn silent_rules(spoken: &HashSet<String>) -> Vec<&'static str> {
    inspect::rules().into_iter().map(|rule| rule.code).filter(|code| !spoken.contains(*code)).collect()
}
