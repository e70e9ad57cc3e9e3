//! What every form of paste answers: whether a text looks like it, and what it holds.

use alloc::string::String;
use alloc::vec::Vec;

use crate::report::{Holds, StoredValue};

/// A form that a stored value or a configuration can be copied in.
pub struct Form {
    /// Permanent, kebab-case.
    pub name: &'static str,
    /// For people: `output of hexdump -C`.
    pub title: &'static str,
    /// What it carries.
    pub holds: Holds,
    /// Looks at the beginning of a paste only.
    pub recognise: fn(&Head<'_>) -> Option<Guess>,
    /// Reads the whole paste, once.
    pub read: fn(&[u8]) -> Reading,
}

/// The beginning of a paste.
#[derive(Clone, Copy)]
pub struct Head<'a> {
    /// At most [`HEAD`] bytes.
    pub bytes: &'a [u8],
    /// Whether the paste goes on.
    pub goes_on: bool,
}

impl<'a> Head<'a> {
    /// Looks at the beginning of `paste`.
    pub fn of(paste: &'a [u8]) -> Self {
        let bytes = paste.get(..HEAD).unwrap_or(paste);
        Self { bytes, goes_on: bytes.len() < paste.len() }
    }
}

/// A form that the beginning of a paste looks like.
pub struct Guess {
    /// From 0 to 100.
    pub confidence: u8,
    /// A sentence.
    pub why: String,
}

impl Guess {
    /// A guess and its reason.
    pub fn new(confidence: u8, why: &str) -> Self {
        Self { confidence, why: why.into() }
    }
}

/// What a form holds.
#[derive(Default)]
pub struct Reading {
    /// Bytes as etcdctl printed them, or values already taken apart.
    pub content: Content,
    /// Sentences.
    pub warnings: Vec<String>,
    /// Whether bytes are known to be missing after those that were read.
    pub cut: bool,
}

/// What came out of a form.
#[derive(Default)]
pub enum Content {
    /// Nothing to open: a configuration, or an answer without values.
    #[default]
    Nothing,
    /// What a program wrote: a value, or key lines and values.
    Bytes(Vec<u8>),
    /// Values that the form itself keeps apart.
    Entries(Vec<StoredValue>),
}

impl Reading {
    /// Bytes that were read without trouble.
    pub fn bytes(bytes: Vec<u8>) -> Self {
        Self { content: Content::Bytes(bytes), ..Self::default() }
    }
}

/// More values than anything can list; readers may stop one beyond it.
pub const MOST_ENTRIES: usize = 100_000;
/// Enough for the first lines of every form.
const HEAD: usize = 64 * 1024;
