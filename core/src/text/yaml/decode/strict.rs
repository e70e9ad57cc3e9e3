//! Finds the keys that a mapping has twice, as the server's second, strict pass lists them.
//!
//! The reference decodes what an alias names again wherever the alias stands, and lists its repetitions again. Its
//! limit on aliases bounds that, and what is read here has passed that limit.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::key::{Identity, is_merge, resolve_key};
use crate::base::span::Span;
use crate::text::tree::Duplicate;
use crate::text::yaml::compose::node::{Document, NodeKind};
use crate::text::yaml::fault::Fault;

/// Lists repeated keys in the order in which the reference meets them, as long as the printed keys are not longer than
/// `limit` bytes all together. Spans are in offsets of the decoded text.
pub fn duplicates(document: &Document<'_>, limit: usize) -> Result<Vec<Duplicate>, Fault> {
    let mut pass = Pass { document, open: Vec::new(), maps: Vec::new(), found: Vec::new(), left: limit };
    pass.visit(document.root);
    while let Some(step) = pass.open.pop() {
        pass.step(step)?;
        if pass.left == 0 {
            break;
        }
    }
    Ok(pass.found)
}

struct Pass<'d, 't> {
    document: &'d Document<'t>,
    open: Vec<Step<'d>>,
    /// The keys of the mappings that are being filled, the innermost last.
    maps: Vec<BTreeMap<Identity<'d>, Span>>,
    found: Vec<Duplicate>,
    left: usize,
}

enum Step<'d> {
    Items(&'d [u32]),
    Pairs(&'d [u32]),
    Mappings(&'d [u32]),
    Set { key: u32, value: u32 },
    EndMap,
}

impl<'d> Pass<'d, '_> {
    fn step(&mut self, step: Step<'d>) -> Result<(), Fault> {
        match step {
            Step::Items([item, rest @ ..]) => {
                self.open.push(Step::Items(rest));
                self.visit(*item);
            }
            Step::Pairs([key, value, rest @ ..]) => {
                self.open.push(Step::Pairs(rest));
                if is_merge(self.document, *key) {
                    self.merge(*value);
                } else {
                    self.open.push(Step::Set { key: *key, value: *value });
                    self.visit(*value);
                }
            }
            Step::Mappings([rest @ .., item]) => {
                self.open.push(Step::Mappings(rest));
                self.merge(*item);
            }
            Step::Set { key, value } => self.set(key, value)?,
            Step::EndMap => {
                self.maps.pop();
            }
            Step::Items(_) | Step::Pairs(_) | Step::Mappings(_) => {}
        }
        Ok(())
    }

    fn visit(&mut self, node: u32) {
        let id = self.document.resolve(node);
        let children = self.document.children(id);
        match self.document.node(id).kind {
            NodeKind::Sequence(_) => self.open.push(Step::Items(children)),
            NodeKind::Mapping(_) => {
                self.maps.push(BTreeMap::new());
                self.open.push(Step::EndMap);
                self.open.push(Step::Pairs(children));
            }
            _ => {}
        }
    }

    fn merge(&mut self, node: u32) {
        let id = self.document.resolve(node);
        let children = self.document.children(id);
        self.open.push(match self.document.node(id).kind {
            NodeKind::Sequence(_) => Step::Mappings(children),
            _ => Step::Pairs(children),
        });
    }

    fn set(&mut self, key: u32, value: u32) -> Result<(), Fault> {
        let span = self.document.node(key).span;
        let resolved = resolve_key(self.document, key)?;
        let (Some(identity), Some(map)) = (resolved.clone().identity(), self.maps.last_mut()) else { return Ok(()) };
        if let Some(first) = map.get(&identity).copied() {
            let shown = resolved.shown();
            self.left = self.left.saturating_sub(shown.len());
            self.found.push(Duplicate { line: self.document.node(value).line + 1, shown, span, first });
        } else {
            map.insert(identity, span);
        }
        Ok(())
    }
}
