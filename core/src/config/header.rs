//! The first look of the server at a file: which kind, in which version?
//!
//! It is done with Go's standard JSON, which takes the names of fields in any case and lets the last one win.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::finding::{DecodeFinding, DecodeKind, Expected};
use super::typed::found;
use crate::base::span::Span;
use crate::text::tree::{Edge, Tree, Value};

/// `kind` and `apiVersion` as the file gives them; empty where it does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// `EncryptionConfiguration`
    pub kind: String,
    /// Where the kind stands, else the whole file.
    pub kind_span: Span,
    /// `apiserver.config.k8s.io/v1`
    pub api_version: String,
    /// Where the version stands, else the whole file.
    pub api_version_span: Span,
}

/// Reads the header. The first finding is what the server says; its text lacks [`PREFIX`].
/// Mirrors `SimpleMetaFactory.Interpret`, apimachinery 1.37.
pub fn sniff(tree: &Tree) -> (Header, Vec<DecodeFinding>) {
    let root = tree.root();
    let mut header = Header { kind_span: root.span, api_version_span: root.span, ..Header::default() };
    let mut findings = Vec::new();
    match tree.value(root) {
        Value::Object(members) => {
            for member in members {
                let (name, text, span) = match &*member.key {
                    key if same_name(key, "kind") => ("kind", &mut header.kind, &mut header.kind_span),
                    key if same_name(key, "apiVersion") => {
                        ("apiVersion", &mut header.api_version, &mut header.api_version_span)
                    }
                    _ => continue,
                };
                match tree.value(member.value) {
                    Value::Null => {}
                    Value::String(value) => {
                        text.clone_from(value);
                        *span = member.value.span;
                    }
                    value => {
                        let goal = format!("Go struct field .{name} of type string");
                        findings.push(wrong_type(name, Expected::String, value, member.value, &goal));
                    }
                }
            }
        }
        Value::Null => {}
        value => findings.push(wrong_type("", Expected::Object, value, root, ANONYMOUS)),
    }
    (header, findings)
}

/// Splits `group/version`; without a slash all of it is the version. `None` if there are more slashes.
/// Mirrors `schema.ParseGroupVersion`.
pub fn group_version(text: &str) -> Option<(&str, &str)> {
    match text.split_once('/') {
        None => Some(("", text)),
        Some((group, version)) if !version.contains('/') => Some((group, version)),
        Some(_) => None,
    }
}

/// What the server puts before everything that goes wrong here, and before every error of JSON syntax.
pub const PREFIX: &str = crate::text::JSON_ERROR;

fn wrong_type(name: &str, expected: Expected, value: &Value, at: Edge, goal: &str) -> DecodeFinding {
    let found = found(value);
    DecodeFinding {
        kind: DecodeKind::WrongType { field: name.to_string(), expected, found },
        text: format!("json: cannot unmarshal {} into {goal}", found.word()),
        span: at.span,
    }
}

/// Equal under Unicode's simple case folding, where `name` is ASCII: two letters of it have a third form.
fn same_name(key: &str, name: &str) -> bool {
    let folded = key.chars().map(|c| match c {
        '\u{17f}' => 's',
        '\u{212a}' => 'k',
        c => c.to_ascii_lowercase(),
    });
    folded.eq(name.chars().map(|c| c.to_ascii_lowercase()))
}

/// How Go names the struct that the header is read into.
const ANONYMOUS: &str = r#"Go value of type struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }"#;
