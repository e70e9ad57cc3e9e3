//! Turns bytes into hexadecimal texts and sizes for people, and back.

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
        let tenths = (bytes / of * 10.0) as u64;
        format!("{}.{}", tenths / 10, tenths % 10)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_comes_back_and_half_a_byte_is_none() {
        assert_eq!(from_hex(&to_hex(b"k8s:enc:")).as_deref(), Some(&b"k8s:enc:"[..]));
        assert_eq!(from_hex("6b 3"), None);
    }

    #[test]
    fn sizes_have_units_that_people_use() {
        assert_eq!([1.0, 412.0, 104_857_600.0].map(size), ["1 byte", "412 bytes", "104.8 MB"]);
    }

    #[test]
    fn a_dump_looks_as_the_program_prints_it() {
        let dump = "00000000  2f 61 0a 62                                       |/a.b|\n00000004\n";
        assert_eq!(hexdump(b"/a\nb"), dump);
    }
}
