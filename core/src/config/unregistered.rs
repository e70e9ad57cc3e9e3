//! A tree to the model as servers before 1.13 make it: without registered kinds, with text out of any scalar.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::assemble;
use super::decode::{Decoded, Refusal};
use super::defaults;
use super::finding::{DecodeFinding, DecodeKind};
use super::schema::{CONFIGURATION, Dialect, Reading};
use super::typed;
use crate::base::release::Release;
use crate::base::span::Span;
use crate::text::tree::{Parsed, Tree, Value};

/// Decodes a file that was read as YAML. Mirrors `ParseEncryptionConfiguration`, apiserver 1.7–1.12.
pub fn decode(parsed: &Parsed, release: Release) -> Decoded {
    match &parsed.tree {
        Err(problem) => {
            let text = problem.text.strip_prefix(crate::text::JSON_ERROR).unwrap_or(&problem.text);
            let finding = DecodeFinding { kind: DecodeKind::Syntax, text: text.into(), span: problem.span };
            let refusal = format!("error converting YAML to JSON: {text}");
            Decoded { refusal: Some(undecodable(refusal)), findings: [finding].into(), ..Decoded::default() }
        }
        Ok(tree) => tree_of(tree, release),
    }
}

fn tree_of(tree: &Tree, release: Release) -> Decoded {
    let reading = Reading { dialect: Dialect::Versioned, release };
    let mut findings = typed::check(tree, &CONFIGURATION, reading).fatal;
    let refusal = match findings.first() {
        Some(first) => Some(format!("error unmarshaling JSON: {}", first.text)),
        None => {
            let wrong = kind(tree, reading);
            let text = wrong.as_ref().map(|finding| finding.text.clone());
            findings.extend(wrong);
            text
        }
    };
    let mut configuration = assemble::configuration(tree, reading);
    defaults::set(&mut configuration, reading);
    Decoded { configuration, refusal: refusal.map(undecodable), findings, meant: true }
}

/// What is wrong with the kind, which alone is looked at.
fn kind(tree: &Tree, reading: Reading) -> Option<DecodeFinding> {
    let root = tree.root();
    let (mut kind, mut span) = (String::new(), root.span);
    let members = if let Value::Object(members) = tree.value(root) { members.as_slice() } else { &[] };
    for member in members.iter().filter(|m| CONFIGURATION.field(reading, &m.key).is_some_and(|f| f.names == KIND)) {
        span = member.value.span;
        match tree.value(member.value) {
            Value::String(text) | Value::Number(text) => kind.clone_from(text),
            Value::Bool(value) => kind = format!("{value}"),
            _ => {}
        }
    }
    match kind.as_str() {
        "EncryptionConfig" => None,
        "" => {
            let text = "invalid configuration file, missing Kind".into();
            Some(DecodeFinding { kind: DecodeKind::KindMissing, text, span: Span::at(root.span.start) })
        }
        _ => {
            let text = format!("invalid configuration kind {} provided", crate::base::go_text::quote(&kind));
            Some(DecodeFinding { kind: DecodeKind::NotRegistered { kind, api_version: String::new() }, text, span })
        }
    }
}

fn undecodable(text: String) -> Refusal {
    Refusal::Undecodable(Vec::from(text))
}

const KIND: [&str; 2] = ["kind", "kind"];
