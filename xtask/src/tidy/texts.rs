//! Turns the texts of files into breaches of how files are written: how they begin, what they may not promise.

use super::{Source, breach};

/// What is wrong with a file as a text.
pub fn breaches(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    if source.is_rust() && !source.text.starts_with("//! ") {
        found.push(breach(source, None, "a file begins with a sentence (`//!`) that says what it turns into what"));
    }
    for (line, text) in source.text.lines().enumerate() {
        if promises().iter().any(|word| text.contains(word)) {
            found.push(breach(source, Some(line + 1), "what is left to do is no part of the code"));
        }
        if text.contains("static mut ") && source.is_under(&["core/src/"]) {
            found.push(breach(source, Some(line + 1), "core has no statics that change"));
        }
    }
    found
}

/// Files in `tests/suites` that cargo would never run: with `autotests = false` each needs its own `[[test]]`.
pub fn unlisted_suites(sources: &[Source]) -> Vec<String> {
    let listed = sources.iter().find(|s| s.path == "tests/Cargo.toml").map(|s| s.text.as_str()).unwrap_or_default();
    let suites = sources.iter().filter(|s| s.is_rust() && s.is_under(&["tests/suites/"]));
    let unlisted = suites.filter(|suite| {
        let path = suite.path.strip_prefix("tests/").unwrap_or_default();
        !path["suites/".len()..].contains('/') && !listed.contains(&format!("path = \"{path}\""))
    });
    unlisted.map(|suite| breach(suite, None, "it is no [[test]] of tests/Cargo.toml, so it would never run")).collect()
}

/// Spelt apart, so that this file does not hold them.
fn promises() -> [String; 5] {
    [["TO", "DO"], ["FIX", "ME"], ["to", "do!("], ["unimple", "mented!("], ["for ", "now"]].map(|parts| parts.concat())
}
