//! The words of YAML: what the scanner makes of the text and the parser reads.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::base::span::Span;

/// A word and its place.
#[derive(Debug)]
pub struct Token<'t> {
    /// What it is.
    pub kind: TokenKind<'t>,
    /// Offsets in the decoded text; empty for what only indentation says.
    pub span: Span,
    /// The line that it begins on, from 0.
    pub line: usize,
}

/// The kinds of words.
#[derive(Debug)]
pub enum TokenKind<'t> {
    /// `*name`
    Alias(&'t str),
    /// `&name`
    Anchor(&'t str),
    /// The indentation falls back.
    BlockEnd,
    /// `- `
    BlockEntry,
    /// The indentation of a mapping begins.
    BlockMappingStart,
    /// The indentation of a sequence begins.
    BlockSequenceStart,
    /// `...`
    DocumentEnd,
    /// `---`
    DocumentStart,
    /// `,`
    FlowEntry,
    /// `}`
    FlowMappingEnd,
    /// `{`
    FlowMappingStart,
    /// `]`
    FlowSequenceEnd,
    /// `[`
    FlowSequenceStart,
    /// `? `, or the place before a key that is recognised by the colon behind it.
    Key,
    /// Text.
    Scalar {
        /// After folding and escapes.
        value: Cow<'t, str>,
        /// Without quotes or block header: it may be something else than a string.
        plain: bool,
    },
    /// The text ends.
    StreamEnd,
    /// `!handle!suffix`
    Tag(Box<Tag>),
    /// `%TAG handle prefix`, the prefix as `suffix`.
    TagDirective(Box<Tag>),
    /// `: `
    Value,
    /// `%YAML major.minor`
    VersionDirective(u8, u8),
}

/// A tag as written. Bytes, because `%` escapes can spell anything.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    /// `!`, `!!`, `!name!`, or empty for a tag that is complete in itself.
    pub handle: Vec<u8>,
    /// What follows the handle.
    pub suffix: Vec<u8>,
}
