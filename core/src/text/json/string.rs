//! A JSON string literal to the text that Go makes of it.

use alloc::string::String;

use super::Parser;
use crate::text::tree::Problem;

impl Parser<'_> {
    /// Reads the literal that begins here, up to after its closing quote.
    pub(super) fn string(&mut self) -> Result<String, Problem> {
        let mut text = String::new();
        self.at += 1;
        loop {
            let start = self.at;
            while self.bytes.get(self.at).is_some_and(|b| !matches!(b, b'"' | b'\\' | 0..=0x1f)) {
                self.at += 1;
            }
            push_lossy(&mut text, self.bytes.get(start..self.at).unwrap_or_default());
            match self.bytes.get(self.at) {
                None => return Err(self.ended()),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => {
                    let c = self.escape()?;
                    text.push(c);
                }
                Some(_) => return Err(self.unexpected("in string literal")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Problem> {
        self.at += 1;
        let c = match self.current() {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            c @ (b'"' | b'\\' | b'/') => char::from(c),
            b'u' => return self.unicode_escape(),
            _ => return Err(self.unexpected("in string escape code")),
        };
        self.at += 1;
        Ok(c)
    }

    /// `\uXXXX`, two of them where they are a surrogate pair.
    fn unicode_escape(&mut self) -> Result<char, Problem> {
        self.at += 1;
        let first = self.four_digits()?;
        if !(0xd800..0xe000).contains(&first) {
            return Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let second = self.low_surrogate();
        if let (0xd800..0xdc00, Some(low)) = (first, second) {
            self.at += 6;
            let code = 0x1_0000 + ((first - 0xd800) << 10) + (low - 0xdc00);
            return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        Ok(char::REPLACEMENT_CHARACTER)
    }

    fn four_digits(&mut self) -> Result<u32, Problem> {
        let mut code = 0;
        for _ in 0..4 {
            let Some(digit) = char::from(self.current()).to_digit(16) else {
                return Err(self.unexpected("in \\u hexadecimal character escape"));
            };
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }

    /// The low surrogate whose whole escape comes next, without reading on.
    fn low_surrogate(&self) -> Option<u32> {
        let escape = self.bytes.get(self.at..)?.get(..6)?.strip_prefix(b"\\u")?;
        let code = escape.iter().try_fold(0, |code, b| Some(code * 16 + char::from(*b).to_digit(16)?))?;
        (0xdc00..0xe000).contains(&code).then_some(code)
    }
}

/// Appends bytes as Go decodes them: U+FFFD for every single byte that is no UTF-8.
fn push_lossy(text: &mut String, bytes: &[u8]) {
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| char::REPLACEMENT_CHARACTER));
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use crate::text::tree::Value;

    #[track_caller]
    fn text(literal: &[u8]) -> alloc::string::String {
        let tree = parse(literal).tree.expect("it is JSON");
        match tree.value(tree.root()) {
            Value::String(text) => text.clone(),
            other => panic!("not a string: {other:?}"),
        }
    }

    #[test]
    fn a_lone_surrogate_is_replaced_and_what_follows_it_is_kept() {
        assert_eq!(text(br#""\ud83d\ude00""#), "\u{1f600}");
        assert_eq!(text(br#""\ud83d\u0041""#), "\u{fffd}A");
        assert_eq!(text(br#""\ude00\ud83d""#), "\u{fffd}\u{fffd}");
    }

    #[test]
    fn every_byte_that_is_no_utf8_is_replaced() {
        assert_eq!(text(b"\"a\xe2\x82b\xed\xa0\x80\""), "a\u{fffd}\u{fffd}b\u{fffd}\u{fffd}\u{fffd}");
    }
}
