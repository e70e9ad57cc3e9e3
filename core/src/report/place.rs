//! Where something stands in a text.

/// A stretch of the text, in every unit that somebody needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Place {
    /// Byte offset of the first byte.
    pub start: usize,
    /// Byte offset after the last byte.
    pub end: usize,
    /// Line of the start, from 1.
    pub line: usize,
    /// Column of the start in characters, from 1.
    pub column: usize,
    /// Line of the end, from 1.
    pub end_line: usize,
    /// Column after the last character, from 1.
    pub end_column: usize,
    /// Start in UTF-16 code units from the start of the text, as JavaScript's strings and editors count.
    pub utf16_start: usize,
    /// End in UTF-16 code units.
    pub utf16_end: usize,
}
