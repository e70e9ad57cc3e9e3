//! A tree to the model: what fits, each leaf with its place; what does not fit is left out.

use alloc::string::String;
use alloc::vec::Vec;

use super::duration;
use super::model::{EncryptionConfiguration, Entry, Key, Keys, Kms, Provider};
use super::schema::{CONFIGURATION, Dialect, ENTRY, KEY, KEYS, KMS, Object, PROVIDER};
use crate::base::secret::SecretText;
use crate::base::span::{Span, Spanned};
use crate::text::tree::{Edge, Tree, Value};

/// Builds the model. Defaults are not set.
pub fn configuration(tree: &Tree, dialect: Dialect) -> EncryptionConfiguration {
    let root = Here { tree, dialect, at: tree.root() };
    EncryptionConfiguration { entries: root.list(&CONFIGURATION, "resources", entry) }
}

/// A node of the tree.
#[derive(Clone, Copy)]
struct Here<'a> {
    tree: &'a Tree,
    dialect: Dialect,
    at: Edge,
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
    let number = |text: &str| text.parse().ok();
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
    fn value(self) -> &'a Value {
        self.tree.value(self.at)
    }

    fn string(self) -> String {
        if let Value::String(text) = self.value() { text.clone() } else { String::new() }
    }

    /// The last field of that (versioned) name and the place of its key.
    fn field(self, object: &Object, name: &str) -> Option<(Span, Self)> {
        let name = object.field(Dialect::Versioned, name)?.name(self.dialect);
        let Value::Object(members) = self.value() else { return None };
        let member = members.iter().rev().find(|m| &*m.key == name)?;
        Some((member.key_span, Self { at: member.value, ..self }))
    }

    /// A field that is an object; `null` is none.
    fn object(self, object: &Object, name: &str) -> Option<Self> {
        self.field(object, name).map(|(_, field)| field).filter(|field| matches!(field.value(), Value::Object(_)))
    }

    fn list<T>(self, object: &Object, name: &str, item: impl Fn(Self) -> T) -> Spanned<Vec<T>> {
        let span = self.place_of(object, name);
        let items = match self.field(object, name).map(|(_, field)| field.value()) {
            Some(Value::Array(items)) => items.iter().map(|at| item(Self { at: *at, ..self })).collect(),
            _ => Vec::new(),
        };
        Spanned::new(items, span)
    }

    fn text(self, object: &Object, name: &str) -> Spanned<String> {
        let text = self.field(object, name).map(|(_, field)| field.string()).unwrap_or_default();
        Spanned::new(text, self.place_of(object, name))
    }

    fn scalar<T>(self, name: &str, read: impl Fn(&Value) -> Option<T>) -> Option<Spanned<T>> {
        let (_, field) = self.field(&KMS, name)?;
        Some(Spanned::new(read(field.value())?, field.at.span))
    }

    /// Where a field stands: its value, its key if the value is nothing, and without it the object that lacks it.
    fn place_of(self, object: &Object, name: &str) -> Span {
        match self.field(object, name) {
            None => self.at.span,
            Some((key, field)) if matches!(field.value(), Value::Null) => key,
            Some((_, field)) => field.at.span,
        }
    }
}
