//! Answers questions: `answer SURFACE`, JSON lines in, one JSON line out for each, in order.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use atrest_tests::answer::{SURFACES, answer};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let Some(surface) = std::env::args().nth(1).filter(|name| SURFACES.contains(&name.as_str())) else {
        eprintln!("usage: answer SURFACE < questions.jsonl, where SURFACE is one of {}", SURFACES.join(", "));
        return ExitCode::from(2);
    };
    match answer_lines(&surface) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("answer: {error}");
            ExitCode::FAILURE
        }
    }
}

fn answer_lines(surface: &str) -> io::Result<()> {
    let mut to = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().split(b'\n') {
        let line = line?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let said = match serde_json::from_slice::<Value>(&line) {
            Ok(question) => answer(surface, &question),
            Err(error) => json!({"id": null, "unsupported": format!("the line is no JSON: {error}")}),
        };
        writeln!(to, "{said}")?;
    }
    to.flush()
}
