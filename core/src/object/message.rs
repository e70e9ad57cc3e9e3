//! Turns a protobuf message into JSON by its table, as the server's Go types would.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::schema::{Field, Kind, Message, RAW_JSON, Shown, TIME};
use super::{json, time};
use crate::base::base64;
use crate::base::json::push_lossy;
use crate::base::wire::{Content, WireError, fields};
use crate::report::Json;

/// The members of an object, in order.
pub type Members = Vec<(String, Json)>;

/// Why a message does not fit its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// Messages within messages beyond [`MOST_LEVELS`].
    Deep {
        /// Byte offset in the plaintext.
        offset: usize,
    },
    /// A field that holds something else than its table says.
    Mismatch {
        /// Its number.
        number: u32,
        /// Byte offset of its tag in the plaintext.
        offset: usize,
    },
    /// It is no message.
    Wire(WireError),
}

/// Reads a message that begins at byte `base` of the plaintext. Returns its members and what is odd, in sentences.
pub fn read(schema: &Message, message: &[u8], base: usize) -> Result<(Members, Vec<String>), MessageError> {
    let mut reader = Reader::default();
    let members = reader.message(schema, &[Part { bytes: message, base }], 0)?;
    Ok((members, reader.notes))
}

#[derive(Default)]
struct Reader {
    notes: Vec<String>,
}

/// One occurrence of a message: where it occurs again, the occurrences add up.
#[derive(Clone, Copy)]
struct Part<'a> {
    bytes: &'a [u8],
    base: usize,
}

/// One occurrence of a field.
#[derive(Clone, Copy)]
struct Found<'a> {
    content: Content<'a>,
    number: u32,
    start: usize,
    end: usize,
}

impl Reader {
    fn message(&mut self, schema: &Message, parts: &[Part<'_>], level: usize) -> Result<Members, MessageError> {
        let mut slots: Vec<Vec<Found<'_>>> = schema.fields.iter().map(|_| Vec::new()).collect();
        for part in parts {
            if level > MOST_LEVELS {
                return Err(MessageError::Deep { offset: part.base });
            }
            for field in fields(part.bytes, part.base) {
                let field = field.map_err(MessageError::Wire)?;
                let slot = schema.fields.iter().position(|known| known.number == field.number);
                match slot.and_then(|slot| slots.get_mut(slot)) {
                    Some(slot) => {
                        let (content, number, start, end) = (field.content, field.number, field.start, field.end);
                        slot.push(Found { content, number, start, end });
                    }
                    None => self.note_unknown(field.number, field.start),
                }
            }
        }
        let mut members = Vec::new();
        for (field, found) in schema.fields.iter().zip(slots) {
            if let Some(value) = self.field(field, &found, level)? {
                members.push((field.name.into(), value));
            }
        }
        Ok(members)
    }

    fn field(&mut self, field: &Field, found: &[Found<'_>], level: usize) -> Result<Option<Json>, MessageError> {
        if found.is_empty() && field.shown != Shown::Always {
            return Ok(None);
        }
        let value = self.value(field.kind, found, level)?;
        Ok(Some(value).filter(|value| field.shown != Shown::NotEmpty || !is_empty(value)))
    }

    fn value(&mut self, kind: Kind, found: &[Found<'_>], level: usize) -> Result<Json, MessageError> {
        match kind {
            Kind::Int => Ok(Json::Int(last(found, varint)?.unwrap_or(0) as i64)),
            Kind::Bool => Ok(Json::Bool(last(found, varint)?.unwrap_or(0) != 0)),
            Kind::Text => Ok(Json::String(lossy(last(found, bytes)?.unwrap_or_default()))),
            Kind::Bytes => Ok(Json::String(base64::encode(last(found, bytes)?.unwrap_or_default()))),
            Kind::Time => {
                let members = self.message(&TIME, &parts(found)?, level + 1)?;
                Ok(time::json(whole(&members, "seconds"), whole(&members, "nanos")))
            }
            Kind::RawJson => {
                let members = self.message(&RAW_JSON, &parts(found)?, level + 1)?;
                let raw = members.into_iter().next().map(|(_, raw)| raw);
                Ok(self.raw_json(raw))
            }
            Kind::Message(schema) => Ok(Json::Object(self.message(schema, &parts(found)?, level + 1)?)),
            Kind::List(item) => {
                let items = found.chunks(1).map(|one| self.value(*item, one, level));
                Ok(Json::Array(items.collect::<Result<_, _>>()?))
            }
            Kind::Map(value) => self.map(*value, found, level),
        }
    }

    fn map(&mut self, kind: Kind, found: &[Found<'_>], level: usize) -> Result<Json, MessageError> {
        let mut sorted = BTreeMap::new();
        for part in parts(found)? {
            let (mut key, mut value) = (Vec::new(), Vec::new());
            for field in fields(part.bytes, part.base) {
                let field = field.map_err(MessageError::Wire)?;
                let found = Found { content: field.content, number: field.number, start: field.start, end: field.end };
                match field.number {
                    1 => key.push(found),
                    2 => value.push(found),
                    _ => {}
                }
            }
            let key = lossy(last(&key, bytes)?.unwrap_or_default());
            sorted.insert(key, self.value(kind, &value, level + 1)?);
        }
        Ok(Json::Object(sorted.into_iter().collect()))
    }

    fn raw_json(&mut self, raw: Option<Json>) -> Json {
        let Some(Json::String(text)) = raw else { return Json::Null };
        match json::read(text.as_bytes()) {
            Ok((value, _)) => value,
            Err(error) => {
                self.notes.push(format!("A part that should be JSON is not, and is shown as text: {error}."));
                Json::String(text)
            }
        }
    }

    fn note_unknown(&mut self, number: u32, offset: usize) {
        if self.notes.len() < MOST_NOTES {
            self.notes.push(format!("Field {number} at byte {offset} is not known and was left out."));
        }
    }
}

/// The last occurrence of a field counts.
fn last<'a, T: Copy>(
    found: &[Found<'a>],
    read: fn(&Found<'a>) -> Result<T, MessageError>,
) -> Result<Option<T>, MessageError> {
    found.iter().map(read).try_fold(None, |_, value| value.map(Some))
}

fn varint(found: &Found<'_>) -> Result<u64, MessageError> {
    match found.content {
        Content::Varint(value) => Ok(value),
        _ => Err(MessageError::Mismatch { number: found.number, offset: found.start }),
    }
}

fn bytes<'a>(found: &Found<'a>) -> Result<&'a [u8], MessageError> {
    match found.content {
        Content::Bytes(bytes) => Ok(bytes),
        _ => Err(MessageError::Mismatch { number: found.number, offset: found.start }),
    }
}

fn parts<'a>(found: &[Found<'a>]) -> Result<Vec<Part<'a>>, MessageError> {
    found.iter().map(|one| bytes(one).map(|bytes| Part { bytes, base: one.end - bytes.len() })).collect()
}

fn whole(members: &Members, name: &str) -> i64 {
    match members.iter().find(|(known, _)| known == name) {
        Some((_, Json::Int(value))) => *value,
        _ => 0,
    }
}

fn is_empty(value: &Json) -> bool {
    match value {
        Json::Null | Json::Bool(false) | Json::Int(0) => true,
        Json::String(text) => text.is_empty(),
        Json::Array(items) => items.is_empty(),
        Json::Object(members) => members.is_empty(),
        _ => false,
    }
}

fn lossy(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    push_lossy(&mut text, bytes);
    text
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Deep { offset } => write!(f, "expected at most {MOST_LEVELS} levels of messages at byte {offset}"),
            Self::Mismatch { number, offset } => {
                write!(f, "expected another wire type for field {number} at byte {offset}")
            }
            Self::Wire(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for MessageError {}

/// Far beyond what the tables have.
const MOST_LEVELS: usize = 64;
const MOST_NOTES: usize = 20;
