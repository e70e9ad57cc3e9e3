//! The rules of the server that a decoded configuration can break.

use alloc::string::String;
use alloc::vec::Vec;

use crate::base::span::Span;

/// A broken rule with what our own sentences need of it. Holds no key material.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The entry is unreachable behind an earlier wildcard.
    Masked {
        /// The resource that is masked.
        resource: String,
        /// The wildcard that masks it.
        by: String,
        /// Where the wildcard stands.
        earlier: Span,
    },
    /// KMS v1 is switched off.
    KmsV1Disabled,
    /// KMS v2 is switched off.
    KmsV2Disabled,
    /// Neither `v1` nor `v2`.
    KmsApiVersion,
    /// `cachesize` for KMS v2.
    KmsCacheOfV2,
    /// `cachesize: 0`.
    KmsCacheZero,
    /// Two plugins with one name.
    KmsDuplicateName {
        /// The name.
        name: String,
        /// Where the earlier plugin is named.
        earlier: Span,
    },
    /// No endpoint.
    KmsEndpointMissing,
    /// The endpoint is no `unix` URL.
    KmsEndpointScheme {
        /// Its scheme; empty if there is none.
        scheme: String,
    },
    /// The path of the endpoint holds escapes that the connection cannot use.
    KmsEndpointPath,
    /// The endpoint is no URL.
    KmsEndpointUrl,
    /// A colon in the name of a plugin.
    KmsNameColon,
    /// No name.
    KmsNameMissing,
    /// Nil in the internal version: the server dereferences it.
    KmsNil,
    /// No time, or less.
    KmsTimeout,
    /// A key without a name.
    KeyNameMissing,
    /// A key without a secret.
    KeySecretMissing,
    /// A secret that is no base64.
    KeySecretNotBase64(Base64Problem),
    /// A key of the wrong length.
    KeySecretLength {
        /// Bytes that it has.
        got: usize,
        /// Bytes that it may have.
        expected: &'static [usize],
    },
    /// No keys.
    NoKeys,
    /// No entries.
    NoEntries,
    /// An item of `providers` without a provider.
    NoProvider,
    /// An entry without providers.
    NoProviders,
    /// An entry without resources.
    NoResources,
    /// The same resource twice in a list.
    ResourceTwice {
        /// Where it stands first.
        earlier: Span,
    },
    /// A wildcard beside what it covers.
    ResourceOverlap {
        /// The wildcard.
        wildcard: String,
        /// Where it stands.
        place: Span,
    },
    /// Capital letters.
    ResourceCapitals,
    /// `*` alone.
    ResourceStar,
    /// Not an object of the API.
    ResourceNotRest,
    /// The group `events.k8s.io`.
    ResourceEventsGroup,
    /// The group `extensions`.
    ResourceExtensionsGroup,
    /// One resource in all groups.
    ResourceAcrossGroups,
    /// Two providers in one item.
    SeveralProviders {
        /// Their names.
        names: Vec<&'static str>,
    },
}

/// What is likely wrong with a text that is no base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base64Problem {
    /// It is text in angle brackets or the like, to be replaced.
    Placeholder,
    /// It has spaces or tabs.
    WhiteSpace,
    /// It has `-` or `_`: the alphabet for URLs.
    UrlAlphabet,
    /// Its length is no multiple of four.
    Padding,
    /// Something else.
    Other,
}
