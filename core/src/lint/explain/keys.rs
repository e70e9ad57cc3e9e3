//! Broken rules about keys, in plain words. Nothing of a key but its length is told.

use alloc::format;

use super::words::Words;
use crate::lint::rule::{Base64Problem, Rule};

/// Says what a broken rule means and what to do.
pub fn words(rule: &Rule) -> Words {
    match rule {
        Rule::KeyNameMissing => Words::new(
            "key-name-missing",
            "This key has no name; it becomes part of every value that the key writes.",
            "Add a `name`, for example `key1`, and never change it while values carry it.",
        ),
        Rule::KeySecretMissing => Words::new("key-secret-missing", "This key has no secret.", MAKE_ONE),
        Rule::KeySecretNotBase64(problem) => not_base64(*problem),
        Rule::KeySecretLength { got, expected } => {
            let wanted = match expected {
                [one] => format!("{one} bytes"),
                _ => "16, 24 or 32 bytes".into(),
            };
            Words::new(
                "key-wrong-length",
                format!("The key has {got} bytes after decoding its base64; this provider needs {wanted}."),
                MAKE_ONE,
            )
        }
        _ => Words::new(
            "no-keys",
            "This provider has no keys.",
            "Add a `keys` list; its first key writes, all of them read.",
        ),
    }
}

fn not_base64(problem: Base64Problem) -> Words {
    let (message, help) = match problem {
        Base64Problem::Placeholder => ("The secret is a placeholder from an example, not a key.", MAKE_ONE),
        Base64Problem::WhiteSpace => (
            "The secret has white space in it, and base64 has none but line breaks.",
            "Put it on one line without spaces, or after `|`; `>` turns line breaks into spaces.",
        ),
        Base64Problem::UrlAlphabet => (
            "The secret is base64 for URLs, with `-` and `_`.",
            "Replace `-` by `+` and `_` by `/`: that is the same key.",
        ),
        Base64Problem::Padding => (
            "The secret is base64 that is cut off: its length is no multiple of four, or its `=` are missing or misplaced.",
            "Copy it again, in full, with the `=` at its end.",
        ),
        Base64Problem::Other => ("The secret is no base64.", MAKE_ONE),
    };
    Words::new("key-not-base64", message, help)
}

const MAKE_ONE: &str = "Make a key of 32 random bytes: `head -c 32 /dev/urandom | base64`.";
