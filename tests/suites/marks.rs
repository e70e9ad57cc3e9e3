//! Findings stand where a person would put them: every file of `cases/lint`, with marks under its lines.
//!
//! `--questions` prints the files as questions for the oracle, whose verdicts are committed in `answers/marks.jsonl`.

use std::process::ExitCode;
use std::time::Instant;

use atrest_tests::corpus;
use atrest_tests::marks::Marked;
use atrest_tests::suite::{Tally, Wish};
use serde_json::json;

fn main() -> ExitCode {
    let start = Instant::now();
    let wish = Wish::from_arguments();
    let questions = std::env::args().any(|argument| argument == "--questions");
    let mut tally = Tally::default();
    for path in corpus::files(&corpus::home().join("cases/lint"), |name| name.ends_with(".marks")) {
        let name = format!("marks/{}", path.file_stem().unwrap_or_default().to_string_lossy());
        let marked = Marked::parse(&String::from_utf8_lossy(&corpus::bytes(&path)));
        if questions {
            println!("{}", json!({"id": name, "config": String::from_utf8_lossy(&marked.text)}));
        } else if wish.lists() {
            println!("{name}: test");
        } else if !wish.wants(&name) {
            tally.filtered += 1;
        } else if let Err(why) = marked.check() {
            tally.failed += 1;
            println!("FAILED {name}\n  {why}");
        } else {
            tally.passed += 1;
        }
    }
    if questions || wish.lists() { ExitCode::SUCCESS } else { tally.close(start) }
}
