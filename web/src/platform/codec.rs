//! Turns bytes into the texts in which people copy them, and back.

/// Lower-case hexadecimal.
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Reads hexadecimal; white space does not count.
pub fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_digit(16).map(|digit| digit as u8)).collect();
    let digits = digits.filter(|digits| digits.len().is_multiple_of(2))?;
    Some(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

/// Standard base64 with padding, by the browser.
pub fn to_base64(bytes: &[u8]) -> String {
    let binary: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    web_sys::window().and_then(|window| window.btoa(&binary).ok()).unwrap_or_default()
}

/// Reads base64 as browsers do: white space does not count.
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    let binary = web_sys::window()?.atob(text).ok()?;
    binary.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect()
}

/// What `hexdump -C` prints.
pub fn hexdump(bytes: &[u8]) -> String {
    let mut out = String::new();
    for (index, row) in bytes.chunks(16).enumerate() {
        let offset = to_hex(&((index * 16) as u32).to_be_bytes());
        let (left, right) = row.split_at(row.len().min(8));
        let half = |half: &[u8]| half.iter().map(|byte| to_hex(&[*byte]) + " ").collect::<String>();
        let text: String =
            row.iter().map(|byte| if (0x20..0x7f).contains(byte) { char::from(*byte) } else { '.' }).collect();
        out.push_str(&format!("{offset}  {:<24} {:<24} |{text}|\n", half(left), half(right)));
    }
    out + &to_hex(&(bytes.len() as u32).to_be_bytes()) + "\n"
}

/// A size for people: `412 bytes`, `3.4 KB`, `102.4 MB`.
pub fn size(bytes: f64) -> String {
    let tenths = |of: f64| {
        let number = js_sys::Number::from(bytes / of);
        number.to_fixed(1).map(String::from).unwrap_or_default()
    };
    match bytes {
        1.0 => "1 byte".into(),
        small if small < 1e4 => format!("{} bytes", small as u32),
        middle if middle < 1e6 => format!("{} KB", tenths(1e3)),
        _ => format!("{} MB", tenths(1e6)),
    }
}

fn digit(value: u8) -> char {
    char::from(b"0123456789abcdef"[usize::from(value)])
}
