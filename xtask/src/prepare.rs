//! Turns a fresh clone into one that can be built: Rust's wasm targets and the npm packages of the lockfile.

use std::fs;
use std::path::Path;

use crate::shell::{Outcome, command, output, read, root, run, write};

/// The target of the page and the package.
pub const WASM: &str = "wasm32-unknown-unknown";
/// The target that shows that core needs no std.
pub const NO_STD: &str = "wasm32v1-none";

/// Adds a Rust target if the compiler in use lacks it.
pub fn rust_target(target: &str) -> Outcome {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".into());
    let libraries = output(command(&rustc).args(["--print", "target-libdir", "--target", target]))?;
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    run(command("rustup").args(["target", "add", target]))
        .map_err(|why| format!("this needs the Rust target {target} (`rustup target add {target}`), and {why}"))
}

/// Installs the packages of `package-lock.json` unless exactly these are there.
pub fn npm_packages() -> Outcome {
    node()?;
    let lock = read(&root().join("package-lock.json"))?;
    let installed = root().join("node_modules/.installed-from");
    if fs::read(&installed).is_ok_and(|from| from == lock) {
        return Ok(());
    }
    run(command("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    write(&installed, &lock)
}

fn node() -> Outcome {
    let version = output(command("node").arg("--version"))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|n| n.parse::<u32>().ok());
    match major {
        Some(major) if major < OLDEST_NODE => {
            Err(format!("Node {version} is too old: this needs {OLDEST_NODE} or newer, from https://nodejs.org"))
        }
        _ => Ok(()),
    }
}

/// The oldest whose test runner and web streams suffice.
const OLDEST_NODE: u32 = 20;
