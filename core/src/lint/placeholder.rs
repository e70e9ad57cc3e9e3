//! A text to whether somebody was to replace it: by hand, or by a template.

/// `<KEY>`, `${KEY}`, `{{ key }}`, `__KEY__`, `%KEY%`, `YOUR_KEY`, `REPLACE-ME`.
pub fn placeholder(text: &str) -> bool {
    let text = text.trim();
    let within =
        |open: &str, close: &str| text.find(open).is_some_and(|at| text.get(at..).is_some_and(|t| t.contains(close)));
    let around = |mark: &str| {
        let inner = text.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
        inner.is_some_and(|inner| !inner.is_empty() && !inner.contains(char::is_whitespace))
    };
    let spoken = |word: &str| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    within("<", ">")
        || within("${", "}")
        || within("{{", "}}")
        || around("__")
        || around("%")
        || ["your_", "your-", "replace_", "replace-", "change_me", "change-me"].into_iter().any(spoken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_templates_leave_behind_is_known() {
        for text in [
            "<BASE 64 ENCODED SECRET>",
            "${KEY}",
            "{{ key }}",
            "__KEY__",
            "%KEY%",
            "YOUR_KEY",
            "replace-me",
            "key-${N}",
        ] {
            assert!(placeholder(text), "{text}");
        }
        for text in ["key1", "a<b", "__", "50%", "yours", "$key", "{}", ""] {
            assert!(!placeholder(text), "{text}");
        }
    }
}
