//! Finds what JSON cannot say, after the whole document has been read: some keys, and numbers that are none.

use alloc::collections::BTreeSet;
use alloc::format;

use super::build::Builder;
use super::go_value;
use super::key::resolve_key;
use super::pairs::{Pair, final_pairs};
use super::resolve::Resolved;
use crate::base::release::Release;
use crate::text::JSON_ERROR;
use crate::text::tree::{Edge, Node, NodeId, Value};
use crate::text::yaml::compose::node::{Document, NodeKind};
use crate::text::yaml::fault::{self, Fault};

/// Looks for a key whose type is no key of JSON. Mirrors `convertToJSONableObject`, sigs.k8s.io/yaml 1.5–1.6, which
/// walks mappings in random order; here the first one wins.
pub fn check_keys(document: &Document<'_>, limit: usize, release: Release) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    let mut open = alloc::vec![document.root];
    while let Some(node) = open.pop() {
        let id = document.resolve(node);
        if !seen.insert(id) {
            continue;
        }
        match document.node(id).kind {
            NodeKind::Sequence(_) => open.extend(document.children(id).iter().rev()),
            NodeKind::Mapping(_) => {
                let pairs = final_pairs(document, id)?;
                for pair in &pairs {
                    check_key(document, pair, limit, release)?;
                }
                open.extend(pairs.iter().rev().map(|pair| pair.value));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Looks for infinities and what is no number. Mirrors the order of Go's JSON encoder.
pub fn check_numbers(nodes: &[Node], root: Edge) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    let mut open = alloc::vec![root];
    while let Some(Edge { node: NodeId(id), span }) = open.pop() {
        let Some(node) = nodes.get(id as usize) else { continue };
        match &node.value {
            Value::Number(number) if matches!(number.as_str(), "+Inf" | "-Inf" | "NaN") => {
                return Err(fault::json(span, format!("json: unsupported value: {number}")));
            }
            Value::Array(items) if seen.insert(id) => open.extend(items.iter().rev()),
            Value::Object(members) if seen.insert(id) => open.extend(members.iter().rev().map(|member| member.value)),
            _ => {}
        }
    }
    Ok(())
}

/// Looks for more levels than Go's JSON decoder reads: those of block collections, of flow collections and of what
/// aliases put into each other add up. The decoder names the first bracket that is too deep.
pub fn check_depth(tree: &Builder<'_, '_>, root: Edge) -> Result<(), Fault> {
    let mut edge = root;
    for left in (0..=MAX_DEPTH).rev() {
        if tree.height(edge) <= left {
            return Ok(());
        }
        let (bracket, inner) = match tree.nodes.get(edge.node.0 as usize).map(|node| &node.value) {
            Some(Value::Object(members)) => {
                ('{', members.iter().map(|member| member.value).find(|value| tree.height(*value) >= left))
            }
            Some(Value::Array(items)) => ('[', items.iter().copied().find(|item| tree.height(*item) >= left)),
            _ => return Ok(()),
        };
        match inner {
            Some(inner) if left > 0 => edge = inner,
            _ => {
                let problem = format!("{JSON_ERROR}invalid character '{bracket}' exceeded max depth");
                return Err(fault::json(edge.span, problem));
            }
        }
    }
    Ok(())
}

fn check_key(document: &Document<'_>, pair: &Pair, limit: usize, release: Release) -> Result<(), Fault> {
    let Pair { key, value } = *pair;
    let resolved = resolve_key(document, key)?;
    let kind = match resolved {
        Resolved::Null => "%!s(<nil>)",
        Resolved::Uint(_) => "uint64",
        _ => return Ok(()),
    };
    let unsupported = if release.since(31) { "unsupported" } else { "Unsupported" };
    let shown = go_value::print(document, value, "<nil>", limit)?;
    let problem = format!("{unsupported} map key of type: {kind}, key: {}, value: {shown}", resolved.shown());
    Err(fault::json(document.node(key).span, problem))
}

/// Levels of collections that Go's JSON decoder reads.
const MAX_DEPTH: u32 = 10_000;
