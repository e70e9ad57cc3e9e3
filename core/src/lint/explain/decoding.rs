//! What could not be decoded, in plain words.

use alloc::format;
use alloc::string::String;

use super::words::{Words, named};
use super::{json, yaml};
use crate::config::finding::{DecodeFinding, DecodeKind, Expected, Found};
use crate::lint::Examined;
use crate::text::format::recognize;
use crate::text::tree::Format;

/// Says what a finding means and what to do.
pub fn words(file: &[u8], finding: &DecodeFinding, examined: &Examined) -> Words {
    match &finding.kind {
        DecodeKind::ApiVersionForm => Words::new(
            "api-version-form",
            "`apiVersion` has more than one slash; it is `group/version`.",
            format!("Write `apiVersion: {VERSION}`."),
        ),
        DecodeKind::ApiVersionMissing => Words::new(
            "api-version-missing",
            "The file does not say which `apiVersion` it is of, so the server cannot tell how to read it.",
            format!("Add `apiVersion: {VERSION}`. The server prints the whole file, keys included, with this error: guard its log."),
        ),
        DecodeKind::Duration => Words::new(
            "duration-unreadable",
            "This is no duration that the server can read.",
            "Write a number with a unit, as `3s`, `500ms` or `1m30s`, without spaces.",
        ),
        DecodeKind::Duplicate { name, first } => Words::new(
            "duplicate-field",
            format!("{} is given twice in one object.", named(name, "This field")),
            "Keep one of the two. If it is the next item of a list, its `- ` is missing; if a merge key (`<<`) brings it, do not repeat it beside it.",
        )
        .label(*first, "first given here"),
        DecodeKind::KindMissing => Words::new(
            "kind-missing",
            "The file does not say which `kind` it is, so the server does not know it for a configuration.",
            format!("Add `kind: {KIND}` and `apiVersion: {VERSION}`. The server prints the whole file, keys included, with this error: guard its log."),
        ),
        DecodeKind::NotRegistered { kind, api_version } => not_registered(kind, api_version),
        DecodeKind::OtherKind { kind } if matches!(kind.as_str(), "Status" | "APIGroup" | "APIGroupList" | "APIResourceList" | "APIVersions" | "WatchEvent") => Words::new(
            "other-kind",
            format!("This is a {}, an answer of the Kubernetes API, not a configuration.", named(kind, "message")),
            "Give the file that the flag --encryption-provider-config of kube-apiserver names.",
        ),
        DecodeKind::OtherKind { kind } => Words::new(
            "other-kind",
            format!("This is another configuration file of kube-apiserver: {}.", named(kind, "of another kind")),
            format!("It has a flag of its own. --encryption-provider-config needs `kind: {KIND}`."),
        ),
        DecodeKind::Protobuf => Words::new(
            "stored-object",
            "This is an object as etcd stores it (it begins with `k8s` and a zero byte), not a configuration.",
            "Open it as a value. A configuration is YAML or JSON text.",
        ),
        DecodeKind::Syntax if recognize(file) == Format::Json => json::words(file, finding),
        DecodeKind::Syntax => yaml::words(file, finding),
        DecodeKind::UnknownField { name, owner, meant } => unknown_field(name, owner, *meant, examined),
        DecodeKind::WrongType { field, expected, found } => wrong_type(field, *expected, *found),
    }
}

fn not_registered(kind: &str, api_version: &str) -> Words {
    // Before 1.13 nobody asks for the version.
    if api_version.is_empty() {
        let message = format!("{} is no kind that servers before 1.13 know.", named(kind, "This"));
        let help = "Write `kind: EncryptionConfig` and `apiVersion: v1`: later servers accept that too.";
        return Words::new("kind-unknown", message, help);
    }
    let known = matches!(kind, "EncryptionConfiguration" | "EncryptionConfig");
    let message = if known {
        format!("There is no {} in the API version {}.", named(kind, "such kind"), named_version(api_version))
    } else {
        format!("{} is not a kind that this file can have.", named(kind, "This"))
    };
    Words::new("kind-unknown", message, format!("Write `kind: {KIND}` and `apiVersion: {VERSION}`."))
}

fn named_version(api_version: &str) -> String {
    if api_version.len() <= 40 { format!("`{api_version}`") } else { String::from("that the file names") }
}

fn unknown_field(name: &str, owner: &str, meant: Option<&str>, examined: &Examined) -> Words {
    let shown = named(name, "This field");
    let place = match owner {
        "EncryptionConfiguration" => "at the top of the file",
        "ResourceConfiguration" => "in an entry of `resources`",
        "ProviderConfiguration" => "in an item of `providers`",
        "AESConfiguration" | "SecretboxConfiguration" => "in a provider with keys",
        "IdentityConfiguration" => "in `identity`, which has no fields",
        "Key" => "in a key",
        "KMSConfiguration" => "in `kms`",
        _ => "here",
    };
    let help = match (meant, owner) {
        (Some(meant), _) => format!("Write `{meant}`: capital letters count too."),
        (None, "EncryptionConfiguration") if name == "metadata" => {
            "Remove it: a configuration has no `metadata`.".into()
        }
        (None, "IdentityConfiguration") => "Write `identity: {}`.".into(),
        (None, _) if examined.decoded.meant => {
            "Remove it, or check its indentation: it may belong to another object.".into()
        }
        (None, _) => "Remove it.".into(),
    };
    Words::new(
        "unknown-field",
        format!("{shown} is not a field that exists {place}; since 1.31 that is an error."),
        help,
    )
}

fn wrong_type(field: &str, expected: Expected, found: Found) -> Words {
    if field.is_empty() {
        let help = "Give a configuration: it begins with `apiVersion` and `kind`. What comes out of etcd is a value: open it as one.";
        return Words::new("not-an-object", "The file holds text, a number or a list, and no configuration.", help);
    }
    let field = named(field, "This field");
    let is = match found {
        Found::Array => "a list",
        Found::Bool(true) => "`true` (YAML reads `yes`, `on` and `y` so)",
        Found::Bool(false) => "`false` (YAML reads `no`, `off` and `n` so)",
        Found::Number => "a number",
        Found::Object => "an object (name: value)",
        Found::String => "text",
    };
    let (must, help) = match (expected, found) {
        (Expected::String, Found::Bool(_) | Found::Number) => ("text", "Put the value in quotes."),
        (Expected::String, _) => ("text", "Write one value on the line of its name."),
        (Expected::Duration, Found::Number) => ("a duration", "Add a unit: `3s`."),
        (Expected::Duration, _) => ("a duration", "Write a number with a unit, as `3s`."),
        (Expected::Int32, Found::Number) => ("a whole number of 32 bits", "Write a whole number below 2147483648."),
        (Expected::Int32, _) => ("a whole number", "Write it without quotes, as `1000`."),
        (Expected::List, _) => ("a list", "Put `- ` before each item."),
        (Expected::Object, _) => {
            ("an object (name: value)", "Write its fields under it, indented; `{}` if it has none.")
        }
        (Expected::Bool, _) => ("true or false", "Write `true` or `false` without quotes."),
    };
    Words::new("wrong-type", format!("{field} must be {must}, and this is {is}."), help)
}

const KIND: &str = "EncryptionConfiguration";
const VERSION: &str = "apiserver.config.k8s.io/v1";
