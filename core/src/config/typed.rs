//! What the server's typed decoder says to a tree: values of the wrong type, unknown fields, repeated fields.
//!
//! Mirrors sigs.k8s.io/json as kube-apiserver 1.23–1.37 uses it: members in the tree's order, names in their exact case.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Write;

use super::duration;
use super::finding::{DecodeFinding, DecodeKind, Expected, Found};
use super::jsoniter;
use super::nearest::nearest;
use super::schema::{Dialect, Object, Reading, Type};
use crate::base::go_text::quote;
use crate::base::release::Release;
use crate::base::span::Span;
use crate::text::tree::{Edge, Member, Tree, Value};

/// What is wrong, in the order in which the server meets it.
#[derive(Debug, Default)]
pub struct Typed {
    /// Values that cannot be taken. The server says the first and nothing else.
    pub fatal: Vec<DecodeFinding>,
    /// Unknown and repeated fields, without repeated sentences.
    pub strict: Vec<DecodeFinding>,
}

/// Holds a tree against the shape of a Go struct.
pub fn check(tree: &Tree, object: &'static Object, reading: Reading) -> Typed {
    let mut walk = Walk { tree, reading, out: Typed::default(), path: Vec::new(), owner: object, ended: false };
    walk.value(tree.root(), Type::Object(object));
    walk.out
}

/// What Go calls the type of a value; `null` has none, and is never asked for.
pub fn found(value: &Value) -> Found {
    match value {
        Value::Array(_) => Found::Array,
        Value::Bool(value) => Found::Bool(*value),
        Value::Number(_) => Found::Number,
        Value::Object(_) | Value::Null => Found::Object,
        Value::String(_) => Found::String,
    }
}

struct Walk<'a> {
    tree: &'a Tree,
    reading: Reading,
    out: Typed,
    path: Vec<Step<'a>>,
    /// The struct whose field is being read.
    owner: &'static Object,
    /// Whether the server has stopped reading.
    ended: bool,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Field(&'a str),
    Item(usize),
}

impl<'a> Walk<'a> {
    /// Goes no deeper than the schema, whatever the tree's depth.
    fn value(&mut self, at: Edge, holds: Type) {
        let tree = self.tree;
        match (tree.value(at), holds) {
            (Value::Null, _) | (_, Type::Any) | (Value::Bool(_), Type::Bool) | (Value::String(_), Type::String) => {}
            (Value::Array(items), Type::List(item)) => {
                for (i, edge) in items.iter().enumerate() {
                    self.path.push(Step::Item(i));
                    self.value(*edge, *item);
                    self.path.pop();
                }
            }
            (Value::Object(members), Type::Object(object)) => self.object(members, object),
            (Value::Number(text), Type::Int32) if int32(text, self.reading.release).is_some() => {}
            (Value::String(text), Type::Duration) => {
                if let Err(text) = duration::parse(text) {
                    self.duration_ends_it(DecodeKind::Duration, text, at.span);
                }
            }
            (Value::Number(_) | Value::Bool(_), Type::String) if self.reading.release.until(13) => {}
            (value, holds) => self.wrong_type(at.span, value, holds),
        }
    }

    fn object(&mut self, members: &'a [Member], object: &'static Object) {
        let outer = core::mem::replace(&mut self.owner, object);
        let mut seen: Vec<(&str, Span)> = Vec::new();
        for member in members {
            self.path.push(Step::Field(&member.key));
            match object.field(self.reading, &member.key) {
                None => self.unknown(member, object),
                Some(field) => {
                    match seen.iter().find(|(name, _)| *name == &*member.key) {
                        Some((_, first)) => self.duplicate(member, *first),
                        None => seen.push((&member.key, member.key_span)),
                    }
                    self.value(member.value, field.holds);
                }
            }
            self.path.pop();
        }
        self.owner = outer;
    }

    fn wrong_type(&mut self, span: Span, value: &Value, holds: Type) {
        let found = found(value);
        let shown = match (value, holds) {
            (Value::Number(text), Type::Int32) => format!("number {text}"),
            _ => found.word().to_string(),
        };
        let fields: Vec<&str> =
            self.path.iter().filter_map(|s| if let Step::Field(f) = s { Some(*f) } else { None }).collect();
        let owner = owner_name(self.owner, self.reading.release);
        let goal = self.go_type(holds);
        let text = match fields.as_slice() {
            [] => format!("json: cannot unmarshal {shown} into Go value of type {goal}"),
            _ => format!(
                "json: cannot unmarshal {shown} into Go struct field {owner}.{} of type {goal}",
                fields.join(".")
            ),
        };
        let field = fields.last().copied().unwrap_or_default().to_string();
        let kind = DecodeKind::WrongType { field, expected: expected(holds), found };
        match holds {
            Type::Duration => self.duration_ends_it(kind, text, span),
            _ => self.fatal(kind, text, span),
        }
    }

    fn unknown(&mut self, member: &Member, object: &'static Object) {
        let names = object.fields.iter().map(|f| f.name(self.reading.dialect));
        let meant = nearest(&member.key, names);
        let kind = DecodeKind::UnknownField { name: member.key.to_string(), owner: object.name, meant };
        self.strict("unknown", kind, member.key_span);
    }

    fn duplicate(&mut self, member: &Member, first: Span) {
        self.strict("duplicate", DecodeKind::Duplicate { name: member.key.to_string(), first }, member.key_span);
    }

    fn fatal(&mut self, kind: DecodeKind, text: String, span: Span) {
        if self.out.fatal.len() < MAX_FINDINGS {
            self.out.fatal.push(DecodeFinding { kind, text, span });
        }
    }

    /// A wrong value is remembered while the decoder reads on; a duration, which reads itself, ends the reading at once
    /// and is what the server says, whatever was remembered.
    fn duration_ends_it(&mut self, kind: DecodeKind, text: String, span: Span) {
        if self.reading.release.until(23) {
            return self.fatal(kind, text, span);
        }
        let at = if self.ended { self.out.fatal.len() } else { 0 };
        self.ended = true;
        if self.out.fatal.len() < MAX_FINDINGS || at == 0 {
            self.out.fatal.insert(at, DecodeFinding { kind, text, span });
        }
    }

    fn strict(&mut self, what: &str, kind: DecodeKind, span: Span) {
        if self.out.strict.len() >= MAX_FINDINGS {
            return;
        }
        let text = format!("{what} field {}", quote(&self.strict_path()));
        if self.out.strict.iter().all(|f| f.text != text) {
            self.out.strict.push(DecodeFinding { kind, text, span });
        }
    }

    /// `resources[0].providers[1].aescbc`
    fn strict_path(&self) -> String {
        let mut out = String::new();
        for step in &self.path {
            // Writing to a string cannot fail.
            let _ = match step {
                Step::Item(i) => write!(out, "[{i}]"),
                Step::Field(name) if out.is_empty() => write!(out, "{name}"),
                Step::Field(name) => write!(out, ".{name}"),
            };
        }
        out
    }

    fn go_type(&self, holds: Type) -> String {
        let package = package(self.reading);
        match holds {
            Type::Any => "interface {}".to_string(),
            Type::Bool => "bool".to_string(),
            // Its text is read as a string of its own.
            Type::Duration | Type::String => "string".to_string(),
            Type::Int32 if self.reading.release.until(13) => "int".to_string(),
            Type::Int32 => "int32".to_string(),
            Type::List(item) => format!("[]{}", self.go_type(*item)),
            Type::Object(object) => format!("{package}.{}", owner_name(object, self.reading.release)),
        }
    }
}

/// The name of a struct in Go, which was shorter until 1.13.
fn owner_name(object: &Object, release: Release) -> &'static str {
    match (object.name, release.until(13)) {
        ("EncryptionConfiguration", true) => "EncryptionConfig",
        ("ResourceConfiguration", true) => "ResourceConfig",
        ("ProviderConfiguration", true) => "ProviderConfig",
        ("AESConfiguration", true) => "AESConfig",
        ("SecretboxConfiguration", true) => "SecretboxConfig",
        ("IdentityConfiguration", true) => "IdentityConfig",
        ("KMSConfiguration", true) => "KMSConfig",
        (name, _) => name,
    }
}

/// A JSON number as the server's decoder takes it, if it does.
pub fn int32(number: &str, release: Release) -> Option<i32> {
    // An `int` then, and its size never looked at.
    if release.until(13) {
        let value = number.parse::<i64>().ok()?;
        return Some(i32::try_from(value).unwrap_or(i32::MAX));
    }
    if release.until(23) { jsoniter::int32(number) } else { number.parse().ok() }
}

/// How Go names the package of the types that a file is read into.
pub fn package(reading: Reading) -> &'static str {
    match reading.dialect {
        _ if reading.release.until(13) => "encryptionconfig",
        Dialect::Versioned => "v1",
        Dialect::Internal if reading.release.since(30) => "apiserver",
        Dialect::Internal => "config",
    }
}

fn expected(holds: Type) -> Expected {
    match holds {
        Type::Any | Type::Object(_) => Expected::Object,
        Type::Bool => Expected::Bool,
        Type::Duration => Expected::Duration,
        Type::Int32 => Expected::Int32,
        Type::List(_) => Expected::List,
        Type::String => Expected::String,
    }
}

/// The reference keeps no more unknown and repeated fields, and of values of the wrong type only one.
pub const MAX_FINDINGS: usize = 100;
