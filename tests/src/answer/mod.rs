//! Turns a question of any surface into its answer, both JSON, through `inspect` alone.
//!
//! What atrest does not answer yet becomes `{id, unsupported: "why"}`, never a guess.

pub mod bytes;
mod lint;
mod object;
mod paste;
mod read;
mod resolve;

use serde_json::{Map, Value, json};

/// The surfaces that [`answer`] knows.
pub const SURFACES: &[&str] = &["lint", "read", "resolve", "paste", "object", "encode"];

/// The release that a question means if it names none.
pub const NEWEST: &str = "1.37";

/// Answers one question; whatever is wrong with it, there is an answer.
pub fn answer(surface: &str, question: &Value) -> Value {
    let mut said = ask(surface, question).unwrap_or_else(|why| fields(json!({ "unsupported": why })));
    said.insert("id".into(), question.get("id").cloned().unwrap_or_default());
    Value::Object(said)
}

fn ask(surface: &str, question: &Value) -> Answer {
    match surface {
        "lint" => lint::answer(question),
        "read" => read::answer(question),
        "resolve" => resolve::answer(question),
        "paste" => paste::answer(question),
        "object" => object::answer(question),
        "encode" => Err("objects are not encoded".into()),
        _ => Err(format!("no such surface: {surface}")),
    }
}

/// What a surface answers: its fields but the `id`, or why there are none.
type Answer = Result<Map<String, Value>, String>;

fn fields(object: Value) -> Map<String, Value> {
    match object {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// Refuses a release other than the newest.
fn release(question: &Value) -> Result<&'static str, String> {
    match question.get("release").map(|r| r.as_str()) {
        None | Some(Some(NEWEST)) => Ok(NEWEST),
        Some(other) => Err(format!("release {} is not answered", other.unwrap_or("of a form that is not known"))),
    }
}
