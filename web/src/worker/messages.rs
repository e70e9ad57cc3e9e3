//! What the page asks and what it is answered.

use atrest_core::report::*;

use super::wire::{wire_message, wire_struct};

/// Bytes that a request is about.
#[derive(Clone)]
pub enum Paste {
    /// In the request itself.
    Inline {
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// In a blob beside the request, which only the worker reads.
    Attached {},
}

/// A question.
#[derive(Clone)]
pub enum Request {
    /// Will kube-apiserver start with this file?
    Lint {
        /// The file.
        file: Paste,
        /// The release, `1.37`.
        release: String,
        /// The path that the server's messages name.
        path: String,
        /// Whether the KMSv1 gate is on.
        kms_v1: bool,
        /// Whether the server reloads the file by itself.
        automatic_reload: bool,
    },
    /// What does every release say to this file?
    History {
        /// The file.
        file: Paste,
        /// The path that the server's messages name.
        path: String,
        /// Whether the KMSv1 gate is on.
        kms_v1: bool,
        /// Whether the server reloads the file by itself.
        automatic_reload: bool,
    },
    /// What is this paste, and which value is in it?
    Recognise {
        /// The paste.
        paste: Paste,
        /// Number of the reading whose value comes along, the likeliest being 0.
        reading: usize,
        /// Number of that value in the reading.
        entry: usize,
    },
    /// What is in this value?
    Decrypt {
        /// What to open it with.
        keys: KeySource,
        /// The value.
        stored: Vec<u8>,
        /// Its key in etcd.
        etcd_key: Vec<u8>,
        /// The resource, where the etcd key does not say.
        resource: Option<String>,
    },
    /// Make a stored value.
    Encrypt {
        /// What to write it with.
        keys: KeySource,
        /// The plaintext.
        plaintext: Vec<u8>,
        /// Its key in etcd.
        etcd_key: Vec<u8>,
        /// The resource, where the etcd key does not say.
        resource: Option<String>,
        /// Fresh random bytes.
        random: Vec<u8>,
    },
    /// Make a key.
    MakeKey {
        /// 16, 24 or 32.
        length: usize,
        /// Fresh random bytes.
        random: Vec<u8>,
    },
    /// Make a file.
    MakeFile {
        /// What it covers.
        resources: Vec<String>,
        /// What writes.
        provider: String,
        /// Name of the key or plugin.
        name: String,
        /// Base64, or the plugin's endpoint.
        secret: String,
        /// Whether plain text stays readable.
        identity_fallback: bool,
    },
}

/// What opens or writes values.
#[derive(Clone, PartialEq)]
pub enum KeySource {
    /// Nothing yet.
    None {},
    /// An EncryptionConfiguration.
    Config {
        /// Its bytes.
        file: Vec<u8>,
    },
    /// One key.
    Single {
        /// Empty: as the value's prefix says.
        provider: String,
        /// Empty: as the value's prefix says.
        name: String,
        /// Base64.
        secret: String,
    },
}

/// An answer.
pub enum Answer {
    /// To [`Request::Lint`].
    Linted {
        /// The report.
        report: Result<ConfigReport, Refusal>,
    },
    /// To [`Request::History`].
    Told {
        /// The history.
        history: History,
    },
    /// To [`Request::Recognise`].
    Recognised {
        /// What it is.
        recognised: Recognised,
    },
    /// To [`Request::Decrypt`].
    Decrypted {
        /// What the value says, by itself if need be.
        report: Option<Box<ValueReport>>,
        /// Why it was not tried.
        refusal: Option<Refusal>,
    },
    /// To [`Request::Encrypt`].
    Encrypted {
        /// The report.
        report: Result<EncryptReport, Refusal>,
    },
    /// To [`Request::MakeKey`].
    KeyMade {
        /// The key.
        key: Result<GeneratedKey, Refusal>,
    },
    /// To [`Request::MakeFile`].
    FileMade {
        /// The file.
        file: Result<GeneratedFile, Refusal>,
    },
    /// The work itself broke off: a fault of atrest, not of the input.
    Broken {
        /// A sentence.
        message: String,
    },
}

/// What a paste may be, without the values of all its entries: there may be thousands.
#[derive(Clone, Debug)]
pub struct Recognised {
    /// The readings, the likeliest first.
    pub readings: Vec<Reading>,
    /// What to do where no reading helps.
    pub advice: Option<String>,
    /// The value that was asked for.
    pub chosen: Option<StoredValue>,
}

/// One reading of a paste.
#[derive(Clone, Debug)]
pub struct Reading {
    /// `hexdump`, …
    pub form: &'static str,
    /// The form for people.
    pub title: String,
    /// 0 to 100.
    pub confidence: u8,
    /// Why, a sentence.
    pub why: String,
    /// A configuration or values.
    pub holds: Holds,
    /// Its values.
    pub entries: Vec<EntryHead>,
    /// What is wrong with it.
    pub warnings: Vec<String>,
}

/// A stored value without its bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryHead {
    /// Its key in etcd.
    pub etcd_key: Option<Vec<u8>>,
    /// Its length in bytes.
    pub length: usize,
}

wire_message!(Paste { 0 => Inline { bytes }, 1 => Attached {} });

wire_message!(KeySource { 0 => None {}, 1 => Config { file }, 2 => Single { provider, name, secret } });

wire_message!(Request {
    0 => Lint { file, release, path, kms_v1, automatic_reload },
    1 => Recognise { paste, reading, entry },
    2 => Decrypt { keys, stored, etcd_key, resource },
    3 => Encrypt { keys, plaintext, etcd_key, resource, random },
    4 => MakeKey { length, random },
    5 => MakeFile { resources, provider, name, secret, identity_fallback },
    6 => History { file, path, kms_v1, automatic_reload },
});

wire_message!(Answer {
    0 => Linted { report },
    1 => Recognised { recognised },
    2 => Decrypted { report, refusal },
    3 => Encrypted { report },
    4 => KeyMade { key },
    5 => FileMade { file },
    6 => Broken { message },
    7 => Told { history },
});

wire_struct! {
    EntryHead { etcd_key, length }
    Reading { form, title, confidence, why, holds, entries, warnings }
    Recognised { readings, advice, chosen }
}
