//! Random bytes and wishes to keys, names and whole files.

#[cfg(feature = "yaml")]
pub mod file;
pub mod key;
