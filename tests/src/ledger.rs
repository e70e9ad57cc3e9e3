//! What is known to be answered wrongly: `tests/ledger/SURFACE.txt`, lines of `case | reason`.
//!
//! A debt that is paid must leave the ledger: a listed case that passes, that does not exist, or that has no reason
//! fails the suite.

use std::collections::BTreeMap;
use std::fs;

use crate::corpus;

/// The cases of a surface that are expected to fail.
#[derive(Default)]
pub struct Ledger {
    reasons: BTreeMap<String, String>,
    /// Lines that say nothing: no reason, or a case twice.
    pub faults: Vec<String>,
}

impl Ledger {
    /// Reads a surface's ledger; one without a file is empty.
    pub fn of(surface: &str) -> Self {
        let path = corpus::home().join("ledger").join(format!("{surface}.txt"));
        Self::parse(&fs::read_to_string(path).unwrap_or_default())
    }

    /// Reads the text of a ledger; empty lines and lines of `#` are for people.
    pub fn parse(text: &str) -> Self {
        let mut ledger = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (case, reason) = line.split_once(" | ").unwrap_or((line.trim_end_matches([' ', '|']), ""));
            let (case, reason) = (case.trim().to_string(), reason.trim().to_string());
            if reason.is_empty() {
                ledger.faults.push(format!("{case}: the ledger gives no reason"));
            }
            if ledger.reasons.insert(case.clone(), reason).is_some() {
                ledger.faults.push(format!("{case}: the ledger lists it twice"));
            }
        }
        ledger
    }

    /// Why a case is expected to fail, if it is.
    pub fn reason(&self, case: &str) -> Option<&str> {
        self.reasons.get(case).map(String::as_str)
    }

    /// The listed cases.
    pub fn cases(&self) -> impl Iterator<Item = &str> {
        self.reasons.keys().map(String::as_str)
    }

    /// How many cases are listed.
    pub fn len(&self) -> usize {
        self.reasons.len()
    }

    /// Whether nothing is owed.
    pub fn is_empty(&self) -> bool {
        self.reasons.is_empty()
    }
}
