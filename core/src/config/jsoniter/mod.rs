//! What kube-apiserver 1.13–1.22 says to JSON that does not fit its types: json-iterator's words, which repeat the text.
//!
//! The reader does not stop at an error. It goes on from where it is, and whatever it finishes puts its name before the
//! error that there was first; so even the names say how it stumbled through the rest of the file.

mod cursor;
mod number;
mod skip;

use alloc::string::String;
use alloc::vec::Vec;

use super::duration;
use super::schema::{CONFIGURATION, Dialect, Field, Object, Reading, Type};
use super::typed::{found, package};
use crate::text;
use crate::text::tree::Value;
use cursor::Cursor;

pub use number::int32;

/// The server's sentence about an EncryptionConfiguration, if it cannot take it. `json` is known to be JSON.
pub fn complaint(json: &[u8], reading: Reading) -> Option<Vec<u8>> {
    let mut decoder = Decoder { cursor: Cursor::new(json), reading, package: package(reading) };
    decoder.structure(&CONFIGURATION);
    if decoder.cursor.token() != 0 {
        decoder.cursor.report("Unmarshal", b"there are bytes left after unmarshal");
    }
    decoder.cursor.into_error()
}

struct Decoder<'a> {
    cursor: Cursor<'a>,
    reading: Reading,
    package: &'static str,
}

impl Decoder<'_> {
    /// Recurses as deep as the schema.
    fn structure(&mut self, object: &Object) {
        if object.fields.is_empty() {
            return self.nothing();
        }
        if !self.begins() {
            return;
        }
        loop {
            match self.cursor.field().and_then(|name| object.field(self.reading, &name)) {
                Some(field) => {
                    self.field(field);
                    self.cursor.within(&[go_name(field), ": "]);
                }
                None => self.cursor.skip(),
            }
            if self.ends() {
                break;
            }
        }
        self.cursor.within(&[self.package, ".", object.name, "."]);
    }

    /// A struct without fields.
    fn nothing(&mut self) {
        let first = self.cursor.token();
        self.cursor.unread();
        match first {
            b'{' | b'n' => self.cursor.skip(),
            _ => self.cursor.report("skipObjectDecoder", b"expect object or null"),
        }
    }

    fn begins(&mut self) -> bool {
        match self.cursor.token() {
            b'{' => match self.cursor.token() {
                b'"' => {
                    self.cursor.unread();
                    return true;
                }
                b'}' => {}
                found => self.cursor.unexpected("readObjectStart", "expect \" after {, but found ", found),
            },
            b'n' => self.cursor.rest_of("ull"),
            found => self.cursor.unexpected("readObjectStart", "expect { or n, but found ", found),
        }
        false
    }

    fn ends(&mut self) -> bool {
        match self.cursor.token() {
            b',' => return false,
            b'}' => {}
            found => {
                self.cursor.unexpected("isObjectEnd", "object ended prematurely, unexpected char ", found);
            }
        }
        true
    }

    fn field(&mut self, field: &Field) {
        match field.holds {
            Type::Object(object) => {
                if !self.cursor.null() {
                    self.structure(object);
                }
            }
            Type::Duration => {
                if !self.cursor.null() {
                    self.duration();
                }
            }
            // A pointer since 1.18, when an absent one became different from 0.
            Type::Int32 if self.reading.release.since(18) => {
                if !self.cursor.null() {
                    self.cursor.int32();
                }
            }
            holds => self.value(holds),
        }
    }

    fn value(&mut self, holds: Type) {
        match holds {
            Type::List(item) => {
                self.items(*item);
                match item {
                    Type::Object(object) => self.cursor.within(&["[]", self.package, ".", object.name, ": "]),
                    _ => self.cursor.within(&["[]string: "]),
                }
            }
            Type::Object(object) => self.structure(object),
            Type::Int32 => drop(self.cursor.int32()),
            Type::String => self.cursor.string(),
            Type::Any | Type::Bool | Type::Duration => self.cursor.skip(),
        }
    }

    fn items(&mut self, item: Type) {
        match self.cursor.token() {
            b'n' => return self.cursor.rest_of("ull"),
            b'[' => {}
            found => return self.cursor.unexpected("decode slice", "expect [ or n, but found ", found),
        }
        if self.cursor.token() == b']' {
            return;
        }
        self.cursor.unread();
        let end = loop {
            self.value(item);
            match self.cursor.token() {
                b',' => {}
                end => break end,
            }
        };
        if end != b']' {
            self.cursor.unexpected("decode slice", "expect ], but found ", end);
        }
    }

    /// A value whose bytes are handed to Go's own decoder.
    fn duration(&mut self) {
        self.cursor.token();
        self.cursor.unread();
        let start = self.cursor.at;
        self.cursor.skip();
        if self.cursor.failed() {
            return;
        }
        let value = self.cursor.bytes.get(start..self.cursor.at).unwrap_or_default();
        let Ok(tree) = text::json::parse(value).tree else { return };
        let problem = match tree.value(tree.root()) {
            Value::String(text) => duration::parse(text).err(),
            value => Some(cannot_unmarshal(value)),
        };
        if let Some(problem) = problem {
            self.cursor.report("unmarshalerDecoder", problem.as_bytes());
        }
    }
}

fn cannot_unmarshal(value: &Value) -> String {
    alloc::format!("json: cannot unmarshal {} into Go value of type string", found(value).word())
}

/// The name of the field in Go, which is also its internal spelling.
fn go_name(field: &Field) -> &'static str {
    match field.name(Dialect::Internal) {
        "kind" => "Kind",
        "apiVersion" => "APIVersion",
        name => name,
    }
}
