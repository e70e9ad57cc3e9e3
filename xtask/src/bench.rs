//! Turns the built page and package into sizes, and into times beside those of others.

use std::fs::File;

use crate::build;
use crate::shell::{Outcome, cargo, command, output, root, run};

/// Builds everything, then prints every figure as a ratio to what it is held against.
pub fn all() -> Outcome {
    build::run(&[])?;
    let path = root().join("pkg/bench.yaml");
    let file = File::open(&path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
    let native = output(cargo().args(STOPWATCH).stdin(file))?;
    run(command("node").arg(root().join("pkg/bench.mjs")).arg(native))
}

const STOPWATCH: &[&str] = &["run", "--locked", "--quiet", "--release", "--package=atrest-tests", "--bin=stopwatch"];
