//! YAML as the server reads it: bytes -> characters -> tokens -> nodes -> the tree of JSON.
//!
//! Mirrors sigs.k8s.io/yaml 1.6 on go.yaml.in/yaml/v2 v2.4.4, its YAML 1.1 with all deviations, to the words of each
//! error and its line. Only the first document is read.
//!
//! Never panics, keeps nesting on the heap, and needs memory in proportion to the text.

mod compose;
mod decode;
mod fault;
mod read;
mod scan;

use alloc::vec::Vec;

use self::fault::Fault;
use self::read::Source;
use self::scan::Scanner;
use super::tree::{Duplicate, Edge, Format, Node, NodeId, Parsed, Tree, Value};
use crate::base::release::Release;
use crate::base::span::Span;

/// Parses a file that is not JSON.
pub fn parse(bytes: &[u8], release: Release) -> Parsed {
    let source = Source::new(bytes);
    let mut scanner = Scanner::new(&source, release);
    let outcome = read(&mut scanner, &source, release);
    let comments = scanner.into_comments().into_iter().map(|span| source.origin(span)).collect();
    let (tree, duplicates) = match outcome {
        Ok((tree, duplicates)) => (Ok(tree), duplicates),
        Err(fault) => (Err(*fault), Vec::new()),
    };
    Parsed { format: Format::Yaml, tree, duplicates, comments }
}

fn read<'t>(
    scanner: &mut Scanner<'t>,
    source: &'t Source<'t>,
    release: Release,
) -> Result<(Tree, Vec<Duplicate>), Fault> {
    match compose::compose(scanner).map_err(|fault| source.locate(fault))? {
        Some(document) => decode::decode(&document, source, release),
        None => Ok((nothing(), Vec::new())),
    }
}

/// What a file without a document holds.
fn nothing() -> Tree {
    let node = Node { span: Span::at(0), value: Value::Null };
    Tree::new(alloc::vec![node], Edge { node: NodeId(0), span: Span::at(0) })
}

#[cfg(test)]
mod tests;
