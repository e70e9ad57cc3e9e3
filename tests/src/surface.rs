//! The surfaces: what each asks, and when an answer is the expected one.

use serde_json::Value;

use crate::{answer, cases, compare};

/// One question with the answer that the real program gave.
pub struct Case {
    /// Unique within its surface; the ledger and the filter use it.
    pub name: String,
    /// What [`answer::answer`] is asked.
    pub question: Value,
    /// What must come out, in the form of the surface.
    pub expected: Value,
}

/// A part of atrest that answers questions.
pub struct Surface {
    /// The name of its test suite and of its ledger.
    pub name: &'static str,
    /// The name under which [`answer::answer`] knows it.
    pub asks: &'static str,
    /// Every committed case.
    pub cases: fn() -> Vec<Case>,
    /// How an answer is held against the expected one.
    pub compare: compare::Compare,
}

/// Every surface that has committed answers.
pub static ALL: &[Surface] = &[
    Surface { name: "lint", asks: "lint", cases: cases::lint::all, compare: compare::lint },
    Surface { name: "releases", asks: "lint", cases: cases::releases::all, compare: compare::lint },
    Surface { name: "early", asks: "lint", cases: cases::releases::early, compare: compare::accepted },
    Surface { name: "read", asks: "read", cases: cases::read::vectors, compare: compare::read },
    Surface { name: "real", asks: "read", cases: cases::read::cluster, compare: compare::read },
    Surface { name: "resolve", asks: "resolve", cases: cases::resolve::all, compare: compare::resolve },
    Surface { name: "paste", asks: "paste", cases: cases::paste::all, compare: compare::paste },
    Surface { name: "object", asks: "object", cases: cases::object::all, compare: compare::object },
];

impl Surface {
    /// Asks a case's question; `Err` says how the answer differs.
    pub fn check(&self, case: &Case) -> Result<(), compare::Difference> {
        (self.compare)(&case.expected, &answer::answer(self.asks, &case.question))
    }
}
