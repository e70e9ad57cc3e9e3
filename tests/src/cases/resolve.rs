//! Resources with the prefix that the server writes for them.

use super::{pick, text};
use crate::corpus;
use crate::surface::Case;

/// Every question of the corpus.
pub fn all() -> Vec<Case> {
    let rows = corpus::lines(&corpus::answers("resolve-public.jsonl"));
    let case = |row| Case {
        name: text(&row, "id"),
        question: pick(&row, &["id", "config", "group", "resource"]).into(),
        expected: row,
    };
    rows.into_iter().map(case).collect()
}
