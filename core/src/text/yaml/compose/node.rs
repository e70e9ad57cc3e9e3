//! What the parser makes of the tokens: the nodes of a document in an arena, not yet resolved to values.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::ops::Range;

use crate::base::release::Release;
use crate::base::span::Span;

/// A document.
#[derive(Debug)]
pub struct Document<'t> {
    /// The server that reads it: what scalars stand for changed over time.
    pub release: Release,
    /// All nodes. An alias never comes before the node that it names.
    pub nodes: Vec<Node<'t>>,
    /// The children of the collections, each collection's side by side.
    pub children: Vec<u32>,
    /// The top.
    pub root: u32,
}

impl<'t> Document<'t> {
    /// A node by its number.
    pub fn node(&self, id: u32) -> &Node<'t> {
        const NONE: &Node<'static> = &Node { kind: NodeKind::Sequence(0..0), span: Span { start: 0, end: 0 }, line: 0 };
        self.nodes.get(id as usize).unwrap_or(NONE)
    }

    /// The node, or what it names if it is an alias.
    pub fn resolve(&self, id: u32) -> u32 {
        match self.node(id).kind {
            NodeKind::Alias(target) => target,
            _ => id,
        }
    }

    /// The items of a sequence, or the keys and values of a mapping in turn.
    pub fn children(&self, id: u32) -> &[u32] {
        match &self.node(id).kind {
            NodeKind::Sequence(range) | NodeKind::Mapping(range) => {
                self.children.get(range.start as usize..range.end as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }
}

/// A node and its place.
#[derive(Debug)]
pub struct Node<'t> {
    /// What it is.
    pub kind: NodeKind<'t>,
    /// Without anchor and tag, in offsets of the decoded text.
    pub span: Span,
    /// The line, from 0, on which it begins, anchor and tag included.
    pub line: usize,
}

/// The kinds of nodes.
#[derive(Debug)]
pub enum NodeKind<'t> {
    /// A node by its anchor.
    Alias(u32),
    /// Keys and values in turn; places in [`Document::children`].
    Mapping(Range<u32>),
    /// Text.
    Scalar(Scalar<'t>),
    /// Items; places in [`Document::children`].
    Sequence(Range<u32>),
}

/// Text that may be something else.
#[derive(Debug)]
pub struct Scalar<'t> {
    /// After folding and escapes.
    pub value: Cow<'t, str>,
    /// What its tag says it is.
    pub tag: ScalarTag,
    /// Whether it is plain without a tag, or in whatever style with the tag `!`: its text says what it is.
    pub implicit: bool,
}

/// The tags of scalars that the reference knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScalarTag {
    /// `!`
    Bare,
    /// `!!binary`
    Binary,
    /// `!!bool`
    Bool,
    /// `!!float`
    Float,
    /// `!!int`
    Int,
    /// `!!merge`
    Merge,
    /// No tag.
    None,
    /// `!!null`
    Null,
    /// Any tag that the reference passes over.
    Other,
    /// `!!str`
    Str,
    /// `!!timestamp`
    Timestamp,
}

impl ScalarTag {
    /// As messages name it.
    pub fn short(self) -> &'static str {
        match self {
            Self::Binary => "!!binary",
            Self::Bool => "!!bool",
            Self::Float => "!!float",
            Self::Int => "!!int",
            Self::Merge => "!!merge",
            Self::Null => "!!null",
            Self::Str => "!!str",
            Self::Timestamp => "!!timestamp",
            Self::Bare | Self::None | Self::Other => "",
        }
    }
}
