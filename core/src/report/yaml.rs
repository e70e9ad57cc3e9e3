//! Turns a [`Json`] into YAML, in which no reader takes a text for something else.
//!
//! `serde_yaml` writes for YAML 1.2, where `yes`, `1_000`, `12:30` and dates are texts; for YAML 1.1, which Kubernetes
//! reads, they are not. Such texts are written in double quotes, as kubectl does.

use alloc::format;
use alloc::string::String;

use super::Json;

impl Json {
    /// As YAML that YAML 1.1 and 1.2 read alike, one newline at its end; empty if it cannot be written.
    pub fn to_yaml(&self) -> String {
        let Some(mark) = PRIVATE.clone().find(|c| !self.has(*c)) else { return String::new() };
        serde_yaml::to_string(&self.marked(mark)).unwrap_or_default().replace(mark, "\"")
    }

    /// The same with ambiguous texts between two marks, which become their quotes: `serde_yaml` takes no wishes.
    fn marked(&self, mark: char) -> Json {
        match self {
            Json::String(text) => Json::String(quoted(text, mark)),
            Json::Array(items) => Json::Array(items.iter().map(|item| item.marked(mark)).collect()),
            Json::Object(members) => {
                Json::Object(members.iter().map(|(name, value)| (quoted(name, mark), value.marked(mark))).collect())
            }
            other => other.clone(),
        }
    }

    fn has(&self, mark: char) -> bool {
        match self {
            Json::String(text) => text.contains(mark),
            Json::Array(items) => items.iter().any(|item| item.has(mark)),
            Json::Object(members) => members.iter().any(|(name, value)| name.contains(mark) || value.has(mark)),
            _ => false,
        }
    }
}

fn quoted(text: &str, mark: char) -> String {
    if is_ambiguous(text) { format!("{mark}{text}{mark}") } else { text.into() }
}

/// Whether YAML 1.1 or 1.2 reads a bare text as null, a boolean, a number, a time or a merge. Only letters, digits and
/// signs that may stand bare make such texts.
fn is_ambiguous(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
        || NUMBERS.iter().any(|word| word.eq_ignore_ascii_case(unsigned))
        || is_based(unsigned)
        || is_decimal(unsigned)
        || is_sexagesimal(unsigned)
        || is_time(text)
}

/// `0x1F`, `0o17`, `0b1`
fn is_based(text: &str) -> bool {
    let digits = ["0x", "0o", "0b"].iter().find_map(|base| text.strip_prefix(base));
    digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit() || b == b'_'))
}

/// `17`, `1_000`, `1.5`, `.5e-3`
fn is_decimal(text: &str) -> bool {
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let has_digit = digits.bytes().any(|b| b.is_ascii_digit());
    let whole = digits.bytes().filter(|b| *b != b'.').all(|b| b.is_ascii_digit() || b == b'_');
    let one_point = digits.bytes().filter(|b| *b == b'.').count() <= 1;
    has_digit && whole && one_point && !exponent.is_empty() && exponent.bytes().all(|b| b.is_ascii_digit())
}

/// `12:30`, `190:20:30.15`
fn is_sexagesimal(text: &str) -> bool {
    let mut parts = text.split(':');
    let first = parts.next().unwrap_or_default();
    first.bytes().all(|b| b.is_ascii_digit() || b == b'_')
        && !first.is_empty()
        && parts.clone().count() > 0
        && parts.all(is_decimal)
}

/// `2026-11-24`, `2026-11-24T04:53:47Z`
fn is_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let year = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    year == 4
        && bytes.get(4) == Some(&b'-')
        && bytes.iter().all(|b| b.is_ascii_digit() || b"-:TtZz.+ ".contains(b))
        && !text.ends_with(' ')
}

/// Characters that no standard gives a meaning.
const PRIVATE: core::ops::RangeInclusive<char> = '\u{e000}'..='\u{f8ff}';
const WORDS: &[&str] = &["", "~", "null", "true", "false", "y", "n", "yes", "no", "on", "off", "=", "<<"];
const NUMBERS: &[&str] = &[".inf", ".nan"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_a_reader_would_take_for_something_else_are_quoted() {
        for text in [
            "",
            "~",
            "Yes",
            "on",
            "N",
            "null",
            "=",
            "<<",
            "0x1F",
            "017",
            "1_000",
            "12:30:45",
            "1e3",
            "-1.5",
            ".5",
            "+.INF",
            "2026-11-24",
            "2026-11-24T04:53:47Z",
            "2001-12-14 21:59:43.10 -5",
        ] {
            assert_eq!(Json::String(text.into()).to_yaml(), format!("\"{text}\"\n"));
        }
    }

    #[test]
    fn other_texts_stay_bare() {
        for text in ["v1", "yesterday", "10.0.0.1", "45ac73d0-aad2", "1.2.3", "a:1", "1e", "0xg", "2026-x"] {
            assert_eq!(Json::String(text.into()).to_yaml(), format!("{text}\n"));
        }
    }

    #[test]
    fn quoting_needs_no_character_of_the_texts() {
        let json = Json::Object(alloc::vec![
            ("y".into(), Json::String("\u{e000}".into())),
            ("a".into(), Json::Array(alloc::vec![Json::String("no".into())]))
        ]);
        assert_eq!(json.to_yaml(), "\"y\": \u{e000}\na:\n- \"no\"\n");
    }
}
