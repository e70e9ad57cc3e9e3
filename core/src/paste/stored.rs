//! Reads from a stored value itself where it ends, as far as that can be told without a key.
//!
//! | begins with | how its end is known |
//! | --- | --- |
//! | `k8s\0` | the fields of the envelope, 1 to 4, ascending |
//! | `k8s:enc:kms:v2:NAME:` | the fields of the envelope, 1 to 5, ascending |
//! | `k8s:enc:aescbc:v1:NAME:` | 16-byte blocks |
//! | anything else | not at all |

use alloc::format;
use alloc::string::String;

use crate::base::wire::{Content, Field, WireError, fields};
use crate::storage::ENCRYPTED;
use crate::storage::prefix::Address;
use crate::text::format::PROTOBUF;

/// Where a value ends by its own account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// After this many bytes.
    At(usize),
    /// Somewhere after the bytes that are there: at least `missing` more.
    Beyond {
        /// Bytes.
        missing: usize,
    },
    /// Wherever whole blocks of 16 bytes end, counted from `body`.
    Blocks {
        /// Byte offset of the first block, the IV.
        body: usize,
    },
    /// It does not say.
    Unknown,
}

/// Whether the last byte of a copied value is its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastByte {
    /// It is part of the value.
    Own,
    /// It is the newline that etcdctl prints after a value.
    Newline,
    /// It is a newline that could be either.
    Doubtful,
}

/// Whether bytes begin as a value that kube-apiserver stores, and how; a phrase.
pub fn beginning(value: &[u8]) -> Option<&'static str> {
    if value.starts_with(ENCRYPTED) {
        Some("the prefix k8s:enc:")
    } else if value.starts_with(PROTOBUF) {
        Some("the prefix of a protobuf object, k8s and a zero byte")
    } else if value.starts_with(b"{\"kind\"") || value.starts_with(b"{\"apiVersion\"") {
        Some("a JSON object with kind and apiVersion")
    } else {
        None
    }
}

/// Where a value ends; `value` may go on after its end.
pub fn end(value: &[u8]) -> End {
    if let Some(envelope) = value.strip_prefix(PROTOBUF) {
        return message_end(envelope, PROTOBUF.len(), 4);
    }
    match sealed(value) {
        Some((b"k8s:enc:aescbc:v1:", body)) => End::Blocks { body },
        Some((b"k8s:enc:kms:v2:", body)) => message_end(value.get(body..).unwrap_or_default(), body, 5),
        _ => End::Unknown,
    }
}

/// Decides about the last byte of a value as copied; `keyed` when its key line was copied with it.
pub fn last_byte(value: &[u8], keyed: bool) -> LastByte {
    if !value.ends_with(b"\n") {
        return LastByte::Own;
    }
    match end(value) {
        End::At(end) if end == value.len() => LastByte::Own,
        End::At(_) => LastByte::Newline,
        End::Blocks { body } => match (value.len() - body) % 16 {
            0 => LastByte::Own,
            1 => LastByte::Newline,
            _ => or_doubtful(keyed),
        },
        End::Unknown if value.starts_with(b"{") => {
            // The server ends JSON in a newline of its own.
            if keyed || value.ends_with(b"\n\n") { LastByte::Newline } else { LastByte::Own }
        }
        End::Unknown | End::Beyond { .. } => or_doubtful(keyed),
    }
}

/// What is wrong with the length of a value; a sentence.
pub fn complaint(value: &[u8]) -> Option<String> {
    match end(value) {
        End::At(end) if end < value.len() => {
            Some(format!("The value ends after {end} bytes by its own account, and {} more follow.", value.len() - end))
        }
        End::Beyond { missing } => {
            Some(format!("The value is cut: by its own account at least {missing} more bytes belong to it."))
        }
        End::Blocks { body } if !(value.len() - body).is_multiple_of(16) => Some(format!(
            "The AES-CBC part is {} bytes long, which is no multiple of 16: the value is cut, or bytes were lost or added.",
            value.len() - body
        )),
        _ => None,
    }
}

/// The prefix of an encrypted value, `k8s:enc:aescbc:v1:`, and where its body begins: after the name's first colon.
pub fn sealed(value: &[u8]) -> Option<(&[u8], usize)> {
    let address = Address::of(value, &[]);
    let name = address.name.map_or(0, |name| name.len() + 1);
    (!address.prefix.is_empty()).then_some((address.prefix, address.prefix.len() + name))
}

fn or_doubtful(keyed: bool) -> LastByte {
    if keyed { LastByte::Newline } else { LastByte::Doubtful }
}

/// The end of a message whose fields ascend to `last`: a newline after it would be a field 1 again.
fn message_end(message: &[u8], base: usize, last: u32) -> End {
    let (mut end, mut number) = (base, 0);
    for field in fields(message, base) {
        match field {
            Ok(field) if follows(&field, number, last) => (end, number) = (field.end, field.number),
            Ok(_) => break,
            Err(WireError::Cut { missing, .. }) => {
                let tag = message.get(end - base).copied().unwrap_or(0);
                let cut = u32::from(tag >> 3);
                if cut > number && cut <= last && tag & 7 == 2 {
                    return End::Beyond { missing };
                }
                break;
            }
            Err(_) => break,
        }
    }
    if number == 0 && !message.is_empty() { End::Unknown } else { End::At(end) }
}

fn follows(field: &Field<'_>, before: u32, last: u32) -> bool {
    // Annotations of KMS v2, field 4, repeat.
    let ascends = field.number > before || (field.number == 4 && before == 4);
    ascends && field.number <= last && matches!(field.content, Content::Bytes(_)) == (field.number != 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_envelope_knows_its_end_and_a_newline_after_it() {
        let whole = b"k8s\0\x0a\x01a\x12\x02bc\x1a\x00\x22\x00";
        assert_eq!(end(whole), End::At(whole.len()));
        assert_eq!(last_byte(b"k8s\0\x0a\x01a\x12\x02bc\n", false), LastByte::Newline);
        assert_eq!(last_byte(b"k8s\0\x0a\x01a\x12\x02b\n", false), LastByte::Own);
        assert_eq!(end(b"k8s\0\x0a\x01a\x12\x05bc"), End::Beyond { missing: 3 });
    }

    #[test]
    fn whole_blocks_keep_their_last_byte() {
        let value = |body: usize| [b"k8s:enc:aescbc:v1:key1:".as_slice(), &alloc::vec![b'\n'; body]].concat();
        assert_eq!(last_byte(&value(32), true), LastByte::Own);
        assert_eq!(last_byte(&value(33), false), LastByte::Newline);
        assert_eq!(last_byte(&value(35), false), LastByte::Doubtful);
        assert_eq!(last_byte(&value(35), true), LastByte::Newline);
    }

    #[test]
    fn the_server_ends_json_in_a_newline_of_its_own() {
        assert_eq!(last_byte(b"{\"kind\":\"A\"}\n", false), LastByte::Own);
        assert_eq!(last_byte(b"{\"kind\":\"A\"}\n\n", false), LastByte::Newline);
        assert_eq!(last_byte(b"{\"kind\":\"A\"}\n", true), LastByte::Newline);
    }
}
