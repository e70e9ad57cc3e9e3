//! Turns the line breaks between two lines of a scalar into what they count for.

use alloc::string::String;
use core::mem::take;

/// Line breaks that have been read and not yet been used.
#[derive(Debug, Default)]
pub struct Breaks {
    first: Option<char>,
    /// Those after the first: blank lines.
    rest: String,
}

impl Breaks {
    /// Adds one.
    pub fn push(&mut self, kind: Option<char>) {
        match (self.first, kind) {
            (None, kind) => self.first = kind,
            (Some(_), kind) => self.rest.extend(kind),
        }
    }

    /// Whether there are any.
    pub fn any(&self) -> bool {
        self.first.is_some()
    }

    /// Appends them folded and forgets them: a single line feed is a space, the first of several is nothing.
    pub fn fold_into(&mut self, text: &mut String) {
        match self.first.take() {
            Some('\n') if self.rest.is_empty() => text.push(' '),
            Some('\n') => {}
            first => text.extend(first),
        }
        text.push_str(&take(&mut self.rest));
    }
}
