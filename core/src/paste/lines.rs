//! Turns a copied text into its lines, without what the shell or the page around it added.

/// The text from its first own line on: without byte order mark, blank lines, code fences and the command line.
pub fn copied(paste: &[u8]) -> &[u8] {
    let mut text = paste.strip_prefix(b"\xef\xbb\xbf").unwrap_or(paste);
    for _ in 0..MOST_FOREIGN_LINES {
        let (line, rest) = first_line(text);
        if text.is_empty() || !(line.trim_ascii().is_empty() || is_foreign(line)) {
            break;
        }
        text = rest;
    }
    text
}

/// The lines of a text without their ends, CR LF or LF.
pub fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|b| *b == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line))
}

/// Whether a line is a prompt, a command or a code fence rather than output.
pub fn is_foreign(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let starts = [b"$ ".as_slice(), b"# ", b"% ", b"```", b"~~~"];
    starts.iter().any(|s| line.starts_with(s)) || line == b"$" || contains(line, b"etcdctl ")
}

/// Whether `part` occurs in `text`; for short texts.
pub fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

/// Whether a line stands for lines that somebody left out.
pub fn is_ellipsis(line: &[u8]) -> bool {
    matches!(line, b"..." | b"[...]" | b"(...)" | b"[snip]") || line == "…".as_bytes() || line == "[…]".as_bytes()
}

/// The first line without its end, and what follows it.
pub fn first_line(text: &[u8]) -> (&[u8], &[u8]) {
    match text.iter().position(|b| *b == b'\n') {
        Some(end) => {
            let line = text.get(..end).unwrap_or_default();
            (line.strip_suffix(b"\r").unwrap_or(line), text.get(end + 1..).unwrap_or_default())
        }
        None => (text, &[]),
    }
}

const MOST_FOREIGN_LINES: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_and_the_fence_are_no_part_of_the_output() {
        let text = b"\xef\xbb\xbf\n```\n$ etcdctl get /a | hexdump -C\r\n00000000  2f\n";
        assert_eq!(copied(text), b"00000000  2f\n");
        assert_eq!(copied(b"\n\n"), b"");
    }
}
