//! Turns core's reports and the package's functions into `pkg/index.d.ts`.
//!
//! The names and shapes that JavaScript sees are read from the Rust that makes them, so they cannot drift apart.

mod functions;
mod rust;
mod shapes;

use std::path::Path;

use syn::Item;

use crate::shell::{Outcome, files, read, root, write};

/// Writes `pkg/index.d.ts`.
pub fn generate() -> Outcome {
    write(&root().join(PATH), declarations()?.as_bytes())
}

/// Fails if `pkg/index.d.ts` is not what [`generate`] would write.
pub fn check() -> Outcome {
    let committed = read(&root().join(PATH)).unwrap_or_default();
    match committed == declarations()?.as_bytes() {
        true => Ok(()),
        false => Err(format!("{PATH} is out of date: run `cargo xtask gen`")),
    }
}

fn declarations() -> Outcome<String> {
    let reports = items(&root().join("core/src/report"))?;
    let package = items(&root().join("pkg/src"))?;
    let functions = package.iter().filter_map(functions::declaration);
    let options = package.iter().filter_map(shapes::options);
    let reports = reports.iter().filter_map(shapes::report);
    let all = std::iter::once(HEAD.to_string()).chain(functions).chain(options).chain(reports);
    Ok(all.collect::<Vec<_>>().join("\n"))
}

/// The items of every file of a folder.
fn items(folder: &Path) -> Outcome<Vec<Item>> {
    let mut items = Vec::new();
    for path in files(folder) {
        let text = String::from_utf8_lossy(&read(&path)?).into_owned();
        let file = syn::parse_file(&text).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        items.extend(file.items);
    }
    Ok(items)
}

const PATH: &str = "pkg/index.d.ts";

/// What has no shape in Rust's source: it is converted by hand there.
const HEAD: &str = "\
// Made by `cargo xtask gen` from core/src/report and pkg/src: change those.

/** Bytes. A string stands for its UTF-8. */
export type Input = string | Uint8Array | ArrayBuffer;

/** A JSON value. Whole numbers beyond `Number.MAX_SAFE_INTEGER` are of type `bigint`. */
export type Json = null | boolean | number | bigint | string | Json[] | { [member: string]: Json };
";
