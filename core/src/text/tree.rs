//! The JSON-shaped tree that both YAML and JSON become: what the server's typed decoder is handed.
//!
//! Nodes live in one arena and are shared: an alias is an edge to the node it names, so that a tree is never larger
//! than its text, however often it repeats itself.

use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use crate::base::span::Span;

/// Which decoder of the server the bytes go to (`recognizer` of apimachinery, 1.13–1.37).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The first character that is no white space is `{`.
    Json,
    /// The bytes start with `k8s\0`; the server never gets a configuration out of them.
    Protobuf,
    /// Everything else.
    Yaml,
}

/// A text after parsing.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// Which decoder read it.
    pub format: Format,
    /// The tree, or the first thing that is wrong with the text.
    pub tree: Result<Tree, Problem>,
    /// YAML: what the server's strict second pass says, in document order. Empty for JSON, whose tree keeps repeated
    /// members as they are.
    pub duplicates: Vec<Duplicate>,
    /// YAML comments, from `#` to the end of the line, in document order.
    pub comments: Vec<Span>,
}

/// Why a text has no tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The reference's words without any prefix of the layers above: `yaml: line 3: did not find expected key`,
    /// `invalid character '}' looking for beginning of value`.
    pub text: String,
    /// Where it is wrong.
    pub span: Span,
}

/// A mapping key that a YAML mapping has twice (a merged one counts).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// The line that the reference prints: where the value of the later key begins, from 1.
    pub line: usize,
    /// The key as Go prints it with `%#v`: `"kind"`, `1`, `true`.
    pub shown: String,
    /// The later key.
    pub span: Span,
    /// The earlier key.
    pub first: Span,
}

/// A node's place in its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

/// The arena; the root is always there.
#[derive(Clone, Debug)]
pub struct Tree {
    nodes: Vec<Node>,
    root: Edge,
}

impl Tree {
    /// A tree of `nodes` under `root`, whose node must be among them.
    pub fn new(nodes: Vec<Node>, root: Edge) -> Self {
        debug_assert!((root.node.0 as usize) < nodes.len());
        Self { nodes, root }
    }

    /// The top of the document.
    pub fn root(&self) -> Edge {
        self.root
    }

    /// The node that an edge leads to.
    pub fn value(&self, edge: Edge) -> &Value {
        const NULL: &Value = &Value::Null;
        self.nodes.get(edge.node.0 as usize).map_or(NULL, |n| &n.value)
    }

    /// Where the node itself is written, which is elsewhere than the edge when an alias leads to it.
    pub fn span(&self, edge: Edge) -> Span {
        self.nodes.get(edge.node.0 as usize).map_or(edge.span, |n| n.span)
    }

    /// What is written in one place and used in another: the place of the use, and that of the node.
    pub fn aliases(&self) -> impl Iterator<Item = (Span, Span)> {
        let edges = self.nodes.iter().flat_map(|node| {
            let (items, members): (&[Edge], &[Member]) = match &node.value {
                Value::Array(items) => (items, &[]),
                Value::Object(members) => (&[], members),
                _ => (&[], &[]),
            };
            items.iter().copied().chain(members.iter().map(|member| member.value))
        });
        edges.map(|edge| (edge.span, self.span(edge))).filter(|(used, written)| used != written)
    }
}

/// A value and where it is written.
#[derive(Clone, Debug)]
pub struct Node {
    /// From its first to after its last byte; for YAML without its anchor and tag.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// The way from a parent to a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The node it leads to.
    pub node: NodeId,
    /// Where the value is used: the alias where there is one, else the node's own place.
    pub span: Span,
}

/// A JSON value.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`, or nothing at all in YAML.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// The number as the server's JSON has it: `5`, `1.5`, `1e+21`.
    Number(String),
    /// Text.
    String(String),
    /// Items in order.
    Array(Vec<Edge>),
    /// JSON: members in the text's order, repeated ones too. YAML: sorted by the bytes of the key, each key once, the
    /// last one kept.
    Object(Vec<Member>),
}

/// A key and its value.
#[derive(Clone, Debug)]
pub struct Member {
    /// The key as text; shared, because merges can put one key of the text into any number of objects.
    pub key: Rc<str>,
    /// Where the key is written.
    pub key_span: Span,
    /// Its value.
    pub value: Edge,
}
