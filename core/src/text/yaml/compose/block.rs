//! Turns the tokens of block collections, which indentation shows, into nodes.

use super::{Collection, Next, Parser};
use crate::text::yaml::fault::Fault;
use crate::text::yaml::scan::token::TokenKind;

impl Parser<'_, '_> {
    /// Reads an item of a sequence, or the end of it.
    pub fn block_item(&mut self, collection: Collection) -> Result<(), Fault> {
        match self.scanner.peek()?.kind {
            TokenKind::BlockEntry => {
                let entry = self.take()?;
                match self.scanner.peek()?.kind {
                    TokenKind::BlockEntry | TokenKind::BlockEnd => self.add_empty(entry.span.end, entry.line),
                    _ => self.node(true, false)?,
                }
                Ok(())
            }
            TokenKind::BlockEnd => self.close_block(collection),
            _ => self.unexpected("did not find expected '-' indicator"),
        }
    }

    /// Reads an item of a sequence that is no further right than its key. Anything else ends it.
    pub fn indentless_item(&mut self, collection: Collection) -> Result<(), Fault> {
        if !matches!(self.scanner.peek()?.kind, TokenKind::BlockEntry) {
            self.close(collection);
            return Ok(());
        }
        let entry = self.take()?;
        match self.scanner.peek()?.kind {
            TokenKind::BlockEntry | TokenKind::Key | TokenKind::Value | TokenKind::BlockEnd => {
                self.add_empty(entry.span.end, entry.line);
                Ok(())
            }
            _ => self.node(true, false),
        }
    }

    /// Reads a key of a mapping, or the end of it.
    pub fn block_key(&mut self, collection: Collection) -> Result<(), Fault> {
        match self.scanner.peek()?.kind {
            TokenKind::Key => {
                self.expect(Next::BlockValue);
                self.block_part()
            }
            TokenKind::BlockEnd => self.close_block(collection),
            _ => self.unexpected("did not find expected key"),
        }
    }

    /// Reads the value of a key, if it has one.
    pub fn block_value(&mut self) -> Result<(), Fault> {
        self.expect(Next::BlockKey);
        match self.scanner.peek()?.kind {
            TokenKind::Value => self.block_part(),
            _ => self.add_empty_here(),
        }
    }

    /// Reads the indicator of a key or a value and what follows it.
    fn block_part(&mut self) -> Result<(), Fault> {
        let indicator = self.take()?;
        match self.scanner.peek()?.kind {
            TokenKind::Key | TokenKind::Value | TokenKind::BlockEnd => {
                self.add_empty(indicator.span.end, indicator.line);
                Ok(())
            }
            _ => self.node(true, true),
        }
    }
}
