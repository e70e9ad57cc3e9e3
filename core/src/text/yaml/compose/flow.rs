//! Turns the tokens of flow collections, which brackets show, into nodes.

use super::node::NodeKind;
use super::{Collection, Next, Parser};
use crate::text::yaml::fault::Fault;
use crate::text::yaml::scan::token::TokenKind;

impl Parser<'_, '_> {
    /// Reads an item of a sequence with the comma before it, or the end of it.
    pub fn flow_item(&mut self, collection: Collection, first: bool) -> Result<(), Fault> {
        if !first && !matches!(self.scanner.peek()?.kind, TokenKind::FlowSequenceEnd) {
            if !matches!(self.scanner.peek()?.kind, TokenKind::FlowEntry) {
                return self.unexpected("did not find expected ',' or ']'");
            }
            self.take()?;
        }
        self.expect(Next::FlowItem);
        match self.scanner.peek()?.kind {
            TokenKind::FlowSequenceEnd => self.close_flow(collection),
            TokenKind::Key => {
                let key = self.take()?;
                self.open(NodeKind::Mapping(0..0), key.span, key.line, Next::PairKey);
                Ok(())
            }
            _ => self.node(false, false),
        }
    }

    /// Reads the key of a pair that stands as an item.
    pub fn pair_key(&mut self) -> Result<(), Fault> {
        self.expect(Next::PairValue);
        match self.scanner.peek()?.kind {
            TokenKind::Value | TokenKind::FlowEntry | TokenKind::FlowSequenceEnd => {
                // The reference swallows the token that shows that the key is missing.
                let token = self.take()?;
                self.add_empty(token.span.end, token.line);
                Ok(())
            }
            _ => self.node(false, false),
        }
    }

    /// Reads the value of such a pair.
    pub fn pair_value(&mut self) -> Result<(), Fault> {
        self.expect(Next::PairEnd);
        if matches!(self.scanner.peek()?.kind, TokenKind::Value) {
            self.take()?;
            if !matches!(self.scanner.peek()?.kind, TokenKind::FlowEntry | TokenKind::FlowSequenceEnd) {
                return self.node(false, false);
            }
        }
        self.add_empty_here()
    }

    /// Reads a key of a mapping with the comma before it, or the end of it.
    pub fn flow_key(&mut self, collection: Collection, first: bool) -> Result<(), Fault> {
        if !first && !matches!(self.scanner.peek()?.kind, TokenKind::FlowMappingEnd) {
            if !matches!(self.scanner.peek()?.kind, TokenKind::FlowEntry) {
                return self.unexpected("did not find expected ',' or '}'");
            }
            self.take()?;
        }
        match self.scanner.peek()?.kind {
            TokenKind::FlowMappingEnd => self.close_flow(collection),
            TokenKind::Key => {
                self.take()?;
                self.expect(Next::FlowValue);
                match self.scanner.peek()?.kind {
                    TokenKind::Value | TokenKind::FlowEntry | TokenKind::FlowMappingEnd => self.add_empty_here(),
                    _ => self.node(false, false),
                }
            }
            _ => {
                self.expect(Next::FlowNoValue);
                self.node(false, false)
            }
        }
    }

    /// Reads the value of a key, if it has one.
    pub fn flow_value(&mut self) -> Result<(), Fault> {
        self.expect(Next::FlowKey);
        if matches!(self.scanner.peek()?.kind, TokenKind::Value) {
            self.take()?;
            if !matches!(self.scanner.peek()?.kind, TokenKind::FlowEntry | TokenKind::FlowMappingEnd) {
                return self.node(false, false);
            }
        }
        self.add_empty_here()
    }
}
