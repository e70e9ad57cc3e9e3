//! Turns JSON text into a [`Json`], members in their order, and sorts one as kubectl prints it.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::base::json::{Event, JsonError, events};
use crate::report::Json;

/// Why a text has no tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreeError {
    /// More than [`MOST_LEVELS`] objects and arrays within each other.
    Deep {
        /// Byte offset of the first one too deep.
        offset: usize,
    },
    /// It is no JSON.
    Json(JsonError),
}

/// The first value of a text, and what follows it.
pub fn read(text: &[u8]) -> Result<(Json, &[u8]), TreeError> {
    let mut events = events(text);
    let mut open: Vec<Level> = Vec::new();
    let mut key = String::new();
    while let Some(event) = events.next() {
        let value = match event.map_err(TreeError::Json)? {
            Event::Key(name) => {
                key = name.into_owned();
                continue;
            }
            Event::ObjectStart | Event::ArrayStart if open.len() >= MOST_LEVELS => {
                return Err(TreeError::Deep { offset: events.offset() });
            }
            Event::ObjectStart => {
                open.push(Level { key: core::mem::take(&mut key), value: Json::Object(Vec::new()) });
                continue;
            }
            Event::ArrayStart => {
                open.push(Level { key: core::mem::take(&mut key), value: Json::Array(Vec::new()) });
                continue;
            }
            Event::ObjectEnd | Event::ArrayEnd => {
                let Some(level) = open.pop() else { break };
                key = level.key;
                level.value
            }
            Event::String(text) => Json::String(text.into_owned()),
            Event::Number(text) => number(text),
            Event::Bool(value) => Json::Bool(value),
            Event::Null => Json::Null,
        };
        match open.last_mut().map(|level| &mut level.value) {
            Some(Json::Object(members)) => members.push((core::mem::take(&mut key), value)),
            Some(Json::Array(items)) => items.push(value),
            _ => return Ok((value, text.get(events.offset()..).unwrap_or_default())),
        }
    }
    Err(TreeError::Json(JsonError::Cut { offset: events.offset() }))
}

/// The same with the members of every object sorted by name, as kubectl prints objects.
#[cfg(feature = "yaml")]
pub fn sorted(json: &Json) -> Json {
    match json {
        Json::Array(items) => Json::Array(items.iter().map(sorted).collect()),
        Json::Object(members) => {
            let mut members: Vec<_> = members.iter().map(|(name, value)| (name.clone(), sorted(value))).collect();
            members.sort_by(|(a, _), (b, _)| a.cmp(b));
            Json::Object(members)
        }
        other => other.clone(),
    }
}

/// An object or array whose end has not come, and its name in the object around it.
struct Level {
    key: String,
    value: Json,
}

/// Whole numbers as such; one too large for a float stays the text that it is.
fn number(text: &str) -> Json {
    let whole = text.parse().map(Json::Int).or_else(|_| text.parse().map(Json::Uint));
    whole.unwrap_or_else(|_| match text.parse::<f64>() {
        Ok(value) if value.is_finite() => Json::Float(value),
        _ => Json::String(text.to_owned()),
    })
}

impl fmt::Display for TreeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Deep { offset } => write!(f, "expected at most {MOST_LEVELS} levels at byte {offset}"),
            Self::Json(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for TreeError {}

/// Whoever prints, sorts or drops the tree walks it level by level on a stack of 1 MiB.
const MOST_LEVELS: usize = 256;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_keep_their_order_and_numbers_their_kind() {
        let (json, rest) =
            read(br#"{"b":[1,-2,18446744073709551615,2.5,1e999],"a":{"x":null}}!"#).unwrap_or((Json::Null, b""));
        let numbers =
            [Json::Int(1), Json::Int(-2), Json::Uint(u64::MAX), Json::Float(2.5), Json::String("1e999".into())];
        assert_eq!(json.get("b"), Some(&Json::Array(numbers.into())));
        assert_eq!(json.get("a").and_then(|a| a.get("x")), Some(&Json::Null));
        assert_eq!(rest, b"!");
    }

    #[test]
    fn nesting_has_a_limit() {
        assert!(read(&[b"[".repeat(256), b"]".repeat(256)].concat()).is_ok());
        assert_eq!(read(&b"[".repeat(257)), Err(TreeError::Deep { offset: 257 }));
    }
}
