//! Files and values to learn from.

use crate::codec;
use crate::platform::base64;

/// A file to learn from.
pub struct Example {
    /// What it teaches, for the menu.
    pub name: &'static str,
    /// The file.
    pub text: &'static str,
}

macro_rules! examples {
    ($($name:literal: $file:literal),* $(,)?) => {
        &[$(Example { name: $name, text: include_str!(concat!("../examples/", $file, ".yaml")) }),*]
    };
}

/// Files, in the order of the menu.
pub const CONFIGS: &[Example] = examples! {
    "First example of Kubernetes 1.7: plain text first": "first-of-1-7",
    "Keys of the wrong length: refused": "key-wrong-length",
    "Identity first: accepted, and nothing is encrypted": "identity-first",
    "KMS v1: refused since 1.29": "kms-v1",
    "A wildcard masks what follows: refused": "wildcard-masked",
    "A misspelt field: refused": "misspelt-field",
    "A field given twice: refused": "field-twice",
    "The same as JSON": "json-form",
    "Key rotation, half done": "rotation-half-done",
    "Secrets and more, well kept": "well-kept",
};

/// The file that the examples of the Value view are made with.
pub const VALUE_CONFIG: &str = include_str!("../examples/rotation-half-done.yaml");

/// A value to learn from. It is made when it is chosen, so that value, key and file always fit.
pub struct ValueExample {
    /// What it teaches, for the menu.
    pub name: &'static str,
    /// The same, shorter.
    pub chip: &'static str,
    /// What writes it.
    pub made_with: MadeWith,
    /// How it is copied.
    pub copied: Copied,
}

/// What writes a value.
#[derive(Clone, Copy)]
pub enum MadeWith {
    /// A key of the file, by provider, name and secret.
    Key(&'static str, &'static str, &'static str),
    /// Nothing.
    PlainText,
}

/// How a value is copied.
#[derive(Clone, Copy)]
pub enum Copied {
    /// `etcdctl get -w json`
    Json,
    /// `hexdump -C` of what etcdctl printed, etcd key and all.
    Hexdump,
    /// Hexadecimal.
    Hex,
}

/// Values, in the order of the menu; the first four are chips too.
pub const VALUES: &[ValueExample] = &[
    ValueExample {
        name: "A Secret that opens: hexdump, secretbox",
        chip: "A Secret that opens",
        made_with: MadeWith::Key("secretbox", "key-2026", NEW_KEY),
        copied: Copied::Hexdump,
    },
    ValueExample {
        name: "A stale Secret: etcdctl JSON, aescbc with the former key",
        chip: "A stale Secret",
        made_with: MadeWith::Key("aescbc", "key-2025", FORMER_KEY),
        copied: Copied::Json,
    },
    ValueExample {
        name: "A value that does not open: another key of the same name",
        chip: "A value that does not open",
        made_with: MadeWith::Key("secretbox", "key-2026", FORMER_KEY),
        copied: Copied::Hex,
    },
    ValueExample {
        name: "A Secret in plain text: what etcd holds without encryption",
        chip: "A Secret in plain text",
        made_with: MadeWith::PlainText,
        copied: Copied::Hexdump,
    },
];

impl Copied {
    /// What stands on the terminal when the value is copied.
    pub fn print(self, stored: &[u8]) -> String {
        match self {
            Self::Hex => codec::to_hex(stored),
            Self::Json => format!(
                "{{\"header\":{{\"cluster_id\":14841639068965178418,\"revision\":871}},\"kvs\":[{{\"key\":\"{}\",\"value\":\"{}\"}}],\"count\":1}}",
                base64::encode(ETCD_KEY.as_bytes()),
                base64::encode(stored)
            ),
            Self::Hexdump => codec::hexdump(&[ETCD_KEY.as_bytes(), b"\n", stored, b"\n"].concat()),
        }
    }
}

/// Where the values are put.
pub const ETCD_KEY: &str = "/registry/secrets/shop/database";
const NEW_KEY: &str = "dGhpcyBrZXkgd3JpdGVzIHNpbmNlIEp1bHkgMjAyNiE=";
const FORMER_KEY: &str = "dGhpcyBrZXkgd3JvdGUgdW50aWwgSnVseSAyMDI2Li4=";

/// As the server writes it where its storage form is JSON.
pub const PLAINTEXT: &str = include_str!("../examples/secret.json");
