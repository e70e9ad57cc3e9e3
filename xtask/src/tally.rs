//! Turns what test runners print into one count of what passed and what failed.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::shell::{Outcome, cannot_start};

/// What came of every runner so far.
#[derive(Default)]
pub struct Tally {
    passed: usize,
    failed: usize,
    broken: Vec<String>,
}

impl Tally {
    /// Runs a test runner, shows what it prints, and counts. A runner that fails does not end the run.
    pub fn run(&mut self, name: &str, command: &mut Command) -> Outcome {
        println!("\n== {name}");
        let mut child = command.stdout(Stdio::piped()).spawn().map_err(|e| cannot_start(command, &e))?;
        let printed = child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines().map_while(Result::ok));
        for line in printed {
            println!("{line}");
            self.count(&line);
        }
        let status = child.wait().map_err(|e| e.to_string())?;
        if !status.success() {
            self.broken.push(name.into());
        }
        Ok(())
    }

    /// Prints the sum; fails if a runner did.
    pub fn close(self) -> Outcome {
        // A runner that ends before it counts, as when its tests do not compile, has failed at least once.
        let failed = self.failed.max(self.broken.len());
        println!("\n{} passed, {failed} failed", self.passed);
        match self.broken.as_slice() {
            [] => Ok(()),
            broken => Err(format!("failed: {}", broken.join(", "))),
        }
    }

    /// Reads a closing line of cargo's or Node's runner; passes over everything else.
    fn count(&mut self, line: &str) {
        if let Some(result) = line.trim().strip_prefix("test result: ") {
            let counts = result.split([';', '.']).map(str::trim);
            counts.for_each(|part| match part.split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            });
        }
        match line.trim().split(' ').collect::<Vec<_>>()[..] {
            ["ℹ", "pass", number] => self.passed += number.parse().unwrap_or(0),
            ["ℹ", "fail", number] => self.failed += number.parse().unwrap_or(0),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_of_both_runners_are_counted() {
        let mut tally = Tally::default();
        tally.count(
            "test result: FAILED. 12 passed; 3 failed; 4 ignored; 0 measured; 0 filtered out; finished in 1.25s",
        );
        tally.count("ℹ pass 5");
        tally.count("ℹ fail 1");
        tally.count("12 passed of nothing");
        assert_eq!((tally.passed, tally.failed), (17, 4));
    }
}
