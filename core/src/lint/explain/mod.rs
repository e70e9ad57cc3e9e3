//! Findings of the reference to findings for people.

use alloc::vec::Vec;

use super::Examined;
use super::place::Places;
use crate::report::Finding;

/// Everything that keeps the server from starting, or would if it came that far.
pub fn findings(_file: &[u8], _examined: &Examined, _places: &Places<'_>) -> Vec<Finding> {
    Vec::new()
}
