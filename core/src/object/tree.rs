//! Turns a protobuf message whose kind is not known in full into a tree of its fields, named where names are known.
//!
//! The wire does not say whether bytes are text, a message or neither. Without a name, what reads as printable text is
//! text, else what reads as a message is one. A message that is cut is shown as far as it goes.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::schema::{Kind, Message, RAW_JSON, TIME};
use super::secret::is_text;
use crate::base::hex;
use crate::base::json::push_lossy;
use crate::base::wire::{Content, WireError, cut_field, fields};
use crate::report::{WireContent, WireField};

/// Reads a message that begins at byte `base` of the plaintext. Returns its fields and what is odd, in sentences.
pub fn read(schema: &'static Message, message: &[u8], base: usize) -> (Vec<WireField>, Vec<String>) {
    let mut reader = Reader { left: MOST_FIELDS, deep: false, notes: Vec::new() };
    let shape = Shape::Message(Some(schema));
    let wire = reader.message(shape, message, base, 0);
    if reader.left == 0 {
        reader.notes.push(format!("Only the first {MOST_FIELDS} fields are shown."));
    }
    if reader.deep {
        reader.notes.push(format!("Messages deeper than {MOST_LEVELS} levels are shown as bytes."));
    }
    (wire, reader.notes)
}

struct Reader {
    /// Fields that may still be shown.
    left: usize,
    deep: bool,
    notes: Vec<String>,
}

/// What is known about the fields of a message.
#[derive(Clone, Copy)]
enum Shape {
    Message(Option<&'static Message>),
    /// Key and value.
    Entry(Kind),
}

impl Reader {
    fn message(&mut self, shape: Shape, message: &[u8], base: usize, level: usize) -> Vec<WireField> {
        let mut wire = Vec::new();
        let mut end = base;
        for field in fields(message, base) {
            if self.left == 0 {
                break;
            }
            self.left -= 1;
            match field {
                Ok(field) => {
                    let (label, kind) = shape.field(field.number);
                    let content = self.content(kind, field.content, field.end, level);
                    wire.push(WireField {
                        number: field.number,
                        label: label.into(),
                        start: field.start,
                        end: field.end,
                        content,
                    });
                    end = field.end;
                }
                Err(error) => wire.extend(self.broken(shape, error, message, base, end, level)),
            }
        }
        wire
    }

    /// As much of a field as is there, if it is the end of the plaintext that cuts it.
    fn broken(
        &mut self,
        shape: Shape,
        error: WireError,
        message: &[u8],
        base: usize,
        start: usize,
        level: usize,
    ) -> Option<WireField> {
        if self.notes.is_empty() {
            self.notes.push(format!("The object is damaged ({error}): what stands before that is shown."));
        }
        let (number, there) = cut_field(message.get(start - base..)?)?;
        let end = base + message.len();
        let (label, kind) = shape.field(number);
        let kind = kind.or(Some(Kind::Bytes));
        let content = self.content(kind, Content::Bytes(there), end, level);
        Some(WireField { number, label: label.into(), start, end, content })
    }

    fn content(&mut self, kind: Option<Kind>, content: Content<'_>, end: usize, level: usize) -> WireContent {
        let bytes = match content {
            Content::Varint(value) => return WireContent::Varint(value),
            Content::Fixed64(value) => return WireContent::Fixed64(value),
            Content::Fixed32(value) => return WireContent::Fixed32(value),
            Content::Bytes(bytes) => bytes,
        };
        let inner = match kind {
            _ if level >= MOST_LEVELS => {
                self.deep = true;
                None
            }
            Some(Kind::Message(schema)) => Some(Shape::Message(Some(schema))),
            Some(Kind::Time) => Some(Shape::Message(Some(&TIME))),
            Some(Kind::RawJson) => Some(Shape::Message(Some(&RAW_JSON))),
            Some(Kind::Map(value)) => Some(Shape::Entry(*value)),
            Some(_) => None,
            None => reads_as_message(bytes).then_some(Shape::Message(None)),
        };
        match inner {
            Some(shape) => WireContent::Message(self.message(shape, bytes, end - bytes.len(), level + 1)),
            None if matches!(kind, Some(Kind::Text)) => WireContent::Text(lossy(bytes)),
            None => match core::str::from_utf8(bytes) {
                Ok(text) if is_text(text) => WireContent::Text(text.into()),
                _ => WireContent::Bytes(hex::encode(bytes)),
            },
        }
    }
}

impl Shape {
    fn field(self, number: u32) -> (&'static str, Option<Kind>) {
        match (self, number) {
            (Self::Entry(_), 1) => ("key", Some(Kind::Text)),
            (Self::Entry(kind), 2) => ("value", Some(kind)),
            (Self::Message(Some(schema)), _) => {
                let known = schema.fields.iter().find(|field| field.number == number);
                let item = |kind| if let Kind::List(item) = kind { *item } else { kind };
                known.map_or(("", None), |field| (field.name, Some(item(field.kind))))
            }
            _ => ("", None),
        }
    }
}

/// Whether bytes are more likely a message than text: a message often begins with a line feed, the tag of a field 1.
fn reads_as_message(bytes: &[u8]) -> bool {
    let text = core::str::from_utf8(bytes).is_ok_and(is_text);
    let plain = bytes.is_empty() || (text && bytes.first() != Some(&b'\n'));
    !plain && fields(bytes, 0).all(|field| field.is_ok_and(|field| field.number < SMALL_NUMBER))
}

fn lossy(bytes: &[u8]) -> String {
    let mut text = String::new();
    push_lossy(&mut text, bytes);
    text
}

/// Levels of messages within messages; the deepest of Kubernetes has about twenty.
const MOST_LEVELS: usize = 40;
/// More than a page can show.
const MOST_FIELDS: usize = 20_000;
/// Random bytes have large field numbers, the messages of Kubernetes have not.
const SMALL_NUMBER: u32 = 1_000;
