//! What the decoding of a file found wrong, as data: each with the reference's words and its place.

use alloc::string::String;

use crate::base::span::Span;

/// One thing that keeps a file from being decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeFinding {
    /// What is wrong.
    pub kind: DecodeKind,
    /// The reference's words for this alone, without the words of the layers above.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeKind {
    /// `apiVersion` has more than one slash.
    ApiVersionForm,
    /// There is no `apiVersion`, or an empty one.
    ApiVersionMissing,
    /// A duration that cannot be read.
    Duration,
    /// A field is given twice in one object.
    Duplicate {
        /// The field.
        name: String,
        /// The earlier place.
        first: Span,
    },
    /// There is no `kind`, or an empty one.
    KindMissing,
    /// No such kind in that version.
    NotRegistered {
        /// The kind.
        kind: String,
        /// The group and version.
        api_version: String,
    },
    /// Another configuration file of kube-apiserver.
    OtherKind {
        /// The kind.
        kind: String,
    },
    /// What a protobuf holds is no configuration.
    Protobuf,
    /// The text is no YAML, or no JSON.
    Syntax,
    /// A field that the object does not have.
    UnknownField {
        /// The field.
        name: String,
        /// The Go struct that does not have it.
        owner: &'static str,
        /// The field that was probably meant.
        meant: Option<&'static str>,
    },
    /// A value of the wrong type.
    WrongType {
        /// The field that holds it; empty for the whole file.
        field: String,
        /// What it must be.
        expected: Expected,
        /// What it is.
        found: Found,
    },
}

/// What a value must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `true` or `false`.
    Bool,
    /// A duration as text.
    Duration,
    /// A whole number of 32 bits.
    Int32,
    /// A list.
    List,
    /// An object.
    Object,
    /// Text.
    String,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A list.
    Array,
    /// `true` or `false`, which YAML has six words each for.
    Bool(bool),
    /// A number.
    Number,
    /// An object.
    Object,
    /// Text.
    String,
}

impl Found {
    /// The word of Go's JSON decoder.
    pub fn word(self) -> &'static str {
        match self {
            Found::Array => "array",
            Found::Bool(_) => "bool",
            Found::Number => "number",
            Found::Object => "object",
            Found::String => "string",
        }
    }
}
