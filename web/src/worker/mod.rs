//! The work: requests, answers, and the one function that turns the first into the second, wherever it runs.

mod answer;
mod messages;
mod reports;
pub mod wire;

pub use answer::answer;
pub use messages::{Answer, EntryHead, KeySource, Paste, Reading, Recognised, Request};
