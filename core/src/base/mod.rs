//! What every floor stands on: places in a text, bounded reading, key material, releases.

pub mod base64;
pub mod go_text;
pub mod hex;
pub mod json;
pub mod line_index;
pub mod printable;
pub mod reader;
pub mod release;
pub mod secret;
pub mod span;
pub mod wire;
