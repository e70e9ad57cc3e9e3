//! Makes the report types cross between the page and its worker.

use atrest_core::report::*;

use super::wire::{Reader, Wire, wire_enum, wire_struct};

wire_struct! {
    Attempt { path, provider, name, outcome, reason, explanation, quote }
    Coverage { resource, place, entries, writes, reads }
    Edit { place, text }
    EncryptReport { stored, writer, parts, hex, base64, etcdctl }
    Finding { code, source, severity, place, quote, message, help, labels, fix }
    Fix { title, edits }
    GeneratedFile { yaml }
    GeneratedKey { name, secret, bytes }
    History { steps }
    HistoryStep { from, to, accepted, stage, text, reason }
    Label { place, message }
    Needs { provider, version, name, summary }
    Opened { plaintext, provider, name, stale, authenticated, doubt }
    Part { kind, start, end }
    Place { start, end, line, column, end_line, end_column, utf16_start, utf16_end }
    Refusal { code, message }
    SecretEntry { name, value, is_text }
    StoredValue { etcd_key, value }
    ValueReport { needs, resource, entry, attempts, opened, error, parts, object }
    Verdict { accepted, stage, text, raw }
    WireField { number, label, start, end, content }
    Writer { provider, name, prefix }
}

wire_enum! {
    Encoding { Protobuf, Json, Unknown }
    Holds { Config, Values }
    Outcome { Opened, NotAddressed, Failed, Panics, NotTried }
    PartKind { Prefix, KeyName, Iv, Nonce, Ciphertext, Padding, Tag, Body, Plaintext }
    Severity { Error, Warning, Note }
    Source { Server, Advice }
    Stage { Load, Decode, Validate, Build, Ok }
}

/// Without the configuration itself: it holds keys, and the page has no use for them.
impl Wire for ConfigReport {
    fn put(&self, out: &mut Vec<u8>) {
        let Self { release, verdict, consequence, findings, coverage, configuration: _, transformers } = self;
        release.put(out);
        verdict.put(out);
        consequence.put(out);
        findings.put(out);
        coverage.put(out);
        transformers.put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            release: Wire::take(from)?,
            verdict: Wire::take(from)?,
            consequence: Wire::take(from)?,
            findings: Wire::take(from)?,
            coverage: Wire::take(from)?,
            configuration: None,
            transformers: Wire::take(from)?,
        })
    }
}

/// Without the tree: the page shows its JSON and YAML texts.
impl Wire for ObjectReport {
    fn put(&self, out: &mut Vec<u8>) {
        let Self { encoding, api_version, kind, namespace, name, json: _, json_text, yaml, wire, secret_data, notes } =
            self;
        encoding.put(out);
        api_version.put(out);
        kind.put(out);
        namespace.put(out);
        name.put(out);
        json_text.put(out);
        yaml.put(out);
        wire.put(out);
        secret_data.put(out);
        notes.put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            encoding: Wire::take(from)?,
            api_version: Wire::take(from)?,
            kind: Wire::take(from)?,
            namespace: Wire::take(from)?,
            name: Wire::take(from)?,
            json: None,
            json_text: Wire::take(from)?,
            yaml: Wire::take(from)?,
            wire: Wire::take(from)?,
            secret_data: Wire::take(from)?,
            notes: Wire::take(from)?,
        })
    }
}

impl Wire for WireContent {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Varint(n) => tagged(0, n, out),
            Self::Fixed64(n) => tagged(1, n, out),
            Self::Fixed32(n) => tagged(2, n, out),
            Self::Text(text) => tagged(3, text, out),
            Self::Bytes(hex) => tagged(4, hex, out),
            Self::Message(fields) => tagged(5, fields, out),
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Some(match u8::take(from)? {
            0 => Self::Varint(Wire::take(from)?),
            1 => Self::Fixed64(Wire::take(from)?),
            2 => Self::Fixed32(Wire::take(from)?),
            3 => Self::Text(Wire::take(from)?),
            4 => Self::Bytes(Wire::take(from)?),
            5 => Self::Message(Wire::take(from)?),
            _ => return None,
        })
    }
}

impl Wire for SecretBytes {
    fn put(&self, out: &mut Vec<u8>) {
        self.expose().len().put(out);
        out.extend_from_slice(self.expose());
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self::new(Wire::take(from)?))
    }
}

impl Wire for SecretText {
    fn put(&self, out: &mut Vec<u8>) {
        self.expose().len().put(out);
        out.extend_from_slice(self.expose().as_bytes());
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Some(Self::new(Wire::take(from)?))
    }
}

fn tagged<T: Wire>(tag: u8, value: &T, out: &mut Vec<u8>) {
    out.push(tag);
    value.put(out);
}
