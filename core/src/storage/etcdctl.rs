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
