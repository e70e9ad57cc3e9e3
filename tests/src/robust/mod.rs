//! No input makes anything panic, hang or eat memory: what is tried, and how it is watched.

pub mod damage;
pub mod inputs;
pub mod verbs;
pub mod watch;
pub mod worst;
