//! One transformer's try to the attempt that people read.

use alloc::string::ToString;

use super::explain::{Circumstances, explain};
use super::open_error::OpenError;
use super::read::Try;
use super::resolve::Slot;
use super::transformer::Mismatch;
use crate::report::{Attempt, Outcome};

/// Describes a try.
pub fn attempt(slot: &Slot<'_>, came: Try, circumstances: &Circumstances<'_>) -> Attempt {
    Attempt {
        path: slot.path(),
        provider: slot.transformer.form().provider.to_string(),
        name: slot.holder.name.map(ToString::to_string),
        outcome: outcome(came),
        reason: reason(came),
        explanation: explain(slot, came, circumstances),
        quote: quote(came),
    }
}

fn outcome(came: Try) -> Outcome {
    match came {
        Try::Opened => Outcome::Opened,
        Try::NotAddressed(_) => Outcome::NotAddressed,
        Try::Failed(error) if error.panics() => Outcome::Panics,
        Try::Failed(_) => Outcome::Failed,
        Try::NeedsPlugin | Try::OpenedEarlier | Try::CrashedEarlier => Outcome::NotTried,
    }
}

fn reason(came: Try) -> &'static str {
    match came {
        Try::Opened => "opened",
        Try::NotAddressed(Mismatch::Encrypted) => OpenError::Encrypted.code(),
        Try::NotAddressed(Mismatch::Name) => "name-differs",
        Try::NotAddressed(Mismatch::Prefix) => "prefix-differs",
        Try::Failed(error) => error.code(),
        Try::NeedsPlugin => "needs-plugin",
        Try::OpenedEarlier => "opened-earlier",
        Try::CrashedEarlier => "crashed-earlier",
    }
}

fn quote(came: Try) -> Option<alloc::string::String> {
    match came {
        Try::NotAddressed(Mismatch::Encrypted) => Some(OpenError::Encrypted.to_string()),
        // The server does not start with such a key, so it never says anything about values.
        Try::Failed(OpenError::KeyUnusable) => None,
        Try::Failed(error) => Some(error.to_string()),
        _ => None,
    }
}
