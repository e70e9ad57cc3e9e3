//! A tree to an EncryptionConfiguration whose every leaf knows its place.

pub mod group_resource;
pub mod model;
