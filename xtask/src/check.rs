//! Turns the sources into a verdict: formatted, without warnings, no_std, on their floors, generated files up to date.

use crate::prepare::{NO_STD, WASM, rust_target};
use crate::shell::{Outcome, cargo, run};

/// Runs every check; the first that fails ends it.
pub fn run_all() -> Outcome {
    rust_target(WASM)?;
    rust_target(NO_STD)?;
    run(cargo().args(["fmt", "--all", "--check"]))?;
    run(cargo().args(["clippy", "--locked", "--quiet", "--all-targets"]).args(HOST).args(NO_WARNINGS))?;
    run(cargo().args(["clippy", "--locked", "--quiet", "--target", WASM]).args(BROWSER).args(NO_WARNINGS))?;
    run(cargo().args([
        "build",
        "--locked",
        "--quiet",
        "--target",
        NO_STD,
        "--package",
        "atrest-core",
        "--no-default-features",
    ]))
}

const HOST: &[&str] = &["--package=atrest-core", "--package=atrest-tests", "--package=xtask"];
const BROWSER: &[&str] = &["--package=atrest", "--package=atrest-web"];
const NO_WARNINGS: &[&str] = &["--", "--deny=warnings"];
