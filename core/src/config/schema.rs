//! The shape that the server's typed decoder expects of each kind: which fields, of which Go types.

use crate::base::release::Release;

/// The two spellings of one configuration that the server reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// `v1`, with the documented names: `aescbc`, `keys`.
    #[default]
    Versioned,
    /// `__internal`, where the names of the Go fields count: `AESCBC`, `Keys`.
    Internal,
}

/// How a file is read: in which spelling, by which server.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// The spelling.
    pub dialect: Dialect,
    /// The server.
    pub release: Release,
}

/// A Go struct.
#[derive(Debug)]
pub struct Object {
    /// `KMSConfiguration`
    pub name: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

/// A field of a Go struct.
#[derive(Debug)]
pub struct Field {
    /// Its name in the versioned and in the internal spelling.
    pub names: [&'static str; 2],
    /// What it holds.
    pub holds: Type,
    /// Minor number of the first release that knows it; before, it is any unknown field.
    pub since: u8,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// Whatever it is.
    Any,
    /// `bool`
    Bool,
    /// `metav1.Duration`, written as a string.
    Duration,
    /// `int32`
    Int32,
    /// A list.
    List(&'static Type),
    /// A struct or a pointer to one.
    Object(&'static Object),
    /// `string`
    String,
}

impl Object {
    /// The field with this very name; until 1.13 in any case.
    pub fn field(&self, reading: Reading, name: &str) -> Option<&'static Field> {
        let same = |f: &&Field| match reading.release.until(13) {
            true => f.name(reading.dialect).eq_ignore_ascii_case(name),
            false => f.name(reading.dialect) == name,
        };
        self.fields.iter().filter(|f| reading.release.since(f.since)).find(same)
    }
}

impl Field {
    const fn new(name: &'static str, internal: &'static str, holds: Type) -> Self {
        Self { names: [name, internal], holds, since: 0 }
    }

    pub(super) const fn same(name: &'static str, holds: Type) -> Self {
        Self::new(name, name, holds)
    }

    const fn since(self, minor: u8) -> Self {
        Self { since: minor, ..self }
    }

    /// Its name in a spelling.
    pub fn name(&self, dialect: Dialect) -> &'static str {
        let [versioned, internal] = self.names;
        match dialect {
            Dialect::Versioned => versioned,
            Dialect::Internal => internal,
        }
    }
}

/// The kind that this program is about; `EncryptionConfig` of `v1` has the same shape.
pub static CONFIGURATION: Object = Object {
    name: "EncryptionConfiguration",
    fields: &[
        Field::same("kind", Type::String),
        Field::same("apiVersion", Type::String),
        Field::new("resources", "Resources", Type::List(&Type::Object(&ENTRY))),
    ],
};

/// An item of the top-level `resources`.
pub static ENTRY: Object = Object {
    name: "ResourceConfiguration",
    fields: &[
        Field::new("resources", "Resources", Type::List(&Type::String)),
        Field::new("providers", "Providers", Type::List(&Type::Object(&PROVIDER))),
    ],
};

/// An item of `providers`.
pub static PROVIDER: Object = Object {
    name: "ProviderConfiguration",
    fields: &[
        Field::new("aesgcm", "AESGCM", Type::Object(&KEYS)),
        Field::new("aescbc", "AESCBC", Type::Object(&KEYS)),
        Field::new("secretbox", "Secretbox", Type::Object(&SECRETBOX)),
        Field::new("identity", "Identity", Type::Object(&IDENTITY)),
        Field::new("kms", "KMS", Type::Object(&KMS)).since(8),
    ],
};

/// A provider with keys: aescbc and aesgcm.
pub static KEYS: Object =
    Object { name: "AESConfiguration", fields: &[Field::new("keys", "Keys", Type::List(&Type::Object(&KEY)))] };

static SECRETBOX: Object = Object { name: "SecretboxConfiguration", fields: KEYS.fields };
static IDENTITY: Object = Object { name: "IdentityConfiguration", fields: &[] };

/// An item of `keys`.
pub static KEY: Object = Object {
    name: "Key",
    fields: &[Field::new("name", "Name", Type::String), Field::new("secret", "Secret", Type::String)],
};

/// A KMS plugin.
pub static KMS: Object = Object {
    name: "KMSConfiguration",
    fields: &[
        Field::new("apiVersion", "APIVersion", Type::String).since(25),
        Field::new("name", "Name", Type::String),
        Field::new("cachesize", "CacheSize", Type::Int32),
        Field::new("endpoint", "Endpoint", Type::String),
        Field::new("timeout", "Timeout", Type::Duration).since(14),
    ],
};
