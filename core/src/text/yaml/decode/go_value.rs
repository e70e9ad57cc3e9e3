//! Turns a node into the text that Go's `%#v` has for its value.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

use super::key::resolve_key;
use super::number;
use super::pairs::final_pairs;
use super::resolve::{Resolved, resolve};
use crate::base::go_text;
use crate::text::yaml::compose::node::{Document, NodeKind};
use crate::text::yaml::fault::Fault;

/// Prints the value of a node, cut where it gets longer than `limit` bytes: aliases can make it endless. `null` is what
/// a missing value at the top is called.
pub fn print(document: &Document<'_>, node: u32, null: &str, limit: usize) -> Result<String, Fault> {
    let mut out = String::new();
    let mut open = alloc::vec![Piece::Node(node, null)];
    while let Some(piece) = open.pop() {
        if out.len() > limit {
            break;
        }
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Key(key) => {
                push_scalar(&mut out, &resolve_key(document, key)?, NULL);
                out.push(':');
            }
            Piece::Node(node, null) => {
                let id = document.resolve(node);
                let node = document.node(id);
                match &node.kind {
                    NodeKind::Scalar(scalar) => {
                        push_scalar(&mut out, &resolve(scalar, node.span, document.release)?, null)
                    }
                    NodeKind::Mapping(_) => push_mapping(document, id, &mut out, &mut open)?,
                    _ => push_sequence(document, id, &mut out, &mut open),
                }
            }
        }
    }
    Ok(out)
}

/// Prints a scalar; `null` is what a missing value is called.
pub fn push_scalar(out: &mut String, value: &Resolved<'_>, null: &str) {
    // Writing to a string cannot fail.
    let _ = match value {
        Resolved::Null => out.write_str(null),
        Resolved::Bool(value) => write!(out, "{value}"),
        Resolved::Int(value) => write!(out, "{value}"),
        Resolved::Uint(value) => write!(out, "{value:#x}"),
        Resolved::Float(value) => out.write_str(&number::general(*value)),
        Resolved::Text(text) => out.write_str(&go_text::quote(text)),
        Resolved::Bytes(bytes) => push_bytes(out, bytes),
    };
}

enum Piece<'d> {
    Node(u32, &'d str),
    Key(u32),
    Text(&'static str),
}

fn push_sequence(document: &Document<'_>, id: u32, out: &mut String, open: &mut Vec<Piece<'_>>) {
    out.push_str("[]interface {}{");
    open.push(Piece::Text("}"));
    for (i, item) in document.children(id).iter().enumerate().rev() {
        open.push(Piece::Node(*item, NULL));
        if i > 0 {
            open.push(Piece::Text(", "));
        }
    }
}

fn push_mapping(document: &Document<'_>, id: u32, out: &mut String, open: &mut Vec<Piece<'_>>) -> Result<(), Fault> {
    let mut sorted = Vec::new();
    for pair in final_pairs(document, id)? {
        sorted.push((resolve_key(document, pair.key)?, pair));
    }
    sorted.sort_by(|(a, _), (b, _)| a.compare(b));
    out.push_str("map[interface {}]interface {}{");
    open.push(Piece::Text("}"));
    for (i, (_, pair)) in sorted.iter().enumerate().rev() {
        open.push(Piece::Node(pair.value, NULL));
        open.push(Piece::Key(pair.key));
        if i > 0 {
            open.push(Piece::Text(", "));
        }
    }
    Ok(())
}

fn push_bytes(out: &mut String, bytes: &[u8]) -> core::fmt::Result {
    out.push('"');
    for chunk in bytes.utf8_chunks() {
        let quoted = go_text::quote(chunk.valid());
        out.push_str(quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default());
        for byte in chunk.invalid() {
            write!(out, "\\x{byte:02x}")?;
        }
    }
    out.write_char('"')
}

const NULL: &str = "interface {}(nil)";
