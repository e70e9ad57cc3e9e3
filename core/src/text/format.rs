//! Bytes to the decoder of the server that gets them.

use super::tree::Format;

/// Mirrors the order in which the `recognizer` of apimachinery asks its decoders, 1.13–1.37.
pub fn recognize(bytes: &[u8]) -> Format {
    let first = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    if first.trim_start().starts_with('{') {
        Format::Json
    } else if bytes.starts_with(PROTOBUF) {
        Format::Protobuf
    } else {
        Format::Yaml
    }
}

/// What a stored object in protobuf begins with: `k8s` and a zero byte.
pub const PROTOBUF: &[u8] = b"k8s\0";
