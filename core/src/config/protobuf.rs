//! A file that begins as a stored object does, with `k8s\0`, to what the server's protobuf decoder says.

use alloc::format;
use alloc::string::{String, ToString};

use super::decode::{Decoded, Refusal, unexpected};
use super::finding::{DecodeFinding, DecodeKind};
use super::header::{Header, group_version};
use super::kinds::{self, Registered};
use crate::base::go_text::quote;
use crate::base::release::Release;
use crate::base::span::Span;
use crate::text::format::PROTOBUF;

/// Reads the envelope. A configuration has no protobuf form, so that at best an empty one comes out.
/// Mirrors the protobuf serializer of apimachinery 1.37.
pub fn decode(bytes: &[u8], release: Release) -> Decoded {
    let body = bytes.get(PROTOBUF.len()..).unwrap_or_default();
    let (text, refusal) = match envelope(body, release) {
        Ok(None) => return Decoded { meant: true, ..Decoded::default() },
        Ok(Some(Refusal::OtherKind(text))) => (text.clone(), Refusal::OtherKind(text)),
        Ok(Some(Refusal::Undecodable(text))) => {
            (String::from_utf8_lossy(&text).into_owned(), Refusal::Undecodable(text))
        }
        Err(text) => (text.clone(), Refusal::Undecodable(text.into_bytes())),
    };
    let finding = DecodeFinding { kind: DecodeKind::Protobuf, text, span: Span::new(0, bytes.len()) };
    Decoded { refusal: Some(refusal), findings: [finding].into(), ..Decoded::default() }
}

fn envelope(body: &[u8], release: Release) -> Result<Option<Refusal>, String> {
    if body.is_empty() {
        return Err("empty body".to_string());
    }
    let fields =
        Fields { bytes: body, message: "Unknown", names: &["TypeMeta", "Raw", "ContentEncoding", "ContentType"] };
    let [meta, raw, ..] = fields.read()?;
    let names = &["APIVersion", "Kind"];
    let [api_version, kind, ..] = Fields { bytes: meta, message: "TypeMeta", names }.read()?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let header = Header { kind: text(kind), api_version: text(api_version), ..Header::default() };
    let lacks = |name: &str| {
        let (version, kind) = (quote(&header.api_version), quote(&header.kind));
        format!("Object '{name}' is missing in 'runtime.TypeMeta{{APIVersion:{version}, Kind:{kind}}}'")
    };
    if header.kind.is_empty() {
        return Err(lacks("Kind"));
    }
    if group_version(&header.api_version).is_none_or(|(_, version)| version.is_empty()) {
        return Err(lacks("apiVersion"));
    }
    match kinds::find(&header, release)? {
        _ if !raw.is_empty() => Err(ENDED.to_string()),
        Registered::Configuration(_) => Ok(None),
        Registered::Other(..) => Ok(Some(Refusal::OtherKind(unexpected(&header)))),
    }
}

/// A message whose known fields are numbered from 1 and are all bytes.
struct Fields<'a> {
    bytes: &'a [u8],
    message: &'static str,
    names: &'static [&'static str],
}

impl<'a> Fields<'a> {
    /// The last value of each known field.
    fn read(mut self) -> Result<[&'a [u8]; 4], String> {
        let mut values: [&[u8]; 4] = [&[]; 4];
        let mut groups = 0usize;
        while !self.bytes.is_empty() {
            let tag = self.varint()?;
            let (number, wire_type) = ((tag >> 3) as i32, tag & 7);
            if groups == 0 {
                if wire_type == 4 {
                    return Err(format!("proto: {}: wiretype end group for non-group", self.message));
                }
                if number <= 0 {
                    return Err(format!("proto: {}: illegal tag {number} (wire type {tag})", self.message));
                }
                let index = usize::try_from(number).unwrap_or_default().wrapping_sub(1);
                if let Some(name) = self.names.get(index) {
                    if wire_type != 2 {
                        return Err(format!("proto: wrong wireType = {wire_type} for field {name}"));
                    }
                    let value = self.bytes()?;
                    values.iter_mut().skip(index).take(1).for_each(|v| *v = value);
                    continue;
                }
            }
            match wire_type {
                0 => drop(self.varint()?),
                1 => drop(self.take(8)?),
                2 => drop(self.bytes()?),
                3 => groups = groups.saturating_add(1),
                4 => groups = groups.saturating_sub(1),
                5 => drop(self.take(4)?),
                other => return Err(format!("proto: illegal wireType {other}")),
            }
        }
        if groups == 0 { Ok(values) } else { Err(ENDED.to_string()) }
    }

    fn varint(&mut self) -> Result<u64, String> {
        let mut value = 0u64;
        for shift in (0..70).step_by(7) {
            let byte = self.take(1)?.first().copied().unwrap_or_default();
            value |= u64::from(byte & 0x7f).checked_shl(shift).unwrap_or_default();
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err("proto: integer overflow".to_string())
    }

    fn bytes(&mut self) -> Result<&'a [u8], String> {
        let length = self.varint()?;
        // Lengths are signed in Go, and one that reaches past the largest offset counts as negative too.
        match usize::try_from(length) {
            Ok(length) if length < NEARLY_ENDLESS => self.take(length),
            _ => Err("proto: negative length found during unmarshaling".to_string()),
        }
    }

    fn take(&mut self, n: usize) -> Result<&'a [u8], String> {
        let (taken, rest) = self.bytes.split_at_checked(n).ok_or(ENDED)?;
        self.bytes = rest;
        Ok(taken)
    }
}

const ENDED: &str = "unexpected EOF";

/// No file is that long.
const NEARLY_ENDLESS: usize = usize::MAX / 2 - 0x1000_0000;
