//! Turns tokens into the nodes of the first document, with an explicit stack of open collections.

mod block;
mod flow;
pub mod node;
mod tags;

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use self::node::{Document, Node, NodeKind, Scalar, ScalarTag};
use self::tags::Tags;
use crate::base::span::Span;
use crate::text::yaml::fault::{self, Fault};
use crate::text::yaml::scan::Scanner;
use crate::text::yaml::scan::token::{Token, TokenKind};

/// Reads the first document; `None` if there is none.
pub fn compose<'t>(scanner: &mut Scanner<'t>) -> Result<Option<Document<'t>>, Fault> {
    let mut tags = Tags::default();
    let explicit = match scanner.peek()?.kind {
        TokenKind::StreamEnd => return Ok(None),
        TokenKind::VersionDirective(..) | TokenKind::TagDirective(_) | TokenKind::DocumentStart => {
            tags.read_directives(scanner)?;
            let start = scanner.peek()?;
            if !matches!(start.kind, TokenKind::DocumentStart) {
                return Err(unexpected(start, "did not find expected <document start>"));
            }
            Some(scanner.next()?)
        }
        _ => None,
    };
    let mut parser = Parser {
        scanner,
        tags,
        nodes: Vec::new(),
        children: Vec::new(),
        open: Vec::new(),
        pending: Vec::new(),
        anchors: BTreeMap::new(),
        end: 0,
    };
    parser.document(explicit)?;
    // The reference looks for the end of the document, and so at the token behind it.
    parser.scanner.peek()?;
    if parser.scanner.release.until(13) {
        one_event_ahead(parser.scanner)?;
    }
    let root = parser.pending.first().copied().unwrap_or(0);
    let release = parser.scanner.release;
    Ok(Some(Document { release, nodes: parser.nodes, children: parser.children, root }))
}

/// Until 1.13 the reference looked for the beginning of another document too.
fn one_event_ahead(scanner: &mut Scanner<'_>) -> Result<(), Fault> {
    while matches!(scanner.peek()?.kind, TokenKind::DocumentEnd) {
        scanner.next()?;
    }
    let next = scanner.peek()?;
    match next.kind {
        TokenKind::StreamEnd
        | TokenKind::DocumentStart
        | TokenKind::VersionDirective(..)
        | TokenKind::TagDirective(_) => Ok(()),
        _ => Err(unexpected(next, "did not find expected <document start>")),
    }
}

struct Parser<'s, 't> {
    scanner: &'s mut Scanner<'t>,
    tags: Tags,
    nodes: Vec<Node<'t>>,
    children: Vec<u32>,
    open: Vec<Collection>,
    /// Children of the open collections, the outermost collection's first.
    pending: Vec<u32>,
    anchors: BTreeMap<&'t str, u32>,
    /// Where the last token that is written ends.
    end: usize,
}

/// A collection whose end has not come.
#[derive(Clone, Copy)]
struct Collection {
    node: u32,
    /// Where its children begin among the pending ones.
    children: usize,
    next: Next,
}

/// What an open collection waits for.
#[derive(Clone, Copy)]
enum Next {
    BlockItem,
    BlockKey,
    BlockValue,
    FlowFirstItem,
    FlowFirstKey,
    FlowItem,
    FlowKey,
    FlowNoValue,
    FlowValue,
    IndentlessItem,
    PairEnd,
    PairKey,
    PairValue,
}

impl<'t> Parser<'_, 't> {
    fn document(&mut self, explicit: Option<Token<'t>>) -> Result<(), Fault> {
        let kind = &self.scanner.peek()?.kind;
        let empty = matches!(
            kind,
            TokenKind::VersionDirective(..)
                | TokenKind::TagDirective(_)
                | TokenKind::DocumentStart
                | TokenKind::DocumentEnd
                | TokenKind::StreamEnd
        );
        match explicit {
            Some(start) if empty => self.add_empty(start.span.end, start.line),
            _ => self.node(true, false)?,
        }
        while let Some(collection) = self.open.last().copied() {
            self.step(collection)?;
        }
        Ok(())
    }

    fn step(&mut self, collection: Collection) -> Result<(), Fault> {
        match collection.next {
            Next::BlockItem => self.block_item(collection),
            Next::IndentlessItem => self.indentless_item(collection),
            Next::BlockKey => self.block_key(collection),
            Next::BlockValue => self.block_value(),
            Next::FlowFirstItem => self.flow_item(collection, true),
            Next::FlowItem => self.flow_item(collection, false),
            Next::FlowFirstKey => self.flow_key(collection, true),
            Next::FlowKey => self.flow_key(collection, false),
            Next::FlowValue => self.flow_value(),
            Next::FlowNoValue => {
                self.expect(Next::FlowKey);
                self.add_empty_here()
            }
            Next::PairKey => self.pair_key(),
            Next::PairValue => self.pair_value(),
            Next::PairEnd => {
                self.close(collection);
                Ok(())
            }
        }
    }

    /// Reads a scalar or an alias, or opens a collection. `block`: block collections may stand here. `indentless`: so
    /// may a sequence that is no further right than its key.
    fn node(&mut self, block: bool, indentless: bool) -> Result<(), Fault> {
        if matches!(self.scanner.peek()?.kind, TokenKind::Alias(_)) {
            return self.alias();
        }
        let properties = self.properties()?;
        let token = self.scanner.peek()?;
        let (span, start_line) = (token.span, token.line);
        let line = properties.line.unwrap_or(start_line);
        let next = match token.kind {
            TokenKind::BlockEntry if indentless => Some((NodeKind::Sequence(0..0), Next::IndentlessItem)),
            TokenKind::FlowSequenceStart => Some((NodeKind::Sequence(0..0), Next::FlowFirstItem)),
            TokenKind::FlowMappingStart => Some((NodeKind::Mapping(0..0), Next::FlowFirstKey)),
            TokenKind::BlockSequenceStart if block => Some((NodeKind::Sequence(0..0), Next::BlockItem)),
            TokenKind::BlockMappingStart if block => Some((NodeKind::Mapping(0..0), Next::BlockKey)),
            TokenKind::Scalar { .. } => None,
            _ if properties.line.is_some() => {
                let scalar = Scalar {
                    value: Cow::Borrowed(""),
                    tag: properties.tag.unwrap_or(ScalarTag::None),
                    implicit: properties.tag.is_none(),
                };
                let id = self.push(NodeKind::Scalar(scalar), Span::at(self.end), line);
                self.anchor(properties.anchor, id);
                self.pending.push(id);
                return Ok(());
            }
            _ => return self.unexpected("did not find expected node content"),
        };
        let Some((kind, next)) = next else { return self.scalar(properties) };
        if !matches!(next, Next::IndentlessItem) {
            self.take()?;
        }
        let id = self.open(kind, span, line, next);
        self.anchor(properties.anchor, id);
        Ok(())
    }

    fn scalar(&mut self, properties: Properties<'t>) -> Result<(), Fault> {
        let token = self.take()?;
        let TokenKind::Scalar { value, plain } = token.kind else { return Ok(()) };
        let (tag, implicit) = match properties.tag {
            None => (ScalarTag::None, plain),
            Some(tag) => (tag, tag == ScalarTag::Bare),
        };
        let line = properties.line.unwrap_or(token.line);
        let id = self.push(NodeKind::Scalar(Scalar { value, tag, implicit }), token.span, line);
        self.anchor(properties.anchor, id);
        self.pending.push(id);
        Ok(())
    }

    fn alias(&mut self) -> Result<(), Fault> {
        let token = self.take()?;
        let TokenKind::Alias(name) = token.kind else { return Ok(()) };
        let Some(target) = self.anchors.get(name).copied() else {
            return Err(fault::plain(token.span, format!("unknown anchor '{name}' referenced")));
        };
        let id = self.push(NodeKind::Alias(target), token.span, token.line);
        self.pending.push(id);
        Ok(())
    }

    /// Reads an anchor and a tag, one of each at most, in either order.
    fn properties(&mut self) -> Result<Properties<'t>, Fault> {
        let mut found = Properties { anchor: None, tag: None, line: None };
        let mut written = None;
        loop {
            match self.scanner.peek()?.kind {
                TokenKind::Anchor(name) if found.anchor.is_none() => {
                    let token = self.take()?;
                    found.anchor = Some(name);
                    found.line.get_or_insert(token.line);
                }
                TokenKind::Tag(_) if written.is_none() => {
                    let token = self.take()?;
                    found.line.get_or_insert(token.line);
                    written = Some(token);
                }
                _ => break,
            }
        }
        if let Some(Token { kind: TokenKind::Tag(tag), span, line }) = written {
            found.tag = self.tags.resolve(&tag);
            if found.tag.is_none() {
                return Err(fault::parser(line, span, "found undefined tag handle"));
            }
        }
        Ok(found)
    }

    fn anchor(&mut self, name: Option<&'t str>, id: u32) {
        if let Some(name) = name {
            self.anchors.insert(name, id);
        }
    }

    fn open(&mut self, kind: NodeKind<'t>, span: Span, line: usize, next: Next) -> u32 {
        let node = self.push(kind, span, line);
        self.pending.push(node);
        self.open.push(Collection { node, children: self.pending.len(), next });
        node
    }

    fn close_block(&mut self, collection: Collection) -> Result<(), Fault> {
        self.scanner.next()?;
        self.close(collection);
        Ok(())
    }

    fn close_flow(&mut self, collection: Collection) -> Result<(), Fault> {
        self.take()?;
        self.close(collection);
        Ok(())
    }

    /// Ends the innermost collection: it reaches to the last token that is written.
    fn close(&mut self, collection: Collection) {
        self.open.pop();
        let range = number(self.children.len())..number(self.children.len() + self.pending.len() - collection.children);
        self.children.extend(self.pending.drain(collection.children..));
        if let Some(node) = self.nodes.get_mut(collection.node as usize) {
            node.span.end = self.end.max(node.span.start);
            node.kind = match node.kind {
                NodeKind::Mapping(_) => NodeKind::Mapping(range),
                _ => NodeKind::Sequence(range),
            };
        }
    }

    fn expect(&mut self, next: Next) {
        if let Some(collection) = self.open.last_mut() {
            collection.next = next;
        }
    }

    fn add_empty_here(&mut self) -> Result<(), Fault> {
        let line = self.scanner.peek()?.line;
        self.add_empty(self.end, line);
        Ok(())
    }

    /// Adds a null that nothing spells.
    fn add_empty(&mut self, at: usize, line: usize) {
        let scalar = Scalar { value: Cow::Borrowed(""), tag: ScalarTag::None, implicit: true };
        let id = self.push(NodeKind::Scalar(scalar), Span::at(at), line);
        self.pending.push(id);
    }

    fn push(&mut self, kind: NodeKind<'t>, span: Span, line: usize) -> u32 {
        let id = number(self.nodes.len());
        self.nodes.push(Node { kind, span, line });
        id
    }

    fn take(&mut self) -> Result<Token<'t>, Fault> {
        let token = self.scanner.next()?;
        self.end = token.span.end.max(self.end);
        Ok(token)
    }

    fn unexpected(&mut self, problem: &str) -> Result<(), Fault> {
        let token = self.scanner.peek()?;
        Err(unexpected(token, problem))
    }
}

/// What stands before a node.
struct Properties<'t> {
    anchor: Option<&'t str>,
    tag: Option<ScalarTag>,
    /// The line of the first of them.
    line: Option<usize>,
}

fn unexpected(token: &Token<'_>, problem: &str) -> Fault {
    fault::parser(token.line, token.span, problem)
}

/// Numbers of nodes and children fit: each takes at least a byte of a text that fits into memory twice.
fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
