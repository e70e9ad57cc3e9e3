//! Turns the order of core's modules into who may use whom.

use super::{Mention, Source, breach};
use crate::shell::Outcome;

/// The floors, lowest first: the modules of `core/src/lib.rs` in its order.
pub fn order(sources: &[Source]) -> Outcome<Vec<String>> {
    let lib = sources.iter().find(|s| s.path == LIB).ok_or("there is no core/src/lib.rs")?;
    let modules = lib.text.lines().filter_map(|line| {
        let name = line.strip_prefix("pub ").unwrap_or(line).strip_prefix("mod ")?;
        name.strip_suffix(';').map(String::from)
    });
    Ok(modules.collect())
}

/// What a file of a floor takes from the floors after it.
pub fn breaches(source: &Source, floors: &[String]) -> Vec<String> {
    let Some(inside) = source.path.strip_prefix("core/src/").filter(|_| source.is_rust()) else { return Vec::new() };
    let module = module(inside);
    let Some(own) = module.first().and_then(|name| position(floors, name)) else { return Vec::new() };
    let wrong = source.mentions.iter().filter_map(|mention| {
        let other = floor(mention, module.len())?;
        let after = position(floors, other).is_some_and(|place| place > own);
        (after && other != PLAIN_DATA).then(|| {
            let what = format!("`{}` uses `{other}`, which comes after it in core/src/lib.rs", floors[own]);
            breach(source, Some(mention.line), &what)
        })
    });
    wrong.collect()
}

/// The floor that a path leads to, if it leads to the crate's root and down again.
fn floor(mention: &Mention, depth: usize) -> Option<&str> {
    let names = &mention.names;
    let first = names.first()?;
    if first == "crate" {
        return names.get(1).map(String::as_str);
    }
    let ups = names.iter().take_while(|name| *name == "super").count();
    (ups == depth + mention.nesting).then(|| names.get(ups).map(String::as_str)).flatten()
}

/// `lint/advice/mod.rs` and `lint/advice.rs` are both `lint::advice`.
fn module(inside: &str) -> Vec<&str> {
    inside.strip_suffix(".rs").unwrap_or(inside).split('/').filter(|name| *name != "mod").collect()
}

fn position(floors: &[String], name: &str) -> Option<usize> {
    floors.iter().position(|floor| floor == name)
}

const LIB: &str = "core/src/lib.rs";

/// Every floor may fill these structs.
const PLAIN_DATA: &str = "report";
