//! The checks of a KMS plugin.

use alloc::format;
use alloc::string::{String, ToString};

use super::{Walk, endpoint, shown};
use crate::base::go_text::quote;
use crate::config::model::Kms;
use crate::lint::rule::Rule;

impl Walk<'_> {
    /// Mirrors `validateKMSConfiguration`, apiserver 1.18–1.37.
    pub(super) fn kms(&mut self, kms: &Kms, path: &str) {
        self.kms_name(kms, format!("{path}.name"));
        self.kms_timeout(kms, format!("{path}.timeout"));
        self.kms_endpoint(kms, format!("{path}.endpoint"));
        self.kms_cachesize(kms, format!("{path}.cachesize"));
        if self.options.release.since(25) {
            self.kms_api_version(kms, format!("{path}.apiVersion"));
        }
    }

    fn kms_name(&mut self, kms: &Kms, path: String) {
        let (name, span) = (&kms.name.value, kms.name.span);
        let v1 = kms.api_version.value == "v1";
        if name.is_empty() {
            self.required(Rule::KmsNameMissing, path.clone(), "name is a mandatory field for a provider", span);
        }
        if !v1 && name.contains(':') && self.options.release.since(25) {
            let detail = format!("invalid KMS provider name {name}, must not contain ':'");
            self.invalid(Rule::KmsNameColon, path.clone(), quote(name), &detail, span);
        }
        let unique = self.options.release.since(26) && (self.options.automatic_reload || !v1);
        if let (true, Some(&earlier)) = (unique, self.kms_names.get(name)) {
            let rule = Rule::KmsDuplicateName { name: name.clone(), earlier };
            let detail = format!("duplicate KMS provider name {name}, names must be unique");
            self.invalid(rule, path, quote(name), &detail, span);
        }
        self.kms_names.entry(name.clone()).or_insert(span);
    }

    fn kms_timeout(&mut self, kms: &Kms, path: String) {
        match &kms.timeout {
            None => self.required(Rule::KmsNil, path, PANIC, kms.span),
            Some(timeout) if timeout.value <= 0 => {
                let shown = shown::timeout(timeout.value, self.options.release);
                self.invalid(Rule::KmsTimeout, path, shown, "timeout should be a positive value", timeout.span);
            }
            Some(_) => {}
        }
    }

    fn kms_endpoint(&mut self, kms: &Kms, path: String) {
        let (endpoint, span) = (&kms.endpoint.value, kms.endpoint.span);
        if endpoint.is_empty() {
            let detail = "endpoint is a mandatory field for a kms";
            return self.invalid(Rule::KmsEndpointMissing, path, quote(endpoint), detail, span);
        }
        match endpoint::scheme(endpoint) {
            Err(error) => {
                let detail = format!("invalid endpoint for kms provider, error: {error}");
                self.invalid(Rule::KmsEndpointUrl, path, quote(endpoint), &detail, span);
            }
            Ok(scheme) if scheme != "unix" => {
                let detail = format!("unsupported scheme {} for KMS provider, only unix is supported", quote(&scheme));
                self.invalid(Rule::KmsEndpointScheme { scheme }, path, quote(endpoint), &detail, span);
            }
            Ok(_) => {}
        }
    }

    fn kms_cachesize(&mut self, kms: &Kms, path: String) {
        let old = self.options.release.until(27);
        match (&kms.cachesize, old || kms.api_version.value == "v1") {
            (None, true) => self.required(Rule::KmsNil, path, PANIC, kms.span),
            (Some(size), false) => {
                let detail = "cachesize is not supported in v2";
                self.invalid(Rule::KmsCacheOfV2, path, size.value.to_string(), detail, size.span);
            }
            (Some(size), true) if size.value == 0 => {
                let detail = "cachesize should be a positive value, or negative to disable";
                self.invalid(Rule::KmsCacheZero, path, size.value.to_string(), detail, size.span);
            }
            (None, false) | (Some(_), true) => {}
        }
    }

    fn kms_api_version(&mut self, kms: &Kms, path: String) {
        let version = &kms.api_version.value;
        if version != "v1" && version != "v2" {
            let detail = "unsupported apiVersion apiVersion for KMS provider, only v1 and v2 are supported";
            self.invalid(Rule::KmsApiVersion, path, quote(version), detail, kms.api_version.span);
        }
    }
}

/// What the server says when it dies of a nil pointer.
pub const PANIC: &str = "panic: runtime error: invalid memory address or nil pointer dereference";
