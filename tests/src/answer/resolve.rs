//! `resolve`: the prefix that a new object of a resource gets.

use atrest_core::inspect;
use serde_json::{Value, json};

use super::{Answer, bytes, fields, release};

pub fn answer(question: &Value) -> Answer {
    release(question)?;
    let config = bytes::config(question)?;
    let prefix = inspect::resolve(&config, bytes::text(question, "group")?, bytes::text(question, "resource")?);
    match prefix {
        Some(prefix) => Ok(fields(json!({ "prefix": prefix }))),
        None => Err("the server refuses the file".into()),
    }
}
