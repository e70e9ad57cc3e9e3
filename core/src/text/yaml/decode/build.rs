//! Makes the values of the tree out of the nodes of a document.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::rc::Rc;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::key::{lossy, resolve_key};
use super::number;
use super::pairs::{Pair, final_pairs, pairs};
use super::resolve::{Resolved, resolve};
use crate::text::tree::{Edge, Member, Node, NodeId, Value};
use crate::text::yaml::compose::node::{Document, NodeKind};
use crate::text::yaml::fault::Fault;
use crate::text::yaml::read::Source;

/// The tree so far.
pub struct Builder<'d, 't> {
    document: &'d Document<'t>,
    source: &'d Source<'d>,
    /// The values that have been made.
    pub nodes: Vec<Node>,
    /// How many levels of collections each value holds, itself among them.
    heights: Vec<u32>,
    /// The value of each node of the document, [`NONE`] before it is made.
    made: Vec<u32>,
    /// Texts of keys, if merges and aliases may use them more than once.
    keys: Option<BTreeMap<u32, Rc<str>>>,
    /// Whether a key came that may have no place in JSON.
    pub odd_keys: bool,
    /// Whether a number came that has none.
    pub odd_numbers: bool,
    /// Whether an object seems to have a key twice.
    pub repeats: bool,
}

/// A pair with the text of its key, which need not be UTF-8.
struct Keyed<'d> {
    text: Cow<'d, [u8]>,
    pair: Pair,
}

impl<'d, 't> Builder<'d, 't> {
    /// An empty tree. `shared`: the document has aliases.
    pub fn new(document: &'d Document<'t>, source: &'d Source<'d>, shared: bool) -> Self {
        Self {
            document,
            source,
            nodes: Vec::with_capacity(document.nodes.len()),
            heights: Vec::with_capacity(document.nodes.len()),
            made: alloc::vec![NONE; document.nodes.len()],
            keys: shared.then(BTreeMap::new),
            odd_keys: false,
            odd_numbers: false,
            repeats: false,
        }
    }

    /// Whether the value of a node has been made.
    pub fn has(&self, id: u32) -> bool {
        self.find(id) != NONE
    }

    /// The way to the value of a node or of what it names, which must have been made.
    pub fn edge(&self, id: u32) -> Edge {
        let node = NodeId(self.find(self.document.resolve(id)));
        Edge { node, span: self.source.origin(self.document.node(id).span) }
    }

    /// How many levels of collections there are behind an edge.
    pub fn height(&self, edge: Edge) -> u32 {
        self.heights.get(edge.node.0 as usize).copied().unwrap_or(0)
    }

    /// Makes the value of a scalar.
    pub fn scalar(&mut self, id: u32) -> Result<(), Fault> {
        let node = self.document.node(id);
        let NodeKind::Scalar(scalar) = &node.kind else { return Ok(()) };
        let value = match resolve(scalar, node.span, self.document.release)? {
            Resolved::Null => Value::Null,
            Resolved::Bool(value) => Value::Bool(value),
            Resolved::Int(value) => Value::Number(value.to_string()),
            Resolved::Uint(value) => Value::Number(value.to_string()),
            Resolved::Float(value) => match number::special(value) {
                Some(name) => {
                    self.odd_numbers = true;
                    Value::Number(name.into())
                }
                None => Value::Number(number::json(value)),
            },
            Resolved::Text(text) => Value::String(text.into_owned()),
            Resolved::Bytes(bytes) => Value::String(lossy(&bytes).into_owned()),
        };
        self.put(id, value, 0);
        Ok(())
    }

    /// Makes the value of a collection whose children have been made.
    pub fn collection(&mut self, id: u32) -> Result<(), Fault> {
        let value = match self.document.node(id).kind {
            NodeKind::Mapping(_) => Value::Object(self.members(id)?),
            _ => Value::Array(self.document.children(id).iter().map(|item| self.edge(*item)).collect()),
        };
        let highest = match &value {
            Value::Array(items) => items.iter().map(|item| self.height(*item)).max(),
            Value::Object(members) => members.iter().map(|member| self.height(member.value)).max(),
            _ => None,
        };
        self.put(id, value, highest.unwrap_or(0).saturating_add(1));
        Ok(())
    }

    /// The members of a mapping sorted by key. Of those with the same key the last one stays.
    fn members(&mut self, id: u32) -> Result<Vec<Member>, Fault> {
        let mut sorted = self.keyed(pairs(self.document, id))?;
        if sorted.iter().any(|keyed| *keyed.text == *b"-0") {
            // Both zeros are one key, although their texts differ.
            self.repeats = true;
            sorted = self.keyed(final_pairs(self.document, id)?)?;
        }
        sorted.sort_by(|a, b| a.text.cmp(&b.text));
        let mut members = Vec::with_capacity(sorted.len());
        for (i, Keyed { text, pair }) in sorted.iter().enumerate() {
            if sorted.get(i + 1).is_some_and(|next| next.text == *text) {
                self.repeats = true;
                continue;
            }
            members.push(Member {
                key: self.key(pair.key, text),
                key_span: self.source.origin(self.document.node(pair.key).span),
                value: self.edge(pair.value),
            });
        }
        Ok(members)
    }

    fn keyed(&mut self, pairs: Vec<Pair>) -> Result<Vec<Keyed<'d>>, Fault> {
        let mut keyed = Vec::with_capacity(pairs.len());
        for pair in pairs {
            let text = resolve_key(self.document, pair.key)?.json_key();
            self.odd_keys |= text.is_none();
            keyed.push(Keyed { text: text.unwrap_or_default(), pair });
        }
        Ok(keyed)
    }

    fn key(&mut self, key: u32, text: &[u8]) -> Rc<str> {
        match &mut self.keys {
            Some(keys) => keys.entry(self.document.resolve(key)).or_insert_with(|| lossy(text).into()).clone(),
            None => lossy(text).into(),
        }
    }

    fn put(&mut self, id: u32, value: Value, height: u32) {
        let node = u32::try_from(self.nodes.len()).unwrap_or(NONE);
        self.heights.push(height);
        self.nodes.push(Node { span: self.source.origin(self.document.node(id).span), value });
        if let Some(made) = self.made.get_mut(id as usize) {
            *made = node;
        }
    }

    fn find(&self, id: u32) -> u32 {
        self.made.get(id as usize).copied().unwrap_or(NONE)
    }
}

const NONE: u32 = u32::MAX;
