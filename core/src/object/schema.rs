//! What the messages of Kubernetes consist of: a table a message, in the order in which the server writes JSON.
//!
//! Numbers and types are those of `generated.proto` of k8s.io/api and k8s.io/apimachinery 1.37, names and rules those of
//! the JSON tags of the Go types.

/// A message of protobuf that becomes an object of JSON.
pub struct Message {
    /// Its fields in the order of the Go struct.
    pub fields: &'static [Field],
}

/// A field of a message.
pub struct Field {
    /// Its number on the wire.
    pub number: u32,
    /// Its name in JSON.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// When JSON has it.
    pub shown: Shown,
}

/// What a field holds.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A varint, signed.
    Int,
    /// A varint that is not 0.
    Bool,
    /// Text.
    Text,
    /// Bytes; base64 in JSON.
    Bytes,
    /// A message of seconds (1) and nanoseconds (2); RFC 3339 in JSON.
    Time,
    /// A message whose field 1 is JSON text; that JSON in JSON.
    RawJson,
    /// A message.
    Message(&'static Message),
    /// Any number of fields; an array in JSON.
    List(&'static Kind),
    /// Any number of messages of key (1, text) and value (2); an object with sorted keys in JSON.
    Map(&'static Kind),
}

/// When JSON has a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Even if the wire has not.
    Always,
    /// If it holds something: `omitempty`, `omitzero`.
    NotEmpty,
    /// If the wire has it: a pointer with `omitempty`.
    Present,
}

/// The message of a kind that is known in full.
pub fn known(api_version: &str, kind: &str) -> Option<&'static Message> {
    match (api_version, kind) {
        ("v1", "Secret") => Some(&SECRET),
        ("v1", "ConfigMap") => Some(&CONFIG_MAP),
        _ => None,
    }
}

/// What every object has that the API serves.
pub static ANY: Message = Message { fields: &[METADATA] };

static SECRET: Message = Message {
    fields: &[
        METADATA,
        field(5, "immutable", Kind::Bool, Shown::Present),
        field(2, "data", Kind::Map(&Kind::Bytes), Shown::NotEmpty),
        field(4, "stringData", Kind::Map(&Kind::Text), Shown::NotEmpty),
        field(3, "type", Kind::Text, Shown::NotEmpty),
    ],
};

static CONFIG_MAP: Message = Message {
    fields: &[
        METADATA,
        field(4, "immutable", Kind::Bool, Shown::Present),
        field(2, "data", Kind::Map(&Kind::Text), Shown::NotEmpty),
        field(3, "binaryData", Kind::Map(&Kind::Bytes), Shown::NotEmpty),
    ],
};

const METADATA: Field = field(1, "metadata", Kind::Message(&OBJECT_META), Shown::Always);

static OBJECT_META: Message = Message {
    fields: &[
        field(1, "name", Kind::Text, Shown::NotEmpty),
        field(2, "generateName", Kind::Text, Shown::NotEmpty),
        field(3, "namespace", Kind::Text, Shown::NotEmpty),
        field(4, "selfLink", Kind::Text, Shown::NotEmpty),
        field(5, "uid", Kind::Text, Shown::NotEmpty),
        field(6, "resourceVersion", Kind::Text, Shown::NotEmpty),
        field(7, "generation", Kind::Int, Shown::NotEmpty),
        field(8, "creationTimestamp", Kind::Time, Shown::NotEmpty),
        field(9, "deletionTimestamp", Kind::Time, Shown::Present),
        field(10, "deletionGracePeriodSeconds", Kind::Int, Shown::Present),
        field(11, "labels", Kind::Map(&Kind::Text), Shown::NotEmpty),
        field(12, "annotations", Kind::Map(&Kind::Text), Shown::NotEmpty),
        field(13, "ownerReferences", Kind::List(&Kind::Message(&OWNER_REFERENCE)), Shown::NotEmpty),
        field(14, "finalizers", Kind::List(&Kind::Text), Shown::NotEmpty),
        field(17, "managedFields", Kind::List(&Kind::Message(&MANAGED_FIELDS_ENTRY)), Shown::NotEmpty),
    ],
};

static OWNER_REFERENCE: Message = Message {
    fields: &[
        field(5, "apiVersion", Kind::Text, Shown::Always),
        field(1, "kind", Kind::Text, Shown::Always),
        field(3, "name", Kind::Text, Shown::Always),
        field(4, "uid", Kind::Text, Shown::Always),
        field(6, "controller", Kind::Bool, Shown::Present),
        field(7, "blockOwnerDeletion", Kind::Bool, Shown::Present),
    ],
};

static MANAGED_FIELDS_ENTRY: Message = Message {
    fields: &[
        field(1, "manager", Kind::Text, Shown::NotEmpty),
        field(2, "operation", Kind::Text, Shown::NotEmpty),
        field(3, "apiVersion", Kind::Text, Shown::NotEmpty),
        field(4, "time", Kind::Time, Shown::Present),
        field(6, "fieldsType", Kind::Text, Shown::NotEmpty),
        field(7, "fieldsV1", Kind::RawJson, Shown::Present),
        field(8, "subresource", Kind::Text, Shown::NotEmpty),
    ],
};

/// The message behind [`Kind::Time`].
pub static TIME: Message = Message {
    fields: &[field(1, "seconds", Kind::Int, Shown::NotEmpty), field(2, "nanos", Kind::Int, Shown::NotEmpty)],
};

/// The message behind [`Kind::RawJson`].
pub static RAW_JSON: Message = Message { fields: &[field(1, "raw", Kind::Text, Shown::NotEmpty)] };

const fn field(number: u32, name: &'static str, kind: Kind, shown: Shown) -> Field {
    Field { number, name, kind, shown }
}
