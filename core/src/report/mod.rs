//! What the verbs of [`inspect`](crate::inspect) answer: plain structs with public fields.
//!
//! Field names are the same in JavaScript, in camel case. Offsets of bytes count from 0; lines and columns from 1.

mod config;
mod generated;
mod history;
mod json;
mod json_text;
mod object;
mod paste;
mod place;
#[cfg(feature = "serde")]
mod serialize;
mod value;
#[cfg(feature = "yaml")]
mod yaml;

pub use config::*;
pub use generated::*;
pub use history::*;
pub use json::Json;
pub use object::*;
pub use paste::*;
pub use place::Place;
pub use value::*;

pub use crate::base::secret::{SecretBytes, SecretText};

/// Why a verb could not do what was asked: the request is wrong, not the file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Refusal {
    /// Permanent, kebab-case: `unknown-release`.
    pub code: &'static str,
    /// A sentence for people: what happened and what to do.
    pub message: alloc::string::String,
}
