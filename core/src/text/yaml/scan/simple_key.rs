//! Keeps the places at which a key may have begun that only the colon behind it will show.
//!
//! Such a key stays on one line and within 1024 characters. There is at most one candidate for each level of flow
//! collections, and those of deeper levels begin later, so that a queue holds them in order.

use alloc::collections::VecDeque;

use super::cursor::{Cursor, Mark};
use crate::base::span::Span;
use crate::text::yaml::fault::{self, Fault};

/// A token that may turn out to begin a key.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// Its number among all tokens.
    pub token: usize,
    /// How many flow collections it stands in.
    pub level: usize,
    /// Whether it must be a key, since nothing else can stand at this indentation.
    pub required: bool,
    /// Whether its token must wait until it is known to be a key or not.
    pub waits: bool,
    /// Where it begins.
    pub mark: Mark,
}

impl Candidate {
    fn is_stale(&self, cursor: &Cursor<'_>) -> bool {
        self.mark.line < cursor.line() || self.mark.index.saturating_add(MAX_LENGTH) < cursor.index()
    }

    /// Gives up the candidate, which is an error if nothing but a key could have stood there.
    fn reject(self, cursor: &Cursor<'_>) -> Result<(), Fault> {
        if !self.required {
            return Ok(());
        }
        let rest = cursor.slice(self.mark.at, cursor.at());
        let line = rest.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']).next().unwrap_or_default();
        let span = Span::new(self.mark.at, self.mark.at + line.trim_end().len());
        Err(fault::scanner(cursor.told_line(), span, "could not find expected ':'"))
    }
}

/// All candidates.
#[derive(Debug, Default)]
pub struct Candidates(VecDeque<Candidate>);

impl Candidates {
    /// Adds the candidate of its level, which must have none.
    pub fn add(&mut self, candidate: Candidate) {
        self.0.push_back(candidate);
    }

    /// Takes the candidate of a level out; it must be the innermost level.
    pub fn take(&mut self, level: usize) -> Option<Candidate> {
        self.0.pop_back_if(|candidate| candidate.level == level)
    }

    /// Gives up the candidate of the innermost level.
    pub fn reject(&mut self, level: usize, cursor: &Cursor<'_>) -> Result<(), Fault> {
        self.take(level).map_or(Ok(()), |candidate| candidate.reject(cursor))
    }

    /// Takes the candidate of the innermost level out if it can still be a key where the cursor stands.
    pub fn confirm(&mut self, level: usize, cursor: &Cursor<'_>) -> Result<Option<Candidate>, Fault> {
        match self.take(level) {
            Some(candidate) if candidate.is_stale(cursor) => candidate.reject(cursor).map(|()| None),
            confirmed => Ok(confirmed),
        }
    }

    /// Lets token number `token` go although the innermost candidate that begins there may still be a key.
    pub fn stop_waiting(&mut self, token: usize) {
        if let Some(candidate) = self.0.back_mut().filter(|candidate| candidate.token == token) {
            candidate.waits = false;
        }
    }

    /// Whether token number `token` must wait because it may still turn out to begin a key.
    pub fn must_wait(&mut self, token: usize, cursor: &Cursor<'_>) -> Result<bool, Fault> {
        let first = self.0.iter().enumerate().find(|(_, candidate)| candidate.waits);
        match first {
            Some((place, candidate)) if candidate.token == token => {
                let candidate = *candidate;
                let stale = candidate.is_stale(cursor);
                if stale {
                    self.0.remove(place);
                    candidate.reject(cursor)?;
                }
                Ok(!stale)
            }
            _ => Ok(false),
        }
    }
}

/// Characters that a key may have before its colon.
const MAX_LENGTH: usize = 1024;
