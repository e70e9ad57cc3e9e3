//! Turns the nodes of a document into the tree of JSON that the server gets.
//!
//! Mirrors go-yaml v2.4 decoding into `interface{}` and sigs.k8s.io/yaml 1.6 `YAMLToJSON`, except that what an alias
//! names is decoded once and shared.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::rc::Rc;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::convert;
use super::fault::{self, Fault};
use super::go_value;
use super::key::{is_merge, lossy, resolve_key};
use super::node::{Document, NodeKind, ScalarTag};
use super::number;
use super::pairs::pairs;
use super::reader::Source;
use super::resolve::{Resolved, resolve};
use super::strict;
use crate::base::span::Span;
use crate::text::tree::{Duplicate, Edge, Member, Node, NodeId, Tree, Value};

/// Decodes a document and lists its repeated keys, whose spans are in offsets of the decoded text.
pub(super) fn decode(document: &Document<'_>, source: &Source<'_>) -> Result<(Tree, Vec<Duplicate>), Fault> {
    let limit = source.text.len().saturating_mul(SHOWN_PER_BYTE).saturating_add(SHOWN);
    let mut decoder = Decoder::new(document, source, limit);
    decoder.run()?;
    let root = decoder.edge(document.root);
    if decoder.odd_keys {
        convert::check_keys(document, limit)?;
    }
    if decoder.odd_numbers {
        convert::check_numbers(&decoder.nodes, root)?;
    }
    let duplicates = if decoder.repeats { strict::duplicates(document, limit)? } else { Vec::new() };
    Ok((Tree::new(decoder.nodes, root), duplicates))
}

struct Decoder<'d, 't> {
    document: &'d Document<'t>,
    source: &'d Source<'d>,
    limit: usize,
    nodes: Vec<Node>,
    /// The node of the tree for each node of the document, [`NONE`] before it is made.
    made: Vec<u32>,
    open: Vec<Frame>,
    /// How far the nodes that aliases name have come.
    targets: BTreeMap<u32, Progress>,
    /// Keys that merges and aliases may use more than once.
    keys: BTreeMap<u32, Rc<str>>,
    counts: Counts,
    alias_depth: usize,
    /// Whether a key came that may have no place in JSON.
    odd_keys: bool,
    /// Whether a number came that has none.
    odd_numbers: bool,
    /// Whether an object seems to have a key twice.
    repeats: bool,
}

/// Nodes as the reference counts them: those behind an alias again each time.
#[derive(Clone, Copy, Default)]
struct Counts {
    decoded: u64,
    aliased: u64,
}

#[derive(Clone, Copy)]
enum Progress {
    /// Not begun.
    Waiting,
    /// Begun when so many nodes had been decoded.
    Begun(u64),
    /// Done; it counts for so many nodes.
    Done(u64),
}

/// A collection that is being decoded.
#[derive(Clone, Copy)]
struct Frame {
    node: u32,
    role: Role,
    /// The place of the next child among its children.
    next: usize,
    decoded_before: u64,
    through_alias: bool,
}

/// What a node is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The key of a mapping.
    Key,
    /// A mapping whose pairs go into another one.
    Merged,
    /// A sequence of such mappings.
    Mappings,
    /// The value of a key, an item, or the top.
    Value,
}

impl<'d, 't> Decoder<'d, 't> {
    fn new(document: &'d Document<'t>, source: &'d Source<'d>, limit: usize) -> Self {
        let targets = document.nodes.iter().filter_map(|node| match node.kind {
            NodeKind::Alias(target) => Some((target, Progress::Waiting)),
            _ => None,
        });
        Self {
            document,
            source,
            limit,
            nodes: Vec::with_capacity(document.nodes.len()),
            made: alloc::vec![NONE; document.nodes.len()],
            open: Vec::new(),
            targets: targets.collect(),
            keys: BTreeMap::new(),
            counts: Counts { decoded: 1, aliased: 0 },
            alias_depth: 0,
            odd_keys: false,
            odd_numbers: false,
            repeats: false,
        }
    }

    fn run(&mut self) -> Result<(), Fault> {
        self.visit(self.document.root, Role::Value)?;
        while let Some(frame) = self.open.last_mut() {
            let (node, next, role) = (frame.node, frame.next, frame.role);
            let children = self.document.children(node);
            let mapping = matches!(self.document.node(node).kind, NodeKind::Mapping(_));
            let at = if role == Role::Mappings { children.len().wrapping_sub(next + 1) } else { next };
            let Some(child) = children.get(at).copied() else {
                self.close()?;
                continue;
            };
            frame.next += 1;
            match mapping {
                true if next % 2 == 1 => self.visit(child, Role::Value)?,
                true if is_merge(self.document, child) => {
                    frame.next += 1;
                    self.merge(children.get(at + 1).copied().unwrap_or(child), true)?;
                }
                true => self.visit(child, Role::Key)?,
                false if role == Role::Mappings => self.merge(child, false)?,
                false => self.visit(child, Role::Value)?,
            }
        }
        Ok(())
    }

    fn visit(&mut self, id: u32, role: Role) -> Result<(), Fault> {
        let node = self.document.node(id);
        self.count(1, u64::from(self.alias_depth > 0), node.span)?;
        match &node.kind {
            NodeKind::Scalar(_) => self.scalar(id, role),
            NodeKind::Alias(target) => self.alias(id, *target, role),
            _ => {
                self.begin(id, role, false);
                Ok(())
            }
        }
    }

    fn merge(&mut self, id: u32, sequences: bool) -> Result<(), Fault> {
        let target = self.document.resolve(id);
        match self.document.node(target).kind {
            NodeKind::Mapping(_) => self.visit(id, Role::Merged),
            NodeKind::Sequence(_) if sequences && target == id => {
                let decoded_before = self.counts.decoded;
                let frame = Frame { node: id, role: Role::Mappings, next: 0, decoded_before, through_alias: false };
                self.open.push(frame);
                Ok(())
            }
            _ => {
                let problem = "map merge requires map or sequence of maps as the value";
                Err(fault::plain(self.document.node(id).span, problem))
            }
        }
    }

    fn begin(&mut self, node: u32, role: Role, through_alias: bool) {
        // The node itself has been counted already.
        let decoded_before = self.counts.decoded - 1;
        if let Some(progress) = self.targets.get_mut(&node) {
            *progress = Progress::Begun(decoded_before);
        }
        self.alias_depth += usize::from(through_alias);
        self.open.push(Frame { node, role, next: 0, decoded_before, through_alias });
    }

    fn close(&mut self) -> Result<(), Fault> {
        let Some(frame) = self.open.pop() else { return Ok(()) };
        self.alias_depth -= usize::from(frame.through_alias);
        match frame.role {
            Role::Mappings => return Ok(()),
            Role::Key => return Err(self.bad_key(frame.node)),
            Role::Merged => {}
            Role::Value => self.make_collection(frame.node)?,
        }
        if let Some(progress) = self.targets.get_mut(&frame.node) {
            *progress = Progress::Done(self.counts.decoded - frame.decoded_before);
        }
        Ok(())
    }

    fn alias(&mut self, id: u32, target: u32, role: Role) -> Result<(), Fault> {
        let span = self.document.node(id).span;
        let scalar = matches!(self.document.node(target).kind, NodeKind::Scalar(_));
        match self.targets.get(&target).copied() {
            Some(Progress::Begun(before)) => {
                let again = self.counts.decoded - before;
                self.count(again, again, span)?;
                let name = self.source.text.get(span.start + 1..span.end).unwrap_or_default();
                Err(fault::plain(span, format!("anchor '{name}' value contains itself")))
            }
            Some(Progress::Done(count)) if !scalar => {
                self.count(count, count, span)?;
                match role {
                    Role::Key => Err(self.bad_key(target)),
                    Role::Value if self.made(target) == NONE => self.make_collection(target),
                    _ => Ok(()),
                }
            }
            _ => {
                self.count(1, 1, span)?;
                if scalar {
                    return self.scalar(target, role);
                }
                self.begin(target, role, true);
                Ok(())
            }
        }
    }

    fn count(&mut self, decoded: u64, aliased: u64, span: Span) -> Result<(), Fault> {
        self.counts.decoded = self.counts.decoded.saturating_add(decoded);
        self.counts.aliased = self.counts.aliased.saturating_add(aliased);
        if self.counts.is_excessive() {
            return Err(fault::plain(span, "document contains excessive aliasing"));
        }
        Ok(())
    }

    fn scalar(&mut self, id: u32, role: Role) -> Result<(), Fault> {
        let node = self.document.node(id);
        let NodeKind::Scalar(scalar) = &node.kind else { return Ok(()) };
        if self.made(id) != NONE || (role == Role::Key && scalar.tag == ScalarTag::None) {
            return Ok(());
        }
        let resolved = resolve(scalar, node.span)?;
        if role == Role::Key {
            return Ok(());
        }
        let value = match resolved {
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
        self.make(id, value);
        Ok(())
    }

    fn make_collection(&mut self, id: u32) -> Result<(), Fault> {
        let value = match self.document.node(id).kind {
            NodeKind::Mapping(_) => Value::Object(self.members(id)?),
            _ => Value::Array(self.document.children(id).iter().map(|item| self.edge(*item)).collect()),
        };
        self.make(id, value);
        Ok(())
    }

    /// The members of a mapping sorted by key. Of those with the same key the last one stays.
    fn members(&mut self, id: u32) -> Result<Vec<Member>, Fault> {
        let mut sorted: Vec<(Cow<'d, [u8]>, u32, u32)> = Vec::with_capacity(self.document.children(id).len() / 2);
        for pair in pairs(self.document, id) {
            let key = resolve_key(self.document, pair.key)?.json_key();
            self.odd_keys |= key.is_none();
            sorted.push((key.unwrap_or_default(), pair.key, pair.value));
        }
        sorted.sort_by(|(a, ..), (b, ..)| a.cmp(b));
        let mut members = Vec::with_capacity(sorted.len());
        for (i, (key, key_node, value)) in sorted.iter().enumerate() {
            if sorted.get(i + 1).is_some_and(|(next, ..)| next == key) {
                self.repeats = true;
                continue;
            }
            members.push(Member {
                key: self.key_text(*key_node, key),
                key_span: self.source.origin(self.document.node(*key_node).span),
                value: self.edge(*value),
            });
        }
        Ok(members)
    }

    fn key_text(&mut self, key: u32, bytes: &[u8]) -> Rc<str> {
        if self.targets.is_empty() {
            return lossy(bytes).into();
        }
        self.keys.entry(self.document.resolve(key)).or_insert_with(|| lossy(bytes).into()).clone()
    }

    fn make(&mut self, id: u32, value: Value) {
        let node = u32::try_from(self.nodes.len()).unwrap_or(NONE);
        self.nodes.push(Node { span: self.source.origin(self.document.node(id).span), value });
        if let Some(made) = self.made.get_mut(id as usize) {
            *made = node;
        }
    }

    fn made(&self, id: u32) -> u32 {
        self.made.get(id as usize).copied().unwrap_or(NONE)
    }

    fn edge(&self, id: u32) -> Edge {
        let node = NodeId(self.made(self.document.resolve(id)));
        Edge { node, span: self.source.origin(self.document.node(id).span) }
    }

    fn bad_key(&self, id: u32) -> Fault {
        let span = self.document.node(id).span;
        match go_value::print(self.document, id, "<nil>", self.limit) {
            Ok(shown) => fault::plain(span, format!("invalid map key: {shown}")),
            Err(fault) => fault,
        }
    }
}

impl Counts {
    /// Mirrors the limit of go-yaml v2.4: almost all of a small document may stand behind aliases, a tenth of a large one.
    fn is_excessive(self) -> bool {
        if self.aliased <= 100 || self.decoded <= 1000 {
            return false;
        }
        let decoded = self.decoded as f64;
        let allowed = match self.decoded {
            ..=SMALL => 0.99,
            LARGE.. => 0.10,
            _ => 0.99 - 0.89 * ((decoded - SMALL as f64) / (LARGE - SMALL) as f64),
        };
        self.aliased as f64 / decoded > allowed
    }
}

const NONE: u32 = u32::MAX;

/// Decoded nodes up to which a document is small, and from which on it is large.
const SMALL: u64 = 400_000;
const LARGE: u64 = 4_000_000;

/// Bytes that a printed value may have, for each byte of the text and beyond that. The reference knows no limit but its memory.
const SHOWN_PER_BYTE: usize = 16;
const SHOWN: usize = 1 << 16;
