//! Files that are no configuration at all, recognised for what they are.

use alloc::format;
use alloc::string::String;

use super::words::{Words, named};
use crate::base::base64;
use crate::base::secret::SecretBytes;
use crate::config::finding::DecodeKind;
use crate::lint::Examined;
use crate::text::tree::{Edge, Tree, Value};

/// What the file is, if it is something else that people take for a configuration.
pub fn words(file: &[u8], examined: &Examined) -> Option<Words> {
    examined.decoded.refusal.as_ref()?;
    if file.starts_with(b"k8s:enc:") {
        let message = "This is an encrypted value as etcd stores it, not a configuration.";
        return Some(Words::new(
            "stored-value",
            message,
            "Open it as a value, together with the configuration that has its key.",
        ));
    }
    let first = examined.decoded.findings.first()?;
    match (&first.kind, &examined.tree) {
        (DecodeKind::Syntax, _) if is_binary(file) => {
            let message = "This is a binary file, not text.";
            Some(Words::new(
                "binary-file",
                message,
                "Give the configuration itself: YAML or JSON text, not an archive or a database.",
            ))
        }
        (DecodeKind::KindMissing, Some(tree)) if matches!(tree.value(tree.root()), Value::Null) => {
            let message = match examined.commented {
                true => "There is nothing in the first document (up to `---`, or the whole file) but comments.",
                false => "There is nothing in the file but white space, or its first document (up to `---`) is empty.",
            };
            Some(Words::new(
                "file-blank",
                message,
                "Give the configuration as the first document: the server reads no other.",
            ))
        }
        (DecodeKind::NotRegistered { kind, .. }, Some(tree)) if !examined.decoded.meant => Some(manifest(kind, tree)),
        _ => None,
    }
}

/// Neither UTF-8 nor UTF-16 text.
fn is_binary(file: &[u8]) -> bool {
    let start = file.get(..file.len().min(4096)).unwrap_or_default();
    let marked = start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]);
    let odd = start.iter().filter(|b| matches!(b, 0..=8 | 14..=31 | 127)).count();
    let invalid: usize = start.utf8_chunks().map(|chunk| chunk.invalid().len()).sum();
    !marked && (start.contains(&0) || odd.saturating_add(invalid).saturating_mul(10) > start.len())
}

/// An object of the API, perhaps with the configuration inside.
fn manifest(kind: &str, tree: &Tree) -> Words {
    let shown = named(kind, "object of another kind");
    if let Some((place, encoded)) = inside(tree) {
        let message = format!("This is a {shown} manifest; the configuration is inside it, under {place}.");
        let help = match encoded {
            true => "Give what is under that name, decoded from base64.",
            false => "Give only the text under that name, without the object around it.",
        };
        return Words::new("wrapped-in-manifest", message, help);
    }
    let help = match kind {
        "Pod" => {
            "If it is the manifest of kube-apiserver: its flag --encryption-provider-config names the file to give."
        }
        "Config" => "A kubeconfig says how to reach a cluster. Give the file that --encryption-provider-config names.",
        _ => "Give the file that the flag --encryption-provider-config of kube-apiserver names.",
    };
    Words::new("other-object", format!("This is a {shown}, not a configuration of encryption."), help)
}

/// The entry of an object's data that holds a configuration, and whether it is in base64.
fn inside(tree: &Tree) -> Option<(String, bool)> {
    ["stringData", "data"].iter().find_map(|part| {
        let Value::Object(entries) = tree.value(member(tree, tree.root(), part)?) else { return None };
        entries.iter().find_map(|entry| {
            let Value::String(text) = tree.value(entry.value) else { return None };
            let plain = holds(text.as_bytes());
            let encoded = !plain && base64::decode(text).map(SecretBytes::new).is_some_and(|b| holds(b.expose()));
            (plain || encoded).then(|| (format!("`{part}` in {}", named(&entry.key, "an entry")), encoded))
        })
    })
}

fn member(tree: &Tree, object: Edge, name: &str) -> Option<Edge> {
    let Value::Object(members) = tree.value(object) else { return None };
    members.iter().find(|member| &*member.key == name).map(|member| member.value)
}

fn holds(text: &[u8]) -> bool {
    const MARK: &[u8] = b"EncryptionConfig";
    text.windows(MARK.len()).any(|window| window == MARK)
}
