//! Every fix removes its finding, keeps the comments, and leaves the server starting: applied to each marked file and to
//! each file of the corpora that the server accepts.

use std::process::ExitCode;
use std::time::Instant;

use atrest_core::inspect::{self, LintOptions};
use atrest_core::report::{ConfigReport, Finding, Fix};
use atrest_tests::corpus;
use atrest_tests::marks::Marked;
use atrest_tests::suite::{Tally, Wish};
use atrest_tests::surface;

fn main() -> ExitCode {
    let start = Instant::now();
    let wish = Wish::from_arguments();
    let mut tally = Tally::default();
    for (name, text, options) in files() {
        if wish.lists() {
            println!("fixes/{name}: test");
        } else if !wish.wants(&format!("fixes/{name}")) {
            tally.filtered += 1;
        } else if let Err(why) = hold(&text, &options) {
            tally.failed += 1;
            println!("FAILED fixes/{name}\n  {why}");
        } else {
            tally.passed += 1;
        }
    }
    if wish.lists() { ExitCode::SUCCESS } else { tally.close(start) }
}

fn files() -> Vec<(String, String, LintOptions<'static>)> {
    let marked = corpus::files(&corpus::home().join("cases/lint"), |name| name.ends_with(".marks"));
    let marked = marked.into_iter().map(|path| {
        let marked = Marked::parse(&String::from_utf8_lossy(&corpus::bytes(&path)));
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        (name, String::from_utf8_lossy(&marked.text).into_owned(), marked.options())
    });
    let lint = surface::ALL.iter().find(|surface| surface.name == "lint").map(|surface| (surface.cases)());
    let asked = lint.into_iter().flatten().filter(|case| case.question["release"].as_str().is_none_or(|r| r == "1.37"));
    let asked = asked.filter_map(|case| {
        let options = LintOptions { kms_v1: case.question["kmsv1"].as_bool(), ..LintOptions::default() };
        Some((case.name, case.question["config"].as_str()?.to_string(), options))
    });
    marked.chain(asked).collect()
}

fn hold(text: &str, options: &LintOptions<'_>) -> Result<(), String> {
    let before = lint(text, options)?;
    for finding in &before.findings {
        let Some(fix) = &finding.fix else { continue };
        let fixed = apply(text, fix)?;
        let after = lint(&fixed, options)?;
        let fail = |why: &str| Err(format!("{}, {}: {why}\n{fixed}", finding.code, fix.title));
        if before.verdict.accepted && !after.verdict.accepted {
            return fail(&format!("the server refuses it now: {}", after.verdict.text));
        }
        if same(&after, finding) >= same(&before, finding) {
            return fail("the finding is still there");
        }
        if comments(&fixed) != comments(text) {
            return fail("a comment is lost");
        }
    }
    Ok(())
}

fn lint(text: &str, options: &LintOptions<'_>) -> Result<ConfigReport, String> {
    inspect::lint(text.as_bytes(), options).map_err(|refusal| refusal.message)
}

/// How many findings of that code there are.
fn same(report: &ConfigReport, finding: &Finding) -> usize {
    report.findings.iter().filter(|other| other.code == finding.code).count()
}

/// Puts the edits in, and insists that they are in order and do not overlap.
fn apply(text: &str, fix: &Fix) -> Result<String, String> {
    let (mut fixed, mut at) = (String::new(), 0);
    for edit in &fix.edits {
        let kept = text.get(at..edit.place.start).ok_or("the edits are not in order")?;
        fixed = fixed + kept + &edit.text;
        at = edit.place.end;
    }
    text.get(at..).map(|rest| fixed + rest).ok_or_else(|| "an edit ends outside of the text".into())
}

/// What stands behind each `#`, sorted.
fn comments(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text.lines().filter_map(|line| line.split_once('#')).map(|(_, after)| after).collect();
    found.sort_unstable();
    found
}
