//! What the releases of Kubernetes are, and what each of them says to one file.

use alloc::string::String;
use alloc::vec::Vec;

use super::Stage;

/// A release that can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ReleaseInfo {
    /// `1.37`
    pub name: String,
    /// Whether its answers are not held to the byte against its code: its words are ours in part, or altogether.
    pub documented: bool,
    /// Whether KMS v1 can be used without a feature gate.
    pub kms_v1_default: bool,
    /// Whether KMS v2 can be used without a feature gate.
    pub kms_v2_default: bool,
    /// The flag that names the file: `--encryption-provider-config`.
    pub flag: &'static str,
}

/// What every release says to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct History {
    /// Releases with the same verdict side by side, the oldest first.
    pub steps: Vec<HistoryStep>,
}

/// Releases that accept a file, or refuse it for the same reason at the same stage.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct HistoryStep {
    /// The first of them: `1.31`.
    pub from: String,
    /// The last of them.
    pub to: String,
    /// Whether they start.
    pub accepted: bool,
    /// How far they come.
    pub stage: Stage,
    /// The words of the last of them; the others may choose other words. Empty if accepted.
    pub text: String,
    /// What changed since the release before the first of them, in a sentence. `None` for the oldest step.
    pub reason: Option<String>,
}
