//! Turns the project into a list of what holds: the checks, then every test there is.
//!
//! Tests in `tests/web/*.mjs` find the built page at `ATREST_URL` and the browser at `CHROME`; those in `pkg/test/*.mjs` find
//! the package built in `pkg/dist/`. Both are run by `node --test`.

use std::path::Path;
use std::process::Command;

use crate::shell::{Outcome, cargo, command, files, root, run};
use crate::{build, check, chromium, serve};

/// Checks, then runs the tests of the core, of the package in Node and of the page in Chromium.
pub fn all() -> Outcome {
    check::all()?;
    run(cargo().args([
        "test",
        "--locked",
        "--quiet",
        "--package=atrest-core",
        "--package=atrest-tests",
        "--package=xtask",
    ]))?;
    build::run(&[])?;
    run(&mut node_tests("pkg/test"))?;
    let chrome = chromium::find()?;
    run(node_tests("tests/web").env("CHROME", chrome).env("ATREST_URL", serve::in_background()?))
}

fn node_tests(folder: &str) -> Command {
    let mut node = command("node");
    node.args(["--test", "--test-reporter=spec"]);
    let tests = files(&root().join(folder));
    node.args(tests.iter().filter(|file| is_test(file)));
    node
}

fn is_test(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().ends_with(".test.mjs"))
}
