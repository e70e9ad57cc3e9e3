//! Runs cases against their surface and its ledger, and says what came of it.
//!
//! `cargo test -p atrest-tests --test answers -- TEXT…` runs the cases whose `SURFACE/name` contains one of the texts;
//! `--list` names them without running.

use std::collections::HashSet;
use std::process::ExitCode;
use std::time::Instant;

use serde_json::Value;

use crate::answer::answer;
use crate::compare::{Difference, first_differing_byte};
use crate::ledger::Ledger;
use crate::surface::{Case, Surface};

/// What the command line asks for.
pub struct Wish {
    filters: Vec<String>,
    list: bool,
}

impl Wish {
    /// Reads the arguments of a test program; switches of Rust's own harness that have no meaning here are passed over.
    pub fn from_arguments() -> Self {
        let (switches, filters): (Vec<_>, Vec<_>) = std::env::args().skip(1).partition(|a| a.starts_with("--"));
        Self { filters, list: switches.iter().any(|s| s == "--list") }
    }

    /// Whether a case is to be run.
    pub fn wants(&self, full_name: &str) -> bool {
        self.filters.is_empty() || self.filters.iter().any(|filter| full_name.contains(filter.as_str()))
    }

    /// Whether names are wanted instead of a run.
    pub fn lists(&self) -> bool {
        self.list
    }
}

/// How many cases came out how.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    /// As expected.
    pub passed: usize,
    /// Not as expected, or a fault of the ledger.
    pub failed: usize,
    /// Listed in the ledger and failing.
    pub owed: usize,
    /// Left out by the filter.
    pub filtered: usize,
}

impl Tally {
    /// Adds another count to this one.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.owed += other.owed;
        self.filtered += other.filtered;
    }

    /// Prints the line by which a test program closes, and what it ends with.
    pub fn close(self, since: Instant) -> ExitCode {
        let result = if self.failed == 0 { "ok" } else { "FAILED" };
        println!(
            "\ntest result: {result}. {} passed; {} failed; {} ignored; 0 measured; {} filtered out; finished in {:.2}s\n",
            self.passed,
            self.failed,
            self.owed,
            self.filtered,
            since.elapsed().as_secs_f64()
        );
        if self.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// Runs every wanted case of a surface.
pub fn run(surface: &Surface, wish: &Wish) -> Tally {
    let cases = (surface.cases)();
    if wish.lists() {
        cases.iter().for_each(|case| println!("{}/{}: test", surface.name, case.name));
        return Tally::default();
    }
    let ledger = Ledger::of(surface.name);
    let mut report = Report { surface, tally: Tally::default(), shown: 0 };
    for fault in &ledger.faults {
        report.fail(fault);
    }
    for stray in strays(&ledger, &cases) {
        report.fail(&format!("{stray}: the ledger lists a case that does not exist"));
    }
    for case in &cases {
        if wish.wants(&format!("{}/{}", surface.name, case.name)) {
            report.hold(case, &ledger);
        } else {
            report.tally.filtered += 1;
        }
    }
    let Tally { passed, failed, owed, .. } = report.tally;
    println!("{}: {passed} passed, {failed} failed, {owed} known (the ledger has {})", surface.name, ledger.len());
    report.tally
}

fn strays<'a>(ledger: &'a Ledger, cases: &[Case]) -> Vec<&'a str> {
    let names: HashSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    ledger.cases().filter(|name| !names.contains(name)).collect()
}

struct Report<'a> {
    surface: &'a Surface,
    tally: Tally,
    shown: usize,
}

impl Report<'_> {
    fn hold(&mut self, case: &Case, ledger: &Ledger) {
        match (self.surface.check(case), ledger.reason(&case.name)) {
            (Ok(()), None) => self.tally.passed += 1,
            (Err(_), Some(_)) => self.tally.owed += 1,
            (Ok(()), Some(_)) => self.fail(&format!("{}: passes, so it must leave the ledger", case.name)),
            (Err(difference), None) => {
                self.fail(&format!("{}: {} differs", case.name, difference.what));
                if self.shown < SHOWN {
                    self.shown += 1;
                    show(case, &difference, &answer(self.surface.asks, &case.question));
                }
            }
        }
    }

    fn fail(&mut self, what: &str) {
        self.tally.failed += 1;
        println!("FAILED {}/{what}", self.surface.name);
    }
}

/// Prints input, both answers, and the first byte at which they part.
pub fn show(case: &Case, difference: &Difference, actual: &Value) {
    for (name, value) in case.question.as_object().into_iter().flatten().filter(|(name, _)| *name != "id") {
        println!("  {name}: {}", cut(&value.as_str().map_or_else(|| value.to_string(), Into::into)));
    }
    println!("  expected {}: {}", difference.what, cut(&difference.expected));
    println!("  actual   {}: {}", difference.what, cut(&difference.actual));
    match first_differing_byte(&difference.expected, &difference.actual) {
        Some(at) => println!(
            "  they differ from byte {at}: {:?} and {:?}",
            from(&difference.expected, at),
            from(&difference.actual, at)
        ),
        None => println!("  whole answer: {}", cut(&actual.to_string())),
    }
}

fn from(text: &str, byte: usize) -> String {
    String::from_utf8_lossy(&text.as_bytes()[byte..]).chars().take(40).collect()
}

fn cut(text: &str) -> String {
    let indented = text.replace('\n', "\n    ");
    match indented.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}… ({} bytes)", &indented[..end], text.len()),
        None => indented,
    }
}

/// Failures of a surface that are shown in full; the others are named.
const SHOWN: usize = 10;

/// Characters of a shown text.
const LONGEST: usize = 2_000;
