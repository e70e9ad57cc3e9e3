//! Says what a paste is and what to do instead, where no reading of it can give the value.

use alloc::format;
use alloc::string::String;

use super::Found;
use super::form::Head;
use super::lines::{contains, lines};
use super::stored;
use crate::report::{Candidate, Holds, StoredValue};

/// One sentence or more, or nothing where the best reading is good.
pub fn advice(paste: &[u8], best: Option<&Found>) -> Option<String> {
    let Some(Found { candidate, lost }) = best else { return Some(nothing(paste)) };
    let entries = candidate.entries.as_slice();
    if candidate.holds == Holds::Config {
        return None;
    }
    if entries.is_empty() {
        return Some(without_value(candidate, *lost));
    }
    let command = command(entries.first().and_then(|entry| entry.etcd_key.as_deref()));
    if *lost {
        return Some(format!("Bytes are missing. For the whole value, run `{command}` and paste all of its output."));
    }
    if entries.iter().all(|entry| entry.value.is_empty()) {
        return Some(format!(
            "There is no value in it: the output of --keys-only looks like this, and so does an empty value. For the value, run `{command}`."
        ));
    }
    let unknown = entries.iter().all(|e| e.etcd_key.is_none() && stored::beginning(&e.value).is_none());
    unknown.then(|| format!("If it was meant to be a value out of etcd, run `{command}` and paste that."))
}

/// For a form that is known and holds no value.
fn without_value(candidate: &Candidate, lost: bool) -> String {
    let command = command(None);
    if candidate.form.starts_with("etcdctl") && !lost {
        return "etcd answered without a value: no key matches, or only keys or their number were asked for. Look for the key \
                with `etcdctl get /registry/ --prefix --keys-only`."
            .into();
    }
    let warnings: String = candidate.warnings.iter().flat_map(|warning| [" ", warning]).collect();
    format!(
        "This looks like {}, but it ends before a value begins.{warnings} Run `{command}` and paste all of its output.",
        candidate.title
    )
}

/// Whether a raw value went through a program that only knows text, and how that shows: encrypted bytes never happen to
/// be text, and U+FFFD stands where bytes of an object were.
pub fn loss(paste: &[u8], entries: &[StoredValue]) -> Option<&'static str> {
    let text = core::str::from_utf8(paste).ok()?;
    let encrypted = |value: &[u8]| stored::sealed(value).is_some_and(|(_, body)| value.len() - body >= SURELY_NOT_TEXT);
    let object = |value: &[u8]| value.starts_with(b"k8s") && stored::sealed(value).is_none();
    if entries.iter().any(|entry| encrypted(&entry.value)) {
        Some(ENCRYPTED_TEXT)
    } else if entries.iter().any(|entry| object(&entry.value)) && text.contains(char::REPLACEMENT_CHARACTER) {
        Some(REPLACED)
    } else {
        None
    }
}

/// For a paste that no form reads.
fn nothing(paste: &[u8]) -> String {
    let head = Head::of(paste).bytes;
    let text = head.trim_ascii();
    if paste.trim_ascii().is_empty() {
        return format!("The paste is empty. Paste an EncryptionConfiguration, or what `{}` prints.", command(None));
    }
    if let Some((_, what)) = FILES.iter().find(|(magic, _)| head.starts_with(magic)) {
        return (*what).into();
    }
    if head.get(16..20) == Some(BOLT_MAGIC) {
        return format!(
            "This is a database file of etcd, not one value. Take a value out of it: restore it, then run `{}`.",
            command(None)
        );
    }
    if let Some(kind) = manifest(text) {
        return of_manifest(kind, text);
    }
    if is_log(text) {
        return format!(
            "This is a line of a log, not a value. To see the value that it speaks of, run `{}`.",
            command(key_in(text))
        );
    }
    if text.first() == Some(&b'/') {
        return format!(
            "This is a key of etcd without its value. For the value, run `{}`.",
            command(Some(first_word(text)))
        );
    }
    if is_text(head) {
        format!(
            "This text is neither an EncryptionConfiguration nor a value out of etcd in a form that is known. For a \
             value, run `{}` and paste all of its output.",
            command(None)
        )
    } else {
        format!(
            "These bytes do not begin as a value that kube-apiserver stores. If they were copied out of a terminal, \
             bytes were lost: run `{}` and paste that.",
            command(None)
        )
    }
}

/// Whether the beginning of a paste is text; its last character may be cut.
fn is_text(head: &[u8]) -> bool {
    let valid = match core::str::from_utf8(head) {
        Ok(text) => text.len(),
        Err(error) => error.valid_up_to(),
    };
    valid + 3 >= head.len() && !head.contains(&0)
}

/// The command that shows a value in a form that survives copying.
fn command(key: Option<&[u8]>) -> String {
    let key = key.and_then(|key| core::str::from_utf8(key).ok()).filter(|key| is_plain(key));
    format!("etcdctl get {} -w json", key.unwrap_or("/registry/secrets/NAMESPACE/NAME"))
}

/// Whether a key needs no quotes in a shell.
fn is_plain(key: &str) -> bool {
    key.len() < 600 && key.bytes().all(|b| b.is_ascii_alphanumeric() || b"/._-:@".contains(&b))
}

/// The kind of a manifest: `kind:` at the left margin, or a member of JSON.
fn manifest(text: &[u8]) -> Option<&[u8]> {
    let is_manifest = lines(text).any(|line| line.starts_with(b"apiVersion:")) || text.starts_with(b"{");
    let kind = lines(text).find_map(|line| {
        line.strip_prefix(b"kind:")
            .or_else(|| text.starts_with(b"{").then(|| line.trim_ascii().strip_prefix(b"\"kind\":")).flatten())
    })?;
    let kind = kind.trim_ascii();
    let end = kind.iter().position(|b| !b.is_ascii_alphanumeric() && *b != b'"').unwrap_or(kind.len());
    let kind = kind.get(..end)?;
    let kind = kind.strip_prefix(b"\"").and_then(|k| k.strip_suffix(b"\"")).unwrap_or(kind);
    (is_manifest && !kind.is_empty() && kind.len() <= 63).then_some(kind)
}

fn of_manifest(kind: &[u8], text: &[u8]) -> String {
    let kind = String::from_utf8_lossy(kind);
    let inner = match &*kind {
        "Secret" => " The data of a Secret is base64 there, not encrypted: there is nothing to decrypt.",
        _ if contains(text, b"EncryptionConfig") => {
            " It carries an EncryptionConfiguration: copy that part alone, without its indentation."
        }
        _ => " There is nothing to decrypt in it.",
    };
    format!("This is a Kubernetes object of kind {kind} as the API shows it, not as etcd stores it.{inner}")
}

fn is_log(text: &[u8]) -> bool {
    let line = lines(text).next().unwrap_or_default();
    let klog = match line {
        [b'I' | b'W' | b'E' | b'F', date @ ..] => {
            date.iter().take(4).all(u8::is_ascii_digit) && date.get(4) == Some(&b' ') && contains(line, b":")
        }
        _ => false,
    };
    let part = line.get(..line.len().min(2000)).unwrap_or(line);
    klog || LOG_WORDS.iter().any(|word| contains(part, word))
}

/// The first key of etcd that a log line names.
fn key_in(text: &[u8]) -> Option<&[u8]> {
    let at = text.windows(REGISTRY.len()).position(|window| window == REGISTRY)?;
    Some(first_word(text.get(at..)?))
}

fn first_word(text: &[u8]) -> &[u8] {
    let end = text.iter().position(|b| b.is_ascii_whitespace() || b"\"'\\,;<>`".contains(b)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

const ENCRYPTED_TEXT: &str = "The encrypted part is all text, which encrypted bytes never are: a terminal or an editor \
                              replaced or dropped bytes, and they cannot be brought back.";
const REPLACED: &str = "U+FFFD stands where bytes were: a terminal or an editor replaced them, and they cannot be \
                        brought back.";
/// Forty random bytes are UTF-8 about once in a hundred million times.
const SURELY_NOT_TEXT: usize = 40;
const REGISTRY: &[u8] = b"/registry/";
const BOLT_MAGIC: &[u8] = b"\xed\xda\x0c\xed";
const LOG_WORDS: &[&[u8]] =
    &[b"unable to transform key", b"Error from server", b"error while ", b"\"msg\":", b"level=error", b"level=info"];
const FILES: &[(&[u8], &str)] = &[
    (
        b"SQLite format 3\0",
        "This is an SQLite database, as k3s keeps it in state.db, not one value. Take the value out of its \
      table kine: `sqlite3 state.db \"select hex(value) from kine where name='KEY' order by id desc limit 1\"`.",
    ),
    (b"\x1f\x8b", "This is a gzip file: unpack it first, and paste what is inside."),
    (b"\x28\xb5\x2f\xfd", "This is a zstd file: unpack it first, and paste what is inside."),
    (b"PK\x03\x04", "This is a zip file: unpack it first, and paste what is inside."),
    (b"-----BEGIN ", "This is a certificate or a private key in PEM, not a value out of etcd."),
];
