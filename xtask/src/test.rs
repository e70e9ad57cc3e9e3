//! Turns the project into a list of what holds: the checks, then every test there is.
//!
//! Tests in `tests/web/*.test.mjs` find the built page at `ATREST_URL` and the browser at `CHROME`; those in
//! `pkg/test/*.test.mjs` find the package built in `pkg/dist/`. Node's own runner runs both.

use std::path::Path;
use std::process::Command;

use crate::shell::{Outcome, cargo, command, files, root};
use crate::tally::Tally;
use crate::{build, check, chromium, serve};

/// Checks, then runs the tests of the core, of the package in Node and of the page in Chromium.
pub fn all() -> Outcome {
    check::all()?;
    let mut tally = Tally::default();
    tally
        .run("units", cargo().args(TEST).args(["--package=atrest-core", "--package=atrest-web", "--package=xtask"]))?;
    tally.run("committed answers", cargo().args(TEST).args(["--profile=proof", "--package=atrest-tests"]))?;
    build::run(&[])?;
    tally.run("the package in Node", &mut node_tests("pkg/test"))?;
    let chrome = chromium::find()?;
    let mut page = node_tests("tests/web");
    tally.run("the page in Chromium", page.env("CHROME", chrome).env("ATREST_URL", serve::in_background()?))?;
    tally.close()
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

const TEST: &[&str] = &["test", "--locked", "--quiet"];
