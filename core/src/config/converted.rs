//! A tree to the JSON text that the server makes of YAML: compact, in Go's spelling.

use alloc::string::String;
use alloc::vec::Vec;

use crate::base::go_text::push_json;
use crate::text::tree::{Edge, Member, Tree, Value};

/// Writes a tree; `None` if more than `limit` bytes would come out, as aliases may have it.
pub fn json(tree: &Tree, limit: usize) -> Option<String> {
    let mut out = String::new();
    let mut open = Vec::from([Part::Value(tree.root())]);
    while let Some(part) = open.pop() {
        match part {
            Part::Value(edge) => push(&mut out, tree.value(edge), &mut open),
            Part::Items([], _) => out.push(']'),
            Part::Items([item, rest @ ..], first) => {
                out.push_str(if first { "" } else { "," });
                open.extend([Part::Items(rest, false), Part::Value(*item)]);
            }
            Part::Members([], _) => out.push('}'),
            Part::Members([member, rest @ ..], first) => {
                out.push_str(if first { "" } else { "," });
                push_json(&mut out, &member.key);
                out.push(':');
                open.extend([Part::Members(rest, false), Part::Value(member.value)]);
            }
        }
        if out.len() > limit {
            return None;
        }
    }
    Some(out)
}

/// What is still to be written; of a collection whether nothing of it has been.
enum Part<'t> {
    Value(Edge),
    Items(&'t [Edge], bool),
    Members(&'t [Member], bool),
}

fn push<'t>(out: &mut String, value: &'t Value, open: &mut Vec<Part<'t>>) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(text) => out.push_str(text),
        Value::String(text) => push_json(out, text),
        Value::Array(items) => {
            out.push('[');
            open.push(Part::Items(items, true));
        }
        Value::Object(members) => {
            out.push('{');
            open.push(Part::Members(members, true));
        }
    }
}
