//! Plaintext to the Kubernetes object that it holds.
//!
//! Secret and ConfigMap are known in full; of every other protobuf object, kind and metadata are, and the rest is shown
//! as its wire fields.

mod envelope;
mod json;
mod message;
mod schema;
mod secret;
mod time;
mod tree;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use self::envelope::Envelope;
use self::schema::Message;
use crate::report::{Encoding, Json, ObjectReport, WireContent, WireField};
use crate::text::format::PROTOBUF;

/// Takes a plaintext apart: the object that it holds.
pub fn decode(plaintext: &[u8]) -> ObjectReport {
    if plaintext.len() > LARGEST {
        let mut report = empty(Encoding::Unknown);
        report
            .notes
            .push(format!("{} bytes are more than etcd takes for a value: they were not decoded.", plaintext.len()));
        report
    } else if let Some(message) = plaintext.strip_prefix(PROTOBUF) {
        from_protobuf(&envelope::read(message))
    } else if plaintext.starts_with(b"{") {
        from_json(plaintext)
    } else {
        let mut report = empty(Encoding::Unknown);
        report.notes.push(NO_OBJECT.into());
        report
    }
}

fn from_json(text: &[u8]) -> ObjectReport {
    let mut report = empty(Encoding::Json);
    match json::read(text) {
        Ok((json, after)) => {
            let member = |name| json.get(name).and_then(Json::as_str).unwrap_or_default().into();
            report.api_version = member("apiVersion");
            report.kind = member("kind");
            if !matches!(after, b"" | b"\n") {
                report.notes.push(format!("{} bytes follow the object.", after.len()));
            }
            report.show(json);
        }
        Err(error) => report.notes.push(format!("The JSON does not read: {error}.")),
    }
    report
}

fn from_protobuf(envelope: &Envelope<'_>) -> ObjectReport {
    let mut report = empty(Encoding::Protobuf);
    report.api_version.clone_from(&envelope.api_version);
    report.kind.clone_from(&envelope.kind);
    report.notes.clone_from(&envelope.notes);
    let known = schema::known(&envelope.api_version, &envelope.kind);
    if let Some(schema) = known.filter(|_| !envelope.cut) {
        match message::read(schema, envelope.raw, envelope.raw_offset) {
            Ok((members, notes)) => {
                report.notes.extend(notes);
                report.show(typed(envelope, members));
                return report;
            }
            Err(error) => {
                report.notes.push(format!("The object is damaged ({error}): its fields are shown as far as they go."))
            }
        }
    }
    report.show_tree(known.unwrap_or(&schema::ANY), envelope);
    report
}

/// The members of an object after the two that say what it is, as the server writes them.
fn typed(envelope: &Envelope<'_>, members: Vec<(String, Json)>) -> Json {
    let kind = ("kind".into(), Json::String(envelope.kind.clone()));
    let api_version = ("apiVersion".into(), Json::String(envelope.api_version.clone()));
    Json::Object([kind, api_version].into_iter().filter(|(_, v)| v.as_str() != Some("")).chain(members).collect())
}

impl ObjectReport {
    fn show(&mut self, json: Json) {
        let named = |name| json.get("metadata").and_then(|m| m.get(name)).and_then(Json::as_str).map(String::from);
        self.name = named("name");
        self.namespace = named("namespace");
        if self.kind == "Secret" && self.api_version == "v1" {
            self.secret_data = secret::entries(&json);
        }
        self.json_text = Some(json.to_text());
        self.yaml = yaml(&json);
        self.json = Some(json);
    }

    fn show_tree(&mut self, schema: &'static Message, envelope: &Envelope<'_>) {
        let (wire, notes) = tree::read(schema, envelope.raw, envelope.raw_offset);
        let metadata = wire.iter().find(|field| field.label == "metadata");
        let named = |name| metadata.and_then(|field| text_of(field, name)).filter(|text| !text.is_empty());
        self.name = named("name");
        self.namespace = named("namespace");
        self.notes.extend(notes);
        self.wire = wire;
        if self.wire.is_empty() && self.notes.is_empty() {
            self.notes.push(EMPTY.into());
        }
    }
}

fn text_of(field: &WireField, label: &str) -> Option<String> {
    let WireContent::Message(fields) = &field.content else { return None };
    fields.iter().find(|field| field.label == label).and_then(|field| match &field.content {
        WireContent::Text(text) => Some(text.clone()),
        _ => None,
    })
}

#[cfg(feature = "yaml")]
fn yaml(json: &Json) -> Option<String> {
    Some(json::sorted(json).to_yaml())
}

#[cfg(not(feature = "yaml"))]
fn yaml(_json: &Json) -> Option<String> {
    None
}

fn empty(encoding: Encoding) -> ObjectReport {
    ObjectReport {
        encoding,
        api_version: String::new(),
        kind: String::new(),
        namespace: None,
        name: None,
        json: None,
        json_text: None,
        yaml: None,
        wire: Vec::new(),
        secret_data: Vec::new(),
        notes: Vec::new(),
    }
}

const EMPTY: &str = "The envelope is empty: it holds no object.";
/// Bytes; etcd warns when it is told to take more than 10 MiB, and takes 1.5 MiB unless told otherwise.
const LARGEST: usize = 10 * 1024 * 1024;
const NO_OBJECT: &str = "This is no Kubernetes object: it begins neither with k8s and a zero byte nor with a brace.";

#[cfg(test)]
mod tests {
    use super::*;

    /// A Secret `a` with one entry `k`, `v`.
    const SECRET: &[u8] =
        b"k8s\0\x0a\x0c\x0a\x02v1\x12\x06Secret\x12\x0d\x0a\x03\x0a\x01a\x12\x06\x0a\x01k\x12\x01v\x1a\0\x22\0";

    #[test]
    fn a_secret_is_shown_and_its_data_split_out() {
        let report = decode(SECRET);
        let text = report.json.map(|json| json.to_compact());
        let expected = r#"{"kind":"Secret","apiVersion":"v1","metadata":{"name":"a"},"data":{"k":"dg=="}}"#;
        assert_eq!(text.as_deref(), Some(expected));
        let data: Vec<_> = report.secret_data.iter().map(|e| (e.name.as_str(), e.value.expose(), e.is_text)).collect();
        assert_eq!(data, [("k", b"v".as_slice(), true)]);
        assert!(report.notes.is_empty());
    }

    #[test]
    fn a_cut_secret_is_shown_as_far_as_it_goes() {
        for length in 4..SECRET.len() - 4 {
            let report = decode(&SECRET[..length]);
            assert!(report.json.is_none() && !report.notes.is_empty(), "{length}");
        }
        let report = decode(&SECRET[..28]);
        assert_eq!((report.kind.as_str(), report.name.as_deref()), ("Secret", Some("a")));
    }

    #[test]
    fn a_newline_of_etcdctl_is_noted_and_does_no_harm() {
        let report = decode(&[SECRET, b"\n"].concat());
        assert!(report.json.is_some());
        assert_eq!(report.notes, ["A newline follows the object: etcdctl adds one."]);
    }

    #[test]
    fn a_field_of_another_wire_type_is_named_with_its_place() {
        let report = decode(b"k8s\0\x0a\x0c\x0a\x02v1\x12\x06Secret\x12\x02\x18\x01");
        assert!(
            report.notes.iter().any(|note| note.contains("another wire type for field 3 at byte 20")),
            "{:?}",
            report.notes
        );
        assert_eq!(report.wire.len(), 1);
    }
}
