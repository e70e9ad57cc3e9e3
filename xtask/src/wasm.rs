//! Turns a crate of the workspace into a small .wasm and its JavaScript glue.
//!
//! cargo → wasm-bindgen → wasm-opt. The last two are left out while cargo's output has not changed.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::prepare::{WASM, rust_target};
use crate::shell::{Outcome, cargo, command, read, root, run, target, write};

/// For whom it is built.
#[derive(Clone, Copy)]
pub enum Use {
    /// Small; the glue is an ES module that is given a compiled `WebAssembly.Module`.
    Page,
    /// Fast; the glue is an ES module that reads the .wasm beside it.
    Package,
}

impl Use {
    fn profile(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Package => "release",
        }
    }

    fn wasm_opt(self) -> &'static str {
        match self {
            Self::Page => "-Oz",
            Self::Package => "-O3",
        }
    }
}

/// Builds `package` and gives the folder that holds `<name>.js`, `<name>_bg.wasm` and `snippets/`.
pub fn build(package: &str, name: &str, to: Use) -> Outcome<PathBuf> {
    rust_target(WASM)?;
    run(cargo()
        .args(["build", "--locked", "--profile", to.profile(), "--target", WASM, "--package", package])
        .env("CARGO_ENCODED_RUSTFLAGS", without_our_paths()))?;
    let compiled = target().join(WASM).join(to.profile()).join(format!("{}.wasm", artifact(package)));
    let folder = target().join("xtask").join(name);
    let bytes = read(&compiled)?;
    let made_from = [bytes.as_slice(), to.wasm_opt().as_bytes(), FEATURES.concat().as_bytes()].concat();
    let stamp = folder.join("made-from");
    if fs::read(&stamp).is_ok_and(|before| before == made_from) {
        return Ok(folder);
    }
    let _ = fs::remove_dir_all(&folder);
    bind(&bytes, name, to, &folder)?;
    optimize(&folder.join(format!("{name}_bg.wasm")), to)?;
    write(&stamp, &made_from)?;
    Ok(folder)
}

/// Panics name source files: the names must not depend on where this machine keeps them.
fn without_our_paths() -> String {
    let home = std::env::home_dir().unwrap_or_default();
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let crates = fs::read_dir(cargo.join("registry/src")).into_iter().flatten().flatten().map(|e| e.path());
    let short = crates.chain([root().to_path_buf()]).map(|path| format!("--remap-path-prefix={}=.", path.display()));
    short.collect::<Vec<_>>().join("\x1f")
}

/// A program keeps the dashes of its name, a library does not.
fn artifact(package: &str) -> String {
    match package {
        "atrest-web" => package.to_string(),
        _ => package.replace('-', "_"),
    }
}

fn bind(bytes: &[u8], name: &str, to: Use, folder: &Path) -> Outcome {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(name, bytes.to_vec())
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(true);
    match to {
        Use::Page => bindgen.web(true),
        Use::Package => bindgen.nodejs_module(true),
    }
    .and_then(|bindgen| bindgen.generate(folder))
    .map_err(|e| format!("wasm-bindgen cannot make the glue of {name}: {e:#}"))
}

fn optimize(wasm: &Path, to: Use) -> Outcome {
    let tool = root().join("node_modules/binaryen/bin/wasm-opt");
    run(command("node").arg(tool).arg(to.wasm_opt()).args(FEATURES).arg(wasm).arg("-o").arg(wasm))
}

/// Those that Rust gives to wasm32: with `--all-features` the output uses some that no engine loads.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-multivalue",
];
