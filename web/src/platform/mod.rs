//! Everything that the page asks of the browser, and nothing of it elsewhere.

pub mod base64;
pub mod bring;
pub mod build;
pub mod clipboard;
pub mod download;
pub mod editor;
pub mod engine;
pub mod focus;
pub mod keyboard;
pub mod large;
mod listener;
pub mod random;
pub mod requests;
pub mod route;
pub mod theme;
pub mod unload;
pub mod worker_scope;

pub use listener::Listener;
