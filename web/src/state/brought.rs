//! What somebody pasted, typed or dropped, small enough to show or not.

use std::rc::Rc;

/// Content as it came; none of it is changed or trimmed.
#[derive(Clone, PartialEq)]
pub enum Brought {
    /// Text that fits a text field.
    Text(Rc<str>),
    /// A small file that is no text.
    Bytes {
        /// Name of the file.
        name: Rc<str>,
        /// Its bytes.
        bytes: Rc<[u8]>,
    },
    /// Too large for a text field. It stays with the browser, and only the worker reads it.
    Large {
        /// Name of the file, or `paste`.
        name: Rc<str>,
        /// Size in bytes.
        size: f64,
        /// Number under which the platform keeps it.
        handle: u32,
    },
}

impl Brought {
    /// Text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }

    /// The text, if it is some.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Default for Brought {
    fn default() -> Self {
        Self::text("")
    }
}

/// The most bytes that a text field gets; above it, browsers stop answering.
pub const LARGEST_SHOWN: usize = 1 << 20;
