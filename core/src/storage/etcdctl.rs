//! An etcd key and a value to the shell command that puts exactly these bytes.

use alloc::format;
use alloc::string::{String, ToString};

/// A POSIX shell command. etcdctl reads the value from standard input to the byte where none is given as an argument.
/// Empty without an etcd key; a comment that says why where no command line can carry the key.
pub fn put(etcd_key: &[u8], value_base64: &str) -> String {
    if etcd_key.is_empty() {
        return String::new();
    }
    let Some(key) = quoted(etcd_key) else {
        return "# No command line can carry this etcd key: it holds a zero byte, or ends in a newline.".to_string();
    };
    let dashes = if etcd_key.starts_with(b"-") { "-- " } else { "" };
    match value_base64 {
        // etcdctl takes an empty standard input for a missing argument.
        "" => format!("etcdctl put {dashes}{key} ''"),
        _ => format!("echo {value_base64} | base64 -d | etcdctl put {dashes}{key}"),
    }
}

/// The key as one word of a POSIX shell: in quotes if it is text, by `printf` if not.
fn quoted(key: &[u8]) -> Option<String> {
    if key.contains(&0) || key.ends_with(b"\n") {
        return None;
    }
    match core::str::from_utf8(key) {
        Ok(text) if !text.chars().any(char::is_control) => Some(format!("'{}'", text.replace('\'', r"'\''"))),
        _ => Some(format!("\"$(printf '{}')\"", key.iter().map(|b| escaped(*b)).collect::<String>())),
    }
}

/// One byte in a format of `printf` between single quotes.
fn escaped(byte: u8) -> String {
    match byte {
        b'\'' | b'\\' | b'%' => format!("\\{byte:03o}"),
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!("\\{byte:03o}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_goes_through_standard_input() {
        assert_eq!(
            put(b"/registry/secrets/default/it's", "azhz"),
            r"echo azhz | base64 -d | etcdctl put '/registry/secrets/default/it'\''s'"
        );
        assert_eq!(put(b"-x", "azhz"), "echo azhz | base64 -d | etcdctl put -- '-x'");
    }

    #[test]
    fn an_empty_value_is_an_argument_because_an_empty_input_is_refused() {
        assert_eq!(put(b"/k", ""), "etcdctl put '/k' ''");
    }

    #[test]
    fn bytes_that_are_no_text_are_printed_by_the_shell() {
        assert_eq!(put(b"/\xff%'a", "azhz"), r#"echo azhz | base64 -d | etcdctl put "$(printf '/\377\045\047a')""#);
        assert!(put(b"/\0", "azhz").starts_with('#'));
        assert!(put(b"/k\n", "azhz").starts_with('#'));
        assert_eq!(put(b"", "azhz"), "");
    }
}
