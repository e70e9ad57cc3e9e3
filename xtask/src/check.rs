//! Turns the sources into a verdict: formatted, on their floors, without warnings, no_std, generated files up to date.

use crate::prepare::{NO_STD, WASM, rust_target};
use crate::shell::{Outcome, cargo, run};
use crate::{tidy, types};

/// Runs every check, the quick ones first; the first that fails ends it.
pub fn all() -> Outcome {
    rust_target(WASM)?;
    rust_target(NO_STD)?;
    run(cargo().args(["fmt", "--all", "--check"]))?;
    tidy::run()?;
    types::check()?;
    run(cargo().args(["clippy", "--locked", "--all-targets"]).args(HOST).args(NO_WARNINGS))?;
    run(cargo().args(["clippy", "--locked", "--target", WASM]).args(BROWSER).args(NO_WARNINGS))?;
    run(cargo().args(["build", "--locked", "--target", NO_STD, "--package=atrest-core", "--no-default-features"]))
}

const HOST: &[&str] = &["--package=atrest-core", "--package=atrest-tests", "--package=xtask"];
const BROWSER: &[&str] = &["--package=atrest", "--package=atrest-web"];
const NO_WARNINGS: &[&str] = &["--", "--deny=warnings"];
