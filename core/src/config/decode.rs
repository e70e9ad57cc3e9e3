//! A tree to the model, and what the server's decoder says about it.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::assemble;
use super::converted;
use super::defaults;
use super::finding::{DecodeFinding, DecodeKind};
use super::header::{self, Header};
use super::jsoniter;
use super::kinds::{self, Registered};
use super::model::EncryptionConfiguration;
use super::nearest::nearest;
use super::protobuf;
use super::schema::{CONFIGURATION, Dialect, Reading};
use super::typed::{self, MAX_FINDINGS, Typed};
use super::unregistered;
use crate::base::release::Release;
use crate::text::tree::{Format, Parsed, Tree, Value};

/// A file after decoding, however far that went.
#[derive(Clone, Debug, Default)]
pub struct Decoded {
    /// What the server holds, or would hold if the findings were gone; empty if there is nothing to be had.
    pub configuration: EncryptionConfiguration,
    /// Why the server does not accept it, if it does not.
    pub refusal: Option<Refusal>,
    /// Everything wrong, what the server says first.
    pub findings: Vec<DecodeFinding>,
    /// Whether the model says anything about the file: it is meant to be a configuration.
    pub meant: bool,
}

/// Why a file is not accepted by the decoder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It was decoded, to something else: the server's sentence.
    OtherKind(String),
    /// It cannot be decoded: the server's sentence. Bytes, because it may repeat the file.
    Undecodable(Vec<u8>),
}

/// Decodes a parsed file. `bytes` is the file itself, which the server repeats in two of its sentences.
/// Mirrors `loadDataAndDecode`, apiserver 1.13–1.37.
pub fn decode(parsed: &Parsed, bytes: &[u8], release: Release) -> Decoded {
    if release.until(13) {
        return unregistered::decode(parsed, release);
    }
    match (&parsed.tree, parsed.format) {
        (_, Format::Protobuf) => protobuf::decode(bytes, release),
        (Err(problem), format) => {
            let prefix = if format == Format::Json { header::PREFIX } else { "" };
            let text = format!("{prefix}{}", problem.text);
            let finding = DecodeFinding { kind: DecodeKind::Syntax, text: text.clone(), span: problem.span };
            Decoded { refusal: Some(undecodable(&text)), findings: [finding].into(), ..Decoded::default() }
        }
        (Ok(tree), _) => tree_of(parsed, tree, bytes, release),
    }
}

fn tree_of(parsed: &Parsed, tree: &Tree, bytes: &[u8], release: Release) -> Decoded {
    let (header, mut findings) = header::sniff(tree);
    let looked = match findings.first() {
        Some(finding) => Err(undecodable(&format!("{}{}", header::PREFIX, finding.text))),
        None => look_up(&header, bytes, release, &mut findings),
    };
    let (dialect, shape) = match &looked {
        Ok(Registered::Configuration(dialect)) => (*dialect, Some(&CONFIGURATION)),
        Ok(Registered::Other(dialect, shape)) => (*dialect, *shape),
        Err(_) => (Dialect::Versioned, meant(&header, tree).then_some(&CONFIGURATION)),
    };
    let reading = Reading { dialect, release };
    let Typed { mut fatal, mut strict } = shape.map_or_else(Typed::default, |shape| typed::check(tree, shape, reading));
    let is_strict = release.since(31);
    if !is_strict {
        strict.clear();
    }
    let mut complaint = None;
    if let (true, Some(first)) = (release.until(23), fatal.first_mut()) {
        complaint = in_the_words_of_jsoniter(parsed, tree, bytes, reading);
        if let Some(complaint) = &complaint {
            first.text = without_the_file(complaint);
        }
    }
    let refusal = match (looked, fatal.first()) {
        (Err(refusal), _) => Some(refusal),
        (Ok(_), Some(finding)) => Some(complaint.map_or_else(|| undecodable(&finding.text), Refusal::Undecodable)),
        (Ok(registered), None) => {
            let repeated = if is_strict { not_strict(parsed, &strict) } else { None };
            repeated.or_else(|| other_kind(registered, &header))
        }
    };
    // With more wrong values than are kept, what is missing for their sake could not be told from what is missing.
    let meant = shape.is_some_and(|shape| core::ptr::eq(shape, &CONFIGURATION)) && fatal.len() < MAX_FINDINGS;
    findings.extend(fatal);
    if is_strict {
        findings.extend(duplicates(parsed));
    }
    findings.extend(strict);
    let mut configuration = EncryptionConfiguration::default();
    if meant {
        configuration = assemble::configuration(tree, reading);
        defaults::set(&mut configuration, reading);
    }
    Decoded { configuration, refusal, findings, meant }
}

/// The sentence of a server before 1.23. Of a file whose aliases make it very long there is none.
fn in_the_words_of_jsoniter(parsed: &Parsed, tree: &Tree, bytes: &[u8], reading: Reading) -> Option<Vec<u8>> {
    if parsed.format == Format::Json {
        return jsoniter::complaint(bytes, reading);
    }
    let limit = bytes.len().saturating_mul(CONVERTED_PER_BYTE).saturating_add(CONVERTED);
    jsoniter::complaint(converted::json(tree, limit)?.as_bytes(), reading)
}

/// The sentence without the parts of the file that it repeats, which may be keys.
fn without_the_file(complaint: &[u8]) -> String {
    let text = String::from_utf8_lossy(complaint);
    text.split_once(", error found in #").map_or(text.as_ref(), |(words, _)| words).to_owned()
}

/// Finds the type of the file, or the reason why it has none.
fn look_up(
    header: &Header,
    bytes: &[u8],
    release: Release,
    findings: &mut Vec<DecodeFinding>,
) -> Result<Registered, Refusal> {
    let missing = |name: &str| {
        Refusal::Undecodable([format!("Object '{name}' is missing in '").as_bytes(), bytes, b"'"].concat())
    };
    let mut finding = |kind, text: String, span| findings.push(DecodeFinding { kind, text, span });
    let Some((_, version)) = header::group_version(&header.api_version) else {
        let text = format!("unexpected GroupVersion string: {}", header.api_version);
        finding(DecodeKind::ApiVersionForm, text.clone(), header.api_version_span);
        return Err(undecodable(&text));
    };
    if header.kind.is_empty() {
        finding(DecodeKind::KindMissing, "Object 'Kind' is missing in '…'".to_owned(), header.kind_span);
    }
    if version.is_empty() {
        let text = "Object 'apiVersion' is missing in '…'".to_owned();
        finding(DecodeKind::ApiVersionMissing, text, header.api_version_span);
    }
    if header.kind.is_empty() {
        return Err(missing("Kind"));
    }
    if version.is_empty() {
        return Err(missing("apiVersion"));
    }
    let registered = kinds::find(header, release);
    match &registered {
        Ok(Registered::Configuration(_)) => {}
        Ok(Registered::Other(..)) => {
            finding(DecodeKind::OtherKind { kind: header.kind.clone() }, unexpected(header), header.kind_span);
        }
        Err(text) => {
            let (kind, api_version) = (header.kind.clone(), header.api_version.clone());
            finding(DecodeKind::NotRegistered { kind, api_version }, text.clone(), header.kind_span);
        }
    }
    registered.map_err(|text| undecodable(&text))
}

/// Whether a file whose header is wrong is still meant to be a configuration.
fn meant(header: &Header, tree: &Tree) -> bool {
    if header.kind.is_empty() {
        return matches!(tree.value(tree.root()), Value::Object(m) if m.iter().any(|m| &*m.key == "resources"));
    }
    nearest(&header.kind, ["EncryptionConfig", "EncryptionConfiguration"].into_iter()).is_some()
}

/// The one sentence of all repeated and unknown fields.
fn not_strict(parsed: &Parsed, strict: &[DecodeFinding]) -> Option<Refusal> {
    let mut sentences = Vec::new();
    if !parsed.duplicates.is_empty() {
        let lines: Vec<_> = duplicates(parsed).map(|finding| finding.text).collect();
        sentences.push(format!("yaml: unmarshal errors:\n  {}", lines.join("\n  ")));
    }
    sentences.extend(strict.iter().map(|finding| finding.text.clone()));
    (!sentences.is_empty()).then(|| undecodable(&format!("strict decoding error: {}", sentences.join(", "))))
}

fn duplicates(parsed: &Parsed) -> impl Iterator<Item = DecodeFinding> {
    parsed.duplicates.iter().map(|duplicate| DecodeFinding {
        kind: DecodeKind::Duplicate { name: duplicate.shown.trim_matches('"').to_owned(), first: duplicate.first },
        text: format!("line {}: key {} already set in map", duplicate.line, duplicate.shown),
        span: duplicate.span,
    })
}

fn other_kind(registered: Registered, header: &Header) -> Option<Refusal> {
    matches!(registered, Registered::Other(..)).then(|| Refusal::OtherKind(unexpected(header)))
}

/// The sentence about a kind that is registered and is no configuration.
pub(super) fn unexpected(header: &Header) -> String {
    let (group, version) = header::group_version(&header.api_version).unwrap_or_default();
    format!("got unexpected config type: {group}/{version}, Kind={}", header.kind)
}

fn undecodable(text: &str) -> Refusal {
    Refusal::Undecodable(text.as_bytes().to_vec())
}

/// Bytes of JSON that a byte of YAML may become. The server knows no limit but its memory.
const CONVERTED_PER_BYTE: usize = 16;

/// Bytes of JSON beyond that.
const CONVERTED: usize = 1 << 16;
