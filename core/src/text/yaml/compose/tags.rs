//! Turns tags as they are written into what the reference knows of them, by the directives of the document.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::node::ScalarTag;
use crate::text::yaml::fault::{self, Fault};
use crate::text::yaml::scan::Scanner;
use crate::text::yaml::scan::token::{Tag, TokenKind};

/// The handles of a document.
#[derive(Debug, Default)]
pub struct Tags(BTreeMap<Vec<u8>, Vec<u8>>);

impl Tags {
    /// Reads the directives before a document.
    pub fn read_directives(&mut self, scanner: &mut Scanner<'_>) -> Result<(), Fault> {
        let mut version = false;
        while matches!(scanner.peek()?.kind, TokenKind::VersionDirective(..) | TokenKind::TagDirective(_)) {
            let token = scanner.next()?;
            let problem = match token.kind {
                TokenKind::VersionDirective(..) if version => "found duplicate %YAML directive",
                TokenKind::VersionDirective(1, 1) => {
                    version = true;
                    continue;
                }
                TokenKind::TagDirective(tag) if !self.0.contains_key(&tag.handle) => {
                    self.0.insert(tag.handle, tag.suffix);
                    continue;
                }
                TokenKind::TagDirective(_) => "found duplicate %TAG directive",
                _ => "found incompatible YAML document",
            };
            return Err(fault::parser(token.line, token.span, problem));
        }
        Ok(())
    }

    /// What a tag says of a scalar; `None` if nothing says what its handle stands for.
    pub fn resolve(&self, tag: &Tag) -> Option<ScalarTag> {
        let prefix = match (self.0.get(&tag.handle), tag.handle.as_slice()) {
            (Some(prefix), _) => prefix,
            (None, b"") => b"".as_slice(),
            (None, b"!") => b"!",
            (None, b"!!") => CORE,
            (None, _) => return None,
        };
        let is = |whole: &[&[u8]]| whole.iter().copied().flatten().eq(prefix.iter().chain(&tag.suffix));
        let known = KNOWN.iter().find(|known| is(&[CORE, known.short().trim_start_matches('!').as_bytes()]));
        Some(if is(&[b"!"]) { ScalarTag::Bare } else { known.copied().unwrap_or(ScalarTag::Other) })
    }
}

/// What `!!` stands for.
const CORE: &[u8] = b"tag:yaml.org,2002:";

const KNOWN: &[ScalarTag] = &[
    ScalarTag::Binary,
    ScalarTag::Bool,
    ScalarTag::Float,
    ScalarTag::Int,
    ScalarTag::Merge,
    ScalarTag::Null,
    ScalarTag::Str,
    ScalarTag::Timestamp,
];
