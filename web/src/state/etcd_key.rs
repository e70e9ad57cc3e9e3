//! Turns an etcd key, which may be any bytes, into one line of text that can be edited, and back.

/// Shows a key: backslashes and bytes that are no printable text are written `\xNN`.
pub fn etcd_key_text(key: &[u8]) -> String {
    let mut out = String::new();
    for chunk in key.utf8_chunks() {
        for c in chunk.valid().chars() {
            if c == '\\' || c.is_control() {
                c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| escape(byte, &mut out));
            } else {
                out.push(c);
            }
        }
        chunk.invalid().iter().for_each(|byte| escape(*byte, &mut out));
    }
    out
}

/// Reads what [`etcd_key_text`] wrote; anything else stands for itself.
pub fn etcd_key_bytes(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("\\x") {
        let (before, escaped) = rest.split_at(at);
        out.extend_from_slice(before.as_bytes());
        let byte = escaped.get(2..4).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        out.extend_from_slice(&byte.map_or(vec![b'\\', b'x'], |byte| vec![byte]));
        rest = escaped.get(if byte.is_some() { 4 } else { 2 }..).unwrap_or_default();
    }
    out.extend_from_slice(rest.as_bytes());
    out
}

fn escape(byte: u8, out: &mut String) {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    out.push_str("\\x");
    out.push(DIGITS[usize::from(byte >> 4)]);
    out.push(DIGITS[usize::from(byte & 15)]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_survives_being_shown() {
        for key in [&b"/registry/secrets/default/db"[..], b"a\\x41", b"\xff\x00\xc3\xa4\n"] {
            assert_eq!(etcd_key_bytes(&etcd_key_text(key)), key);
        }
    }

    #[test]
    fn half_an_escape_stands_for_itself() {
        assert_eq!(etcd_key_bytes("\\x4"), b"\\x4");
    }
}
