//! Broken rules about KMS plugins, in plain words.

use alloc::format;

use super::words::{Words, named};
use crate::lint::rule::Rule;

/// Says what a broken rule means and what to do.
pub fn words(rule: &Rule) -> Words {
    match rule {
        Rule::KmsV1Disabled => Words::new(
            "kms-v1-disabled",
            "This plugin speaks KMS v1 (which is also what a missing `apiVersion` means), and v1 is switched off since 1.29.",
            "Use a v2 plugin with `apiVersion: v2`; or start kube-apiserver with --feature-gates=KMSv1=true for as long as values of v1 are stored.",
        ),
        Rule::KmsV2Disabled => Words::new(
            "kms-v2-disabled",
            "KMS v2 is switched off in this release: it is alpha in 1.25 and 1.26, and on since 1.27.",
            "Use a newer kube-apiserver, or start it with --feature-gates=KMSv2=true.",
        ),
        Rule::KmsCacheOfV2 => Words::new(
            "kms-cachesize-v2",
            "`cachesize` is a setting of KMS v1; v2 does not have it.",
            "Remove `cachesize`.",
        ),
        Rule::KmsCacheZero => Words::new(
            "kms-cachesize-zero",
            "A cache of size 0 is refused.",
            "Write how many data keys to keep, or -1 for no cache, or remove the line for 1000.",
        ),
        Rule::KmsDuplicateName { name, earlier } => Words::new(
            "kms-name-duplicate",
            format!("Another KMS plugin of the file is already called {}.", named(name, "this")),
            "Give each plugin a name of its own. Values that are stored carry the name: keep the old plugin's.",
        )
        .label(*earlier, "first named here"),
        Rule::KmsEndpointMissing => Words::new(
            "kms-endpoint-missing",
            "The plugin has no endpoint.",
            "Add its socket: `endpoint: unix:///var/run/kms.sock`.",
        ),
        Rule::KmsEndpointScheme { scheme } => Words::new(
            "kms-endpoint-scheme",
            match scheme.as_str() {
                "" => "The endpoint is no `unix` URL: it has no scheme.".into(),
                scheme => format!("The endpoint is no `unix` URL: its scheme is {}.", named(scheme, "another")),
            },
            "kube-apiserver reaches plugins through a socket on the same machine: `unix:///var/run/kms.sock`.",
        ),
        Rule::KmsEndpointPath => Words::new(
            "kms-endpoint-path",
            "The path of the endpoint holds an escape (`%`) that no connection can be made with.",
            "Write the path of the socket as it is, without control characters and percent signs.",
        ),
        Rule::KmsEndpointUrl => Words::new(
            "kms-endpoint-url",
            "The endpoint is no URL.",
            "Write it as `unix:///var/run/kms.sock`, without spaces and line breaks.",
        ),
        Rule::KmsNameColon => Words::new(
            "kms-name-colon",
            "The name of a v2 plugin must not contain a colon: it ends the name in the values that the plugin writes.",
            "Choose a name without `:`.",
        ),
        Rule::KmsNameMissing => Words::new(
            "kms-name-missing",
            "The plugin has no name; it becomes part of every value that the plugin writes.",
            "Add a `name`, and never change it while values carry it.",
        ),
        Rule::KmsNil => Words::new(
            "kms-internal-nil",
            "In the internal version nothing is filled in, and kube-apiserver crashes on a KMS plugin without Timeout or (v1) CacheSize.",
            "Write `apiVersion: apiserver.config.k8s.io/v1` and the documented names of the fields.",
        ),
        Rule::KmsTimeout => Words::new(
            "kms-timeout",
            "The timeout leaves the plugin no time to answer.",
            "Write a duration above zero, as `3s`, or remove the line: 3s is the default.",
        ),
        _ => Words::new(
            "kms-api-version",
            "`apiVersion` of a plugin is `v1` or `v2`.",
            "Write `apiVersion: v2`, if the plugin speaks it.",
        ),
    }
}
