//! A tree to an EncryptionConfiguration whose every leaf knows its place.

mod assemble;
pub mod decode;
mod converted;
mod defaults;
pub mod duration;
pub mod finding;
pub mod group_resource;
pub mod header;
mod jsoniter;
mod kinds;
mod unregistered;
pub mod model;
pub mod nearest;
mod protobuf;
pub mod schema;
mod schema_others;
mod typed;
