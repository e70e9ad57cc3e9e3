//! The checks that come last, while the server builds its transformers: the first that fails ends them.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::endpoint;
use crate::base::go_text::quote;
use crate::base::span::Span;
use crate::config::group_resource::GroupResource;
use crate::config::model::{EncryptionConfiguration, Entry};
use crate::lint::Options;
use crate::lint::rule::Rule;

/// Why the transformers cannot be built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildError {
    /// Which rule of the server was broken.
    pub rule: Rule,
    /// The server's sentence.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// Runs the build stage to its end; the server stops at the first error.
/// Mirrors `getTransformerOverridesAndKMSPluginProbes`, apiserver 1.18–1.37.
pub fn build(configuration: &EncryptionConfiguration, options: &Options<'_>) -> Vec<BuildError> {
    let mut masks = Masks::default();
    let mut errors = Vec::new();
    for entry in &configuration.entries.value {
        plugins(entry, options, &mut errors);
        // Before, a wildcard is a name like any other.
        for name in entry.resources.value.iter().filter(|_| options.release.since(27)) {
            masks.add(&GroupResource::parse(&name.value), name.span, &mut errors);
        }
    }
    errors
}

/// What is wrong with the plugins of an entry: switched off, or impossible to dial.
fn plugins(entry: &Entry, options: &Options<'_>, errors: &mut Vec<BuildError>) {
    for kms in entry.providers.value.iter().filter_map(|provider| provider.kms.as_ref()) {
        let (version, endpoint) = (&kms.api_version.value, &kms.endpoint.value);
        if version == "v1" && !options.kms_v1 {
            let text = KMS_V1_DISABLED.to_string();
            errors.push(BuildError { rule: Rule::KmsV1Disabled, text, span: kms.api_version.span });
        } else if version == "v2" && !options.kms_v2 {
            let name = quote(&kms.name.value);
            let text = format!("could not configure KMSv2 plugin {name}, KMSv2 feature is not enabled");
            errors.push(BuildError { rule: Rule::KmsV2Disabled, text, span: kms.api_version.span });
        } else if let Err(cause) = endpoint::dial(endpoint) {
            let plugin = if version == "v1" { "KMSv1" } else { "KMSv2" };
            let name = quote(&kms.name.value);
            let text = format!(
                "could not configure {plugin}-Plugin's probe {name}, error: failed to create connection to {endpoint}, error: {cause}"
            );
            errors.push(BuildError { rule: Rule::KmsEndpointPath, text, span: kms.endpoint.span });
        }
    }
}

/// The wildcards seen so far and where.
#[derive(Default)]
struct Masks {
    groups: BTreeMap<String, Span>,
    everything: Option<Span>,
}

impl Masks {
    fn add(&mut self, name: &GroupResource, span: Span, errors: &mut Vec<BuildError>) {
        let mask = match (self.groups.get(&name.group), self.everything) {
            (Some(&earlier), _) => {
                Some((shown(&GroupResource { group: name.group.clone(), resource: "*".into() }), earlier))
            }
            (None, Some(earlier)) => Some(("*.*".to_string(), earlier)),
            (None, None) => None,
        };
        if let Some((by, earlier)) = mask {
            let resource = shown(name);
            let text = format!("resource {} is masked by earlier rule {}", quote(&resource), quote(&by));
            errors.push(BuildError { rule: Rule::Masked { resource, by, earlier }, text, span });
        }
        if name.resource == "*" && name.group == "*" {
            self.everything.get_or_insert(span);
        } else if name.resource == "*" {
            self.groups.entry(name.group.clone()).or_insert(span);
        }
    }
}

/// `*.` for all of the core group, whose dot would be lost otherwise.
fn shown(name: &GroupResource) -> String {
    match (name.resource.as_str(), name.group.as_str()) {
        ("*", "") => "*.".to_string(),
        _ => name.to_string(),
    }
}

const KMS_V1_DISABLED: &str = "KMSv1 is deprecated and will only receive security updates going forward. Use KMSv2 instead.  Set --feature-gates=KMSv1=true to use the deprecated KMSv1 feature.";
