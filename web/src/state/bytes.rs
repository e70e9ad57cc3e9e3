//! Bytes that several components look at, and nobody copies.

use std::ops::Deref;
use std::rc::Rc;

use atrest_core::report::ValueReport;

use super::Shared;

/// Bytes, wherever they are kept.
#[derive(Clone, PartialEq)]
pub enum Bytes {
    /// Of their own.
    Own(Rc<[u8]>),
    /// The plaintext of an opened value; nothing if it did not open.
    Plaintext(Shared<ValueReport>),
}

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Own(bytes) => bytes,
            Self::Plaintext(report) => report.opened.as_ref().map_or(&[], |opened| opened.plaintext.expose()),
        }
    }
}
