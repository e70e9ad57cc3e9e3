//! Turns the nodes of a document into the tree of JSON that the server gets.
//!
//! Mirrors go-yaml v2.4 decoding into `interface{}` and sigs.k8s.io/yaml 1.6 `YAMLToJSON`, except that what an alias
//! names is decoded once and shared.

mod alias_limit;
mod build;
mod convert;
mod go_value;
mod key;
mod number;
mod pairs;
mod resolve;
mod strict;
mod timestamp;

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use self::alias_limit::Counts;
use self::build::Builder;
use self::key::{is_merge, resolve_key};
use crate::base::release::Release;
use crate::base::span::Span;
use crate::text::tree::{Duplicate, Tree};
use crate::text::yaml::compose::node::{Document, NodeKind};
use crate::text::yaml::fault::{self, Fault};
use crate::text::yaml::read::Source;

/// Decodes a document and lists its repeated keys. All spans are offsets in the file.
pub fn decode(document: &Document<'_>, source: &Source<'_>, release: Release) -> Result<(Tree, Vec<Duplicate>), Fault> {
    let limit = source.text.len().saturating_mul(SHOWN_PER_BYTE).saturating_add(SHOWN);
    let mut decoder = Decoder::new(document, source, limit);
    decoder.run().map_err(|fault| source.locate(fault))?;
    let tree = decoder.tree;
    if tree.odd_keys {
        convert::check_keys(document, limit, release).map_err(|fault| source.locate(fault))?;
    }
    let root = tree.edge(document.root);
    if tree.odd_numbers {
        convert::check_numbers(&tree.nodes, root)?;
    }
    convert::check_depth(&tree, root)?;
    let mut duplicates = Vec::new();
    if tree.repeats {
        duplicates = strict::duplicates(document, limit).map_err(|fault| source.locate(fault))?;
    }
    for duplicate in &mut duplicates {
        duplicate.span = source.origin(duplicate.span);
        duplicate.first = source.origin(duplicate.first);
    }
    Ok((Tree::new(tree.nodes, root), duplicates))
}

struct Decoder<'d, 't> {
    document: &'d Document<'t>,
    source: &'d Source<'d>,
    /// Bytes that a printed value may have.
    limit: usize,
    tree: Builder<'d, 't>,
    open: Vec<Frame>,
    /// How far the nodes that aliases name have come.
    targets: BTreeMap<u32, Progress>,
    counts: Counts,
    /// How many of the open collections stand behind an alias themselves.
    alias_depth: usize,
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
    /// How many of its children have been begun.
    next: usize,
    decoded_before: u64,
    through_alias: bool,
}

/// What a node is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The key of a mapping.
    Key,
    /// A sequence of mappings whose pairs go into another one. The reference takes the last one first.
    Mappings,
    /// A mapping whose pairs go into another one.
    Merged,
    /// The value of a key, an item, or the top.
    Value,
}

impl<'d, 't> Decoder<'d, 't> {
    fn new(document: &'d Document<'t>, source: &'d Source<'d>, limit: usize) -> Self {
        let targets = document.nodes.iter().filter_map(|node| match node.kind {
            NodeKind::Alias(target) => Some((target, Progress::Waiting)),
            _ => None,
        });
        let targets: BTreeMap<_, _> = targets.collect();
        let tree = Builder::new(document, source, !targets.is_empty());
        Self { document, source, limit, tree, open: Vec::new(), targets, counts: Counts::default(), alias_depth: 0 }
    }

    fn run(&mut self) -> Result<(), Fault> {
        self.visit(self.document.root, Role::Value)?;
        while let Some(frame) = self.open.last_mut() {
            let (node, next, role) = (frame.node, frame.next, frame.role);
            let children = self.document.children(node);
            frame.next += 1;
            if next == children.len() {
                self.close()?;
            } else if role == Role::Mappings {
                self.merge_item(child(children, children.len() - next - 1))?;
            } else if matches!(self.document.node(node).kind, NodeKind::Sequence(_)) || next % 2 == 1 {
                self.visit(child(children, next), Role::Value)?;
            } else if is_merge(self.document, child(children, next)) {
                frame.next += 1;
                self.merge(child(children, next + 1))?;
            } else {
                self.visit(child(children, next), Role::Key)?;
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
            NodeKind::Mapping(_) | NodeKind::Sequence(_) => {
                self.begin(id, role, false);
                Ok(())
            }
        }
    }

    /// Decodes what stands behind `<<`.
    fn merge(&mut self, id: u32) -> Result<(), Fault> {
        if !matches!(self.document.node(id).kind, NodeKind::Sequence(_)) {
            return self.merge_item(id);
        }
        // The reference does not count this sequence.
        let decoded_before = self.counts.decoded;
        self.open.push(Frame { node: id, role: Role::Mappings, next: 0, decoded_before, through_alias: false });
        Ok(())
    }

    fn merge_item(&mut self, id: u32) -> Result<(), Fault> {
        match self.document.node(self.document.resolve(id)).kind {
            NodeKind::Mapping(_) => self.visit(id, Role::Merged),
            _ => {
                let problem = "map merge requires map or sequence of maps as the value";
                Err(fault::plain(self.document.node(id).span, problem))
            }
        }
    }

    /// Opens a collection that has been counted.
    fn begin(&mut self, node: u32, role: Role, through_alias: bool) {
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
            Role::Value => self.tree.collection(frame.node)?,
        }
        if let Some(progress) = self.targets.get_mut(&frame.node) {
            *progress = Progress::Done(self.counts.decoded - frame.decoded_before);
        }
        Ok(())
    }

    fn scalar(&mut self, id: u32, role: Role) -> Result<(), Fault> {
        match role {
            Role::Key => resolve_key(self.document, id).map(|_| ()),
            _ if self.tree.has(id) => Ok(()),
            _ => self.tree.scalar(id),
        }
    }

    fn alias(&mut self, id: u32, target: u32, role: Role) -> Result<(), Fault> {
        let span = self.document.node(id).span;
        let scalar = matches!(self.document.node(target).kind, NodeKind::Scalar(_));
        match self.targets.get(&target).copied() {
            Some(Progress::Begun(before)) => {
                // The reference goes through it once more and only notices when it comes here again.
                let again = self.counts.decoded - before;
                self.count(again, again, span)?;
                let name = self.source.text.get(span.start + 1..span.end).unwrap_or_default();
                Err(fault::plain(span, format!("anchor '{name}' value contains itself")))
            }
            Some(Progress::Done(count)) => {
                self.count(count, count, span)?;
                match role {
                    Role::Key => Err(self.bad_key(target)),
                    Role::Value if !self.tree.has(target) => self.tree.collection(target),
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
        match self.counts.add(decoded, aliased) {
            true => Ok(()),
            false => Err(fault::plain(span, "document contains excessive aliasing")),
        }
    }

    fn bad_key(&self, id: u32) -> Fault {
        let span = self.document.node(id).span;
        match go_value::print(self.document, id, "<nil>", self.limit) {
            Ok(shown) => fault::plain(span, format!("invalid map key: {shown}")),
            Err(fault) => fault,
        }
    }
}

fn child(children: &[u32], place: usize) -> u32 {
    children.get(place).copied().unwrap_or(0)
}

/// Bytes that a printed value may have for each byte of the text. The reference knows no limit but its memory.
const SHOWN_PER_BYTE: usize = 16;

/// Bytes that it may have beyond that.
const SHOWN: usize = 1 << 16;
