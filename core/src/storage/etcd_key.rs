//! A key in etcd to the resource that it belongs to.
//!
//! `<prefix>/<resource path>/<namespace>/<name>`, without the namespace for resources of the whole cluster. Built-in
//! resources are stored under their plural alone, so the group comes from a table; custom ones under group and plural.

use alloc::string::ToString;

use crate::config::group_resource::GroupResource;

/// The resource that chooses the transformers: the one that is named, else the one of the etcd key, else `secrets`.
pub fn resource(named: Option<&str>, etcd_key: &[u8]) -> GroupResource {
    match named {
        Some(named) => GroupResource::parse(named),
        None => resource_of(etcd_key).unwrap_or_else(|| GroupResource::parse("secrets")),
    }
}

/// The resource of an etcd key under any etcd prefix; `None` if the key names none that is known.
///
/// Mirrors the resource prefixes of kube-apiserver 1.37.
pub fn resource_of(etcd_key: &[u8]) -> Option<GroupResource> {
    let text = core::str::from_utf8(etcd_key).ok()?;
    let path = text.strip_prefix('/').unwrap_or(text);
    if let Some(rest) = USUAL_PREFIXES.iter().find_map(|prefix| path.strip_prefix(prefix)) {
        return built_in(rest).or_else(|| custom(rest));
    }
    // The prefix is unknown: any number of segments, none at the least. A first segment with a dot is more likely a
    // prefix than a group if a built-in resource follows it.
    let tails =
        || core::iter::successors(Some(path), |tail| tail.split_once('/').map(|(_, rest)| rest)).take(DEEPEST_PREFIX);
    let built_in_at = tails().position(|tail| built_in(tail).is_some());
    let custom_at = tails().position(|tail| custom(tail).is_some());
    match (built_in_at, custom_at) {
        (Some(b), Some(c)) if c + 1 < b => tails().nth(c).and_then(custom),
        (Some(b), _) => tails().nth(b).and_then(built_in),
        (None, Some(c)) => tails().nth(c).and_then(custom),
        (None, None) => None,
    }
}

/// Group and plural of every built-in resource; the core group is empty.
pub fn built_in_resources() -> impl Iterator<Item = (&'static str, &'static str)> {
    BUILT_IN.iter().map(|(_, group, resource)| (*group, *resource))
}

/// `secrets/default/name`
fn built_in(path: &str) -> Option<GroupResource> {
    let named = |(prefix, _, _): &&(&str, &str, &str)| {
        path.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('/')).is_some_and(|name| !name.is_empty())
    };
    let found = BUILT_IN.iter().find(named);
    found.map(|(_, group, resource)| GroupResource { group: group.to_string(), resource: resource.to_string() })
}

/// `cert-manager.io/certificates/default/name`: a group of custom resources always holds a dot.
fn custom(path: &str) -> Option<GroupResource> {
    let (group, rest) = path.split_once('/')?;
    let (resource, name) = rest.split_once('/')?;
    let lower = |text: &str, more: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || more.contains(c))
    };
    let fits = lower(group, ".-") && group.contains('.') && lower(resource, "-") && !name.is_empty();
    fits.then(|| GroupResource { group: group.to_string(), resource: resource.to_string() })
}

/// kube-apiserver's default and OpenShift's.
pub const USUAL_PREFIXES: &[&str] = &["registry/", "kubernetes.io/"];

/// Segments of an unknown prefix that are tried.
const DEEPEST_PREFIX: usize = 8;

/// Path under the etcd prefix, group, plural. Resources of an API group that are not here are custom ones.
const BUILT_IN: &[(&str, &str, &str)] = &[
    ("clusterrolebindings", "rbac.authorization.k8s.io", "clusterrolebindings"),
    ("clusterroles", "rbac.authorization.k8s.io", "clusterroles"),
    ("clustertrustbundles", "certificates.k8s.io", "clustertrustbundles"),
    ("certificatesigningrequests", "certificates.k8s.io", "certificatesigningrequests"),
    ("compositepodgroups", "scheduling.k8s.io", "compositepodgroups"),
    ("configmaps", "", "configmaps"),
    ("controllerrevisions", "apps", "controllerrevisions"),
    ("controllers", "", "replicationcontrollers"),
    ("cronjobs", "batch", "cronjobs"),
    ("csidrivers", "storage.k8s.io", "csidrivers"),
    ("csinodes", "storage.k8s.io", "csinodes"),
    ("csistoragecapacities", "storage.k8s.io", "csistoragecapacities"),
    ("daemonsets", "apps", "daemonsets"),
    ("deployments", "apps", "deployments"),
    ("deviceclasses", "resource.k8s.io", "deviceclasses"),
    ("devicetaintrules", "resource.k8s.io", "devicetaintrules"),
    ("endpointslices", "discovery.k8s.io", "endpointslices"),
    ("events", "", "events"),
    ("evictionrequests", "lifecycle.k8s.io", "evictionrequests"),
    ("flowschemas", "flowcontrol.apiserver.k8s.io", "flowschemas"),
    ("horizontalpodautoscalers", "autoscaling", "horizontalpodautoscalers"),
    ("ingress", "networking.k8s.io", "ingresses"),
    ("ingressclasses", "networking.k8s.io", "ingressclasses"),
    ("ipaddresses", "networking.k8s.io", "ipaddresses"),
    ("jobs", "batch", "jobs"),
    ("leasecandidates", "coordination.k8s.io", "leasecandidates"),
    ("leases", "coordination.k8s.io", "leases"),
    ("limitranges", "", "limitranges"),
    ("minions", "", "nodes"),
    ("mutatingadmissionpolicies", "admissionregistration.k8s.io", "mutatingadmissionpolicies"),
    ("mutatingadmissionpolicybindings", "admissionregistration.k8s.io", "mutatingadmissionpolicybindings"),
    ("mutatingwebhookconfigurations", "admissionregistration.k8s.io", "mutatingwebhookconfigurations"),
    ("namespaces", "", "namespaces"),
    ("networkpolicies", "networking.k8s.io", "networkpolicies"),
    ("persistentvolumeclaims", "", "persistentvolumeclaims"),
    ("persistentvolumes", "", "persistentvolumes"),
    ("podcertificaterequests", "certificates.k8s.io", "podcertificaterequests"),
    ("poddisruptionbudgets", "policy", "poddisruptionbudgets"),
    ("podgroups", "scheduling.k8s.io", "podgroups"),
    ("pods", "", "pods"),
    ("podsecuritypolicy", "policy", "podsecuritypolicies"),
    ("podtemplates", "", "podtemplates"),
    ("priorityclasses", "scheduling.k8s.io", "priorityclasses"),
    ("prioritylevelconfigurations", "flowcontrol.apiserver.k8s.io", "prioritylevelconfigurations"),
    ("replicasets", "apps", "replicasets"),
    ("resourceclaims", "resource.k8s.io", "resourceclaims"),
    ("resourceclaimtemplates", "resource.k8s.io", "resourceclaimtemplates"),
    ("resourcepoolstatusrequests", "resource.k8s.io", "resourcepoolstatusrequests"),
    ("resourcequotas", "", "resourcequotas"),
    ("resourceslices", "resource.k8s.io", "resourceslices"),
    ("rolebindings", "rbac.authorization.k8s.io", "rolebindings"),
    ("roles", "rbac.authorization.k8s.io", "roles"),
    ("runtimeclasses", "node.k8s.io", "runtimeclasses"),
    ("secrets", "", "secrets"),
    ("serviceaccounts", "", "serviceaccounts"),
    ("servicecidrs", "networking.k8s.io", "servicecidrs"),
    ("services/endpoints", "", "endpoints"),
    ("services/specs", "", "services"),
    ("statefulsets", "apps", "statefulsets"),
    ("storageclasses", "storage.k8s.io", "storageclasses"),
    ("storageversionmigrations", "storagemigration.k8s.io", "storageversionmigrations"),
    ("storageversions", "internal.apiserver.k8s.io", "storageversions"),
    ("validatingadmissionpolicies", "admissionregistration.k8s.io", "validatingadmissionpolicies"),
    ("validatingadmissionpolicybindings", "admissionregistration.k8s.io", "validatingadmissionpolicybindings"),
    ("validatingwebhookconfigurations", "admissionregistration.k8s.io", "validatingwebhookconfigurations"),
    ("volumeattachments", "storage.k8s.io", "volumeattachments"),
    ("volumeattributesclasses", "storage.k8s.io", "volumeattributesclasses"),
    ("workloads", "scheduling.k8s.io", "workloads"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[track_caller]
    fn resource(key: &str) -> Option<String> {
        resource_of(key.as_bytes()).map(|r| r.to_string())
    }

    #[test]
    fn built_in_resources_are_found_by_their_path() {
        assert_eq!(resource("/registry/secrets/default/db").as_deref(), Some("secrets"));
        assert_eq!(resource("/registry/services/specs/default/kubernetes").as_deref(), Some("services"));
        assert_eq!(resource("/registry/ingress/default/web").as_deref(), Some("ingresses.networking.k8s.io"));
        assert_eq!(resource("/registry/minions/node-1").as_deref(), Some("nodes"));
        assert_eq!(
            resource("/registry/rolebindings/kube-system/r").as_deref(),
            Some("rolebindings.rbac.authorization.k8s.io")
        );
    }

    #[test]
    fn custom_resources_carry_their_group() {
        assert_eq!(
            resource("/registry/apiregistration.k8s.io/apiservices/v1.apps").as_deref(),
            Some("apiservices.apiregistration.k8s.io")
        );
        assert_eq!(resource("/registry/example.com/secrets/ns/n").as_deref(), Some("secrets.example.com"));
    }

    #[test]
    fn any_etcd_prefix_is_skipped() {
        assert_eq!(resource("/kubernetes.io/secrets/ns/n").as_deref(), Some("secrets"));
        assert_eq!(resource("/secrets/ns/n").as_deref(), Some("secrets"));
        assert_eq!(resource("/clusters/one/secrets/ns/n").as_deref(), Some("secrets"));
        assert_eq!(resource("/cluster.one/secrets/ns/n").as_deref(), Some("secrets"));
        assert_eq!(resource("/one/example.com/pandas/secrets/n").as_deref(), Some("pandas.example.com"));
    }

    #[test]
    fn other_keys_name_no_resource() {
        for key in [
            "",
            "/",
            "/registry/",
            "/registry/secrets",
            "/registry/secrets/",
            "/registry/ranges/serviceips",
            "/other/app/config",
        ] {
            assert_eq!(resource(key), None, "{key}");
        }
        assert_eq!(resource_of(b"/registry/\xff/x"), None);
    }
}
