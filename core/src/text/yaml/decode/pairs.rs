//! Turns a mapping into its keys and values with those that merges bring in, in the order in which the reference sets
//! them.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::key::{Identity, is_merge, resolve_key};
use crate::text::yaml::compose::node::{Document, NodeKind};
use crate::text::yaml::fault::Fault;

/// A key and a value of a mapping, as nodes.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The key's node.
    pub key: u32,
    /// The value's node.
    pub value: u32,
}

/// Lists the pairs of a mapping whose merges are known to be mappings. What comes later overrides what came before.
///
/// Costs as much as the reference spends, which counts against its limit on aliases.
pub fn pairs(document: &Document<'_>, mapping: u32) -> Vec<Pair> {
    let mut found = Vec::with_capacity(document.children(mapping).len() / 2);
    let mut open = alloc::vec![Part::Pairs(document.children(mapping))];
    while let Some(part) = open.pop() {
        match part {
            Part::Pairs([key, value, rest @ ..]) => {
                open.push(Part::Pairs(rest));
                if is_merge(document, *key) {
                    open.push(merged(document, *value));
                } else {
                    found.push(Pair { key: *key, value: *value });
                }
            }
            Part::Mappings([rest @ .., item]) => {
                open.push(Part::Mappings(rest));
                open.push(merged(document, *item));
            }
            Part::Pairs(_) | Part::Mappings(_) => {}
        }
    }
    found
}

/// The pairs that are left when the later ones have overridden the earlier ones, each with its key, in the order of the
/// first.
pub fn final_pairs<'d>(document: &'d Document<'_>, mapping: u32) -> Result<Vec<Pair>, Fault> {
    let mut left: Vec<Pair> = Vec::new();
    let mut places: BTreeMap<Identity<'d>, usize> = BTreeMap::new();
    for pair in pairs(document, mapping) {
        let identity = resolve_key(document, pair.key)?.identity();
        let place = identity.map_or(left.len(), |identity| *places.entry(identity).or_insert(left.len()));
        match left.get_mut(place) {
            Some(earlier) => *earlier = pair,
            None => left.push(pair),
        }
    }
    Ok(left)
}

enum Part<'d> {
    /// Keys and values in turn.
    Pairs(&'d [u32]),
    /// Mappings to merge, the last first.
    Mappings(&'d [u32]),
}

fn merged<'d>(document: &'d Document<'_>, value: u32) -> Part<'d> {
    let target = document.resolve(value);
    let children = document.children(target);
    match document.node(target).kind {
        NodeKind::Sequence(_) => Part::Mappings(children),
        _ => Part::Pairs(children),
    }
}
