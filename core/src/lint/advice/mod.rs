//! What the server accepts and is unwise all the same.

use alloc::vec::Vec;

use super::Options;
use super::place::Places;
use crate::config::model::EncryptionConfiguration;
use crate::report::Finding;

/// What every rule finds.
pub fn findings(_: &EncryptionConfiguration, _: &Options<'_>, _: &Places<'_>) -> Vec<Finding> {
    Vec::new()
}
