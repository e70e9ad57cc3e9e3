//! Turns `cargo xtask oracle …` into a run of the Go program that answers from kube-apiserver's own packages.

use crate::shell::{Outcome, command, root, run};

/// Runs `tests/oracle` with the words given.
pub fn run_go(words: &[String]) -> Outcome {
    run(command("go").current_dir(root().join("tests/oracle")).args(["run", "."]).args(words))
}
