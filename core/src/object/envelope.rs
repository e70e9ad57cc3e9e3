//! Reads the envelope that every protobuf object is stored in: `k8s\0` and the message `Unknown`.
//!
//! | field | content |
//! | --- | --- |
//! | 1 | `TypeMeta`: 1 apiVersion, 2 kind |
//! | 2 | the object's own message |
//! | 3 | content encoding, empty as a rule |
//! | 4 | content type, empty as a rule |

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::base::json::push_lossy;
use crate::base::wire::{Content, Field, WireError, cut_field, fields};
use crate::text::format::PROTOBUF;

/// What an envelope says.
#[derive(Default)]
pub struct Envelope<'a> {
    /// `apps/v1`
    pub api_version: String,
    /// `Deployment`
    pub kind: String,
    /// The message of the object.
    pub raw: &'a [u8],
    /// Byte offset of `raw` in the plaintext.
    pub raw_offset: usize,
    /// Whether `raw` or its end is missing.
    pub cut: bool,
    /// What is odd. Sentences.
    pub notes: Vec<String>,
}

/// Reads what follows `k8s\0`.
pub fn read(message: &[u8]) -> Envelope<'_> {
    let mut envelope = Envelope { cut: true, ..Envelope::default() };
    let mut end = PROTOBUF.len();
    for field in fields(message, PROTOBUF.len()) {
        match field {
            Ok(field) => {
                end = field.end;
                envelope.take(&field);
            }
            Err(error) => envelope.broken(error, message.get(end - PROTOBUF.len()..).unwrap_or_default(), end),
        }
    }
    envelope
}

impl<'a> Envelope<'a> {
    fn take(&mut self, field: &Field<'a>) {
        match (field.number, field.content) {
            (1, Content::Bytes(meta)) => {
                self.api_version = text(meta, 1);
                self.kind = text(meta, 2);
            }
            (2, Content::Bytes(raw)) => {
                self.raw = raw;
                self.raw_offset = field.end - raw.len();
                self.cut = false;
            }
            (3, Content::Bytes(b"")) | (4, Content::Bytes(b"")) => {}
            (3 | 4, Content::Bytes(bytes)) => {
                let name = if field.number == 3 { "encoding" } else { "type" };
                self.notes.push(format!("The envelope names the content {name} {}.", lossy(bytes)));
            }
            (number, _) => self.notes.push(format!("The envelope has a field {number} that is not known.")),
        }
    }

    fn broken(&mut self, error: WireError, rest: &'a [u8], offset: usize) {
        if rest == b"\n" {
            self.notes.push("A newline follows the object: etcdctl adds one.".into());
            return;
        }
        if let Some((2, raw)) = cut_field(rest) {
            self.raw = raw;
            self.raw_offset = offset + rest.len() - raw.len();
        }
        self.notes.push(format!("The envelope is damaged ({error})."));
    }
}

fn text(message: &[u8], number: u32) -> String {
    let found = fields(message, 0).flatten().filter(|field| field.number == number).last();
    match found.map(|field| field.content) {
        Some(Content::Bytes(bytes)) => lossy(bytes),
        _ => String::new(),
    }
}

fn lossy(bytes: &[u8]) -> String {
    let mut text = String::new();
    push_lossy(&mut text, bytes);
    text
}
