//! A tree to the model: what fits, each leaf with its place; what does not fit is left out.
//!
//! JSON may give a field twice, and servers before 1.31 take that: they decode each value into what the one before it
//! left. So a place in the model can have several values, one upon the other.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::duration;
use super::model::{EncryptionConfiguration, Entry, Key, Keys, Kms, Provider};
use super::schema::{CONFIGURATION, Dialect, ENTRY, KEY, KEYS, KMS, Object, PROVIDER, Reading};
use super::typed::int32;
use crate::base::secret::SecretText;
use crate::base::span::{Span, Spanned};
use crate::text::tree::{Edge, Tree, Value};

/// Builds the model. Defaults are not set.
pub fn configuration(tree: &Tree, reading: Reading) -> EncryptionConfiguration {
    let root = Here { tree, reading, at: tree.root(), under: Vec::new() };
    EncryptionConfiguration { entries: root.list(&CONFIGURATION, "resources", entry) }
}

/// A place of the model and the values that were decoded into it.
#[derive(Clone)]
struct Here<'a> {
    tree: &'a Tree,
    reading: Reading,
    /// The last value.
    at: Edge,
    /// Those before it; hardly ever any.
    under: Vec<Edge>,
}

fn entry(item: Here<'_>) -> Entry {
    Entry {
        resources: item.list(&ENTRY, "resources", |name| Spanned::new(name.string(), name.at.span)),
        providers: item.list(&ENTRY, "providers", provider),
    }
}

fn provider(item: Here<'_>) -> Provider {
    let get = |name| item.object(&PROVIDER, name);
    Provider {
        span: item.at.span,
        aesgcm: get("aesgcm").map(keys),
        aescbc: get("aescbc").map(keys),
        secretbox: get("secretbox").map(keys),
        identity: get("identity").map(|identity| identity.at.span),
        kms: get("kms").map(kms),
    }
}

fn keys(item: Here<'_>) -> Keys {
    let listed = item.field(&KEYS, "keys").is_some_and(|(_, list)| matches!(list.value(), Value::Array(_)));
    Keys { listed, keys: item.list(&KEYS, "keys", key) }
}

fn key(item: Here<'_>) -> Key {
    let secret = item.text(&KEY, "secret");
    Key { name: item.text(&KEY, "name"), secret: Spanned::new(SecretText::new(secret.value), secret.span) }
}

fn kms(item: Here<'_>) -> Kms {
    let release = item.reading.release;
    let number = |text: &str| int32(text, release);
    let nanoseconds = |text: &str| duration::parse(text).ok();
    Kms {
        span: item.at.span,
        api_version: item.text(&KMS, "apiVersion"),
        name: item.text(&KMS, "name"),
        cachesize: item.scalar("cachesize", |v| if let Value::Number(text) = v { number(text) } else { None }),
        endpoint: item.text(&KMS, "endpoint"),
        timeout: item.scalar("timeout", |v| if let Value::String(text) = v { nanoseconds(text) } else { None }),
    }
}

impl<'a> Here<'a> {
    fn beside(&self, at: Edge) -> Self {
        Self { tree: self.tree, reading: self.reading, at, under: Vec::new() }
    }

    fn push(&mut self, at: Edge) {
        let before = core::mem::replace(&mut self.at, at);
        self.under.push(before);
    }

    fn value(&self) -> &'a Value {
        self.tree.value(self.at)
    }

    fn values(&self) -> impl DoubleEndedIterator<Item = &'a Value> {
        let tree = self.tree;
        self.under.iter().chain([&self.at]).map(move |at| tree.value(*at))
    }

    /// `null` leaves a text as it was; before 1.23 it empties it.
    fn string(&self) -> String {
        let mut values = self.values().rev();
        match values.find(|v| self.reading.release.until(23) || !matches!(v, Value::Null)) {
            Some(Value::String(text)) => text.clone(),
            // Until 1.13 what should be text becomes text.
            Some(Value::Number(text)) if self.reading.release.until(13) => text.clone(),
            Some(Value::Bool(value)) if self.reading.release.until(13) => value.to_string(),
            _ => String::new(),
        }
    }

    /// A field by its (versioned) name, and the place of its last key.
    fn field(&self, object: &Object, name: &str) -> Option<(Span, Self)> {
        let versioned = Reading { dialect: Dialect::Versioned, ..self.reading };
        let name = object.field(versioned, name)?.name(self.reading.dialect);
        let mut found: Option<(Span, Self)> = None;
        let objects = self.values().filter_map(|v| if let Value::Object(members) = v { Some(members) } else { None });
        for member in objects.flatten().filter(|member| {
            object.field(self.reading, &member.key).is_some_and(|f| f.name(self.reading.dialect) == name)
        }) {
            match &mut found {
                None => found = Some((member.key_span, self.beside(member.value))),
                Some((key, field)) => {
                    *key = member.key_span;
                    field.push(member.value);
                }
            }
        }
        found
    }

    /// A field that is an object; `null` is none, and what was before it is lost.
    fn object(&self, object: &Object, name: &str) -> Option<Self> {
        let (_, mut field) = self.field(object, name)?;
        if !matches!(field.value(), Value::Object(_)) {
            return None;
        }
        field.forget(|value| matches!(value, Value::Null));
        Some(field)
    }

    /// Drops all values up to the last one that empties the place.
    fn forget(&mut self, empties: impl Fn(&Value) -> bool) {
        let tree = self.tree;
        if let Some(last) = self.under.iter().rposition(|at| empties(tree.value(*at))) {
            self.under.drain(..=last);
        }
    }

    fn list<T>(&self, object: &Object, name: &str, item: impl Fn(Self) -> T) -> Spanned<Vec<T>> {
        let span = self.place_of(object, name);
        let items = self.field(object, name).map(|(_, field)| field.items()).unwrap_or_default();
        Spanned::new(items.into_iter().map(item).collect(), span)
    }

    /// The items of a list: each is decoded into what earlier lists left at its place, even beyond the end of a shorter
    /// one between them.
    fn items(mut self) -> Vec<Self> {
        let Value::Array(last) = self.value() else { return Vec::new() };
        if !self.under.is_empty() {
            self.forget(|value| {
                matches!(value, Value::Null) || matches!(value, Value::Array(items) if items.is_empty())
            });
        }
        let mut items: Vec<Option<Self>> = last.iter().map(|_| None).collect();
        for value in self.values() {
            let Value::Array(values) = value else { continue };
            for (item, at) in items.iter_mut().zip(values) {
                match item {
                    None => *item = Some(self.beside(*at)),
                    Some(item) => item.push(*at),
                }
            }
        }
        items.into_iter().flatten().collect()
    }

    fn text(&self, object: &Object, name: &str) -> Spanned<String> {
        let text = self.field(object, name).map(|(_, field)| field.string()).unwrap_or_default();
        Spanned::new(text, self.place_of(object, name))
    }

    fn scalar<T>(&self, name: &str, read: impl Fn(&Value) -> Option<T>) -> Option<Spanned<T>> {
        let (_, field) = self.field(&KMS, name)?;
        Some(Spanned::new(read(field.value())?, field.at.span))
    }

    /// Where a field stands: its value, its key if the value is nothing, and without it the object that lacks it.
    fn place_of(&self, object: &Object, name: &str) -> Span {
        match self.field(object, name) {
            None => self.at.span,
            Some((key, field)) if matches!(field.value(), Value::Null) => key,
            Some((_, field)) => field.at.span,
        }
    }
}
