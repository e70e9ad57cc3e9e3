//! What atrest-core answers, for JavaScript: converts arguments, calls the verb, converts the report.
//!
//! The types that JavaScript sees are in `index.d.ts`, which `cargo xtask gen` makes from this crate and the reports.

mod arguments;
mod bug;
mod keyring;
mod options;
mod results;
mod verbs;
