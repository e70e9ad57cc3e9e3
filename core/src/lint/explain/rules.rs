//! Broken rules about entries, resources and providers, in plain words.

use alloc::format;

use super::words::{Words, named};
use super::{keys, kms};
use crate::lint::rule::Rule;

/// Says what a broken rule means and what to do.
pub fn words(rule: &Rule) -> Words {
    match rule {
        Rule::Masked { resource, by, earlier } => Words::new(
            "resource-masked",
            format!(
                "{} comes after {}, which covers it already: this entry would never be used for it.",
                named(resource, "This resource"),
                named(by, "a wildcard")
            ),
            "Move the entry before the one with the wildcard, or remove the name.",
        )
        .label(*earlier, "covered from here on"),
        Rule::NoEntries => Words::new(
            "no-entries",
            "The configuration has no entries.",
            "Add a `resources` list with at least one entry, which has `resources` and `providers`.",
        ),
        Rule::NoProvider => Words::new(
            "no-provider",
            "This item of `providers` names no provider.",
            "Write one of aescbc, aesgcm, secretbox, kms or identity with its fields under it. Plain text is `identity: {}`: without the braces it counts as nothing.",
        ),
        Rule::NoProviders => Words::new(
            "no-providers",
            "This entry has no providers, so nothing says how its resources are stored.",
            "Add a `providers` list; the first provider writes.",
        ),
        Rule::NoResources => Words::new(
            "no-resources",
            "This entry names no resources.",
            "Add a `resources` list, for example with `- secrets`.",
        ),
        Rule::SeveralProviders { names } => Words::new(
            "several-providers",
            format!("One item of `providers` holds several: {}.", names.join(", ")),
            "Begin each provider with a `- ` of its own. The server prints the keys of this item with the error: guard its log.",
        ),
        Rule::ResourceTwice { earlier } => Words::new(
            "resource-twice",
            "The list names the same resource twice (`secrets` and `secrets.` are the same).",
            "Remove one of the two.",
        )
        .label(*earlier, "first named here"),
        Rule::ResourceOverlap { wildcard, place } => Words::new(
            "resource-overlap",
            format!("{} in the same list covers this already.", named(wildcard, "A wildcard")),
            "Remove this name, or give it an entry of its own before the wildcard's.",
        )
        .label(*place, "the wildcard"),
        Rule::ResourceCapitals => Words::new(
            "resource-capitals",
            "Resources are named in small letters, in the plural, as in `secrets`: not by their kind.",
            "Write the resource as `kubectl api-resources` prints it in its column NAME.",
        ),
        Rule::ResourceStar => Words::new(
            "resource-star",
            "`*` alone is ambiguous.",
            "Write `'*.'` for everything in the core group, or `'*.*'` for everything.",
        ),
        Rule::ResourceNotRest => Words::new(
            "resource-not-rest",
            "This is no resource of the API but a record that the server keeps for itself; it cannot be encrypted.",
            "Remove it.",
        ),
        Rule::ResourceEventsGroup => Words::new(
            "resource-events-group",
            "Events of both APIs are stored as those of the core group.",
            "Write `events`.",
        ),
        Rule::ResourceExtensionsGroup => Words::new(
            "resource-extensions-group",
            "The group `extensions` does not exist any more.",
            "Name the group that the resource moved to, for example `ingresses.networking.k8s.io`.",
        ),
        Rule::ResourceAcrossGroups => Words::new(
            "resource-across-groups",
            "A wildcard for the group needs one for the resource.",
            "Name each group (`secrets`, `widgets.example.com`), or write `'*.*'` for everything.",
        ),
        Rule::KeyNameMissing
        | Rule::KeySecretMissing
        | Rule::KeySecretNotBase64(_)
        | Rule::KeySecretLength { .. }
        | Rule::NoKeys => keys::words(rule),
        _ => kms::words(rule),
    }
}
