//! Turns the committed answers into cases, one file for each surface.

pub mod lint;
pub mod object;
pub mod paste;
pub mod read;
pub mod releases;
pub mod resolve;

use serde_json::{Map, Value};

/// The fields of a row that are named, where it has them.
fn pick(row: &Value, names: &[&str]) -> Map<String, Value> {
    names.iter().filter_map(|name| Some((name.to_string(), row.get(name)?.clone()))).collect()
}

/// A row's field of text; empty if it has none.
fn text(row: &Value, name: &str) -> String {
    row[name].as_str().unwrap_or_default().into()
}
