//! JSON text to a tree, by the rules and with the error texts of Go's `encoding/json`.
//!
//! Mirrors the scanner of Go 1.26, which is what kube-apiserver 1.37 is built with. Nesting is kept on a stack of its
//! own; never panics, and allocates in proportion to the text.

mod string;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::mem::take;

use super::tree::{Edge, Format, Member, Node, NodeId, Parsed, Problem, Tree, Value};
use crate::base::go_text::quote_byte;
use crate::base::span::Span;

/// Reads `bytes` as one JSON value. Members stay in the text's order, repeated ones too; what is no UTF-8 inside a
/// string becomes U+FFFD.
pub fn parse(bytes: &[u8]) -> Parsed {
    let mut parser = Parser { bytes, at: 0, nodes: Vec::new() };
    let tree = parser.document().map(|root| Tree::new(take(&mut parser.nodes), root));
    Parsed { format: Format::Json, tree, duplicates: Vec::new(), comments: Vec::new() }
}

struct Parser<'a> {
    bytes: &'a [u8],
    at: usize,
    nodes: Vec<Node>,
}

/// An array or object that is still open.
enum Open {
    Array { start: usize, items: Vec<Edge> },
    Object { start: usize, members: Vec<Member>, key: String, key_span: Span },
}

impl Parser<'_> {
    fn document(&mut self) -> Result<Edge, Problem> {
        let mut open = Vec::new();
        loop {
            let Some(mut edge) = self.value(&mut open)? else { continue };
            while let Some(container) = open.last_mut() {
                if self.more(container, edge)? {
                    break;
                }
                edge = self.close(open.pop());
            }
            if open.is_empty() {
                self.skip_space();
                return if self.at < self.bytes.len() {
                    Err(self.unexpected("after top-level value"))
                } else {
                    Ok(edge)
                };
            }
        }
    }

    /// A whole scalar or empty container; `None` after the opening of a container that has something in it.
    fn value(&mut self, open: &mut Vec<Open>) -> Result<Option<Edge>, Problem> {
        self.skip_to_more()?;
        let start = self.at;
        let value = match self.current() {
            b'{' | b'[' => return self.open(open),
            b'"' => Value::String(self.string()?),
            b't' => self.literal("true", Value::Bool(true))?,
            b'f' => self.literal("false", Value::Bool(false))?,
            b'n' => self.literal("null", Value::Null)?,
            b'-' | b'0'..=b'9' => self.number()?,
            _ => return Err(self.unexpected("looking for beginning of value")),
        };
        Ok(Some(self.add(start, value)))
    }

    fn open(&mut self, open: &mut Vec<Open>) -> Result<Option<Edge>, Problem> {
        if open.len() >= MAX_DEPTH {
            return Err(self.unexpected("exceeded max depth"));
        }
        let start = self.at;
        let array = self.current() == b'[';
        self.at += 1;
        self.skip_to_more()?;
        if self.current() == if array { b']' } else { b'}' } {
            self.at += 1;
            return Ok(Some(self.add(start, if array { Value::Array(Vec::new()) } else { Value::Object(Vec::new()) })));
        }
        if array {
            open.push(Open::Array { start, items: Vec::new() });
        } else {
            let (key, key_span) = self.key()?;
            open.push(Open::Object { start, members: Vec::new(), key, key_span });
        }
        Ok(None)
    }

    /// Puts a finished value into its container; whether another one follows.
    fn more(&mut self, container: &mut Open, value: Edge) -> Result<bool, Problem> {
        self.skip_to_more()?;
        let (end, context) = match container {
            Open::Array { items, .. } => {
                items.push(value);
                (b']', "after array element")
            }
            Open::Object { members, key, key_span, .. } => {
                members.push(Member { key: take(key).into(), key_span: *key_span, value });
                (b'}', "after object key:value pair")
            }
        };
        let found = self.current();
        if found != b',' && found != end {
            return Err(self.unexpected(context));
        }
        self.at += 1;
        if found == end {
            return Ok(false);
        }
        if let Open::Object { key, key_span, .. } = container {
            self.skip_to_more()?;
            (*key, *key_span) = self.key()?;
        }
        Ok(true)
    }

    fn close(&mut self, container: Option<Open>) -> Edge {
        match container {
            Some(Open::Array { start, items }) => self.add(start, Value::Array(items)),
            Some(Open::Object { start, members, .. }) => self.add(start, Value::Object(members)),
            None => self.add(self.at, Value::Null),
        }
    }

    fn key(&mut self) -> Result<(String, Span), Problem> {
        let start = self.at;
        if self.current() != b'"' {
            return Err(self.unexpected("looking for beginning of object key string"));
        }
        let key = self.string()?;
        let span = Span::new(start, self.at);
        self.skip_to_more()?;
        if self.current() != b':' {
            return Err(self.unexpected("after object key"));
        }
        self.at += 1;
        Ok((key, span))
    }

    fn literal(&mut self, word: &str, value: Value) -> Result<Value, Problem> {
        for expected in word.bytes() {
            if self.current() != expected {
                let context = format!("in literal {word} (expecting '{}')", char::from(expected));
                return Err(self.unexpected(&context));
            }
            self.at += 1;
        }
        Ok(value)
    }

    fn number(&mut self) -> Result<Value, Problem> {
        let start = self.at;
        if self.current() == b'-' {
            self.at += 1;
            if !self.current().is_ascii_digit() {
                return Err(self.unexpected("in numeric literal"));
            }
        }
        match self.current() {
            b'0' => self.at += 1,
            _ => self.digits(),
        }
        if self.current() == b'.' {
            self.at += 1;
            self.some_digits("after decimal point in numeric literal")?;
        }
        if matches!(self.current(), b'e' | b'E') {
            self.at += 1;
            if matches!(self.current(), b'+' | b'-') {
                self.at += 1;
            }
            self.some_digits("in exponent of numeric literal")?;
        }
        let text = self.bytes.get(start..self.at).unwrap_or_default();
        Ok(Value::Number(text.iter().copied().map(char::from).collect()))
    }

    fn some_digits(&mut self, context: &str) -> Result<(), Problem> {
        if !self.current().is_ascii_digit() {
            return Err(self.unexpected(context));
        }
        self.digits();
        Ok(())
    }

    fn digits(&mut self) {
        while self.current().is_ascii_digit() {
            self.at += 1;
        }
    }

    /// The byte to look at. At the end of the text it is a space: Go's scanner looks what one more would do.
    fn current(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(b' ')
    }

    fn skip_space(&mut self) {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn skip_to_more(&mut self) -> Result<(), Problem> {
        self.skip_space();
        if self.at < self.bytes.len() { Ok(()) } else { Err(self.ended()) }
    }

    fn unexpected(&self, context: &str) -> Problem {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let character = rest.iter().skip(1).take_while(|b| (0x80..0xc0).contains(*b)).count();
        let end = self.at.saturating_add(1).saturating_add(character).min(self.bytes.len());
        let text = format!("invalid character {} {context}", quote_byte(self.current()));
        Problem { text, span: Span::new(self.at.min(end), end) }
    }

    fn ended(&self) -> Problem {
        Problem { text: String::from("unexpected end of JSON input"), span: Span::at(self.bytes.len()) }
    }

    fn add(&mut self, start: usize, value: Value) -> Edge {
        let span = Span::new(start, self.at);
        let node = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        self.nodes.push(Node { span, value });
        Edge { node, span }
    }
}

/// Arrays and objects that may be open at once. Mirrors `maxNestingDepth`.
const MAX_DEPTH: usize = 10_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn problem(text: &str) -> String {
        parse(text.as_bytes()).tree.expect_err("it is no JSON").text
    }

    #[test]
    fn a_text_that_ends_is_asked_what_a_space_would_do() {
        assert_eq!(problem(r#"{"a":tru"#), "invalid character ' ' in literal true (expecting 'e')");
        assert_eq!(problem(r#"{"a":-"#), "invalid character ' ' in numeric literal");
        assert_eq!(problem(r#"{"a":1"#), "unexpected end of JSON input");
        assert_eq!(problem(r#"{"a\"#), "invalid character ' ' in string escape code");
        assert_eq!(problem(r#"{"a"#), "unexpected end of JSON input");
    }

    #[test]
    fn members_keep_their_order_and_their_places() {
        let tree = parse(br#" {"b":[1,{}], "b":"x"}"#).tree.expect("it is JSON");
        let Value::Object(members) = tree.value(tree.root()) else { panic!("not an object") };
        let seen: Vec<_> = members.iter().map(|m| (&*m.key, m.key_span.start, m.value.span.start)).collect();
        assert_eq!(seen, [("b", 2, 6), ("b", 14, 18)]);
        assert_eq!(tree.root().span, Span::new(1, 22));
    }

    #[test]
    fn ten_thousand_levels_are_read_and_one_more_is_not() {
        let deep = |n: usize| format!("{{\"a\":{}{}}}", "[".repeat(n), "]".repeat(n));
        assert!(parse(deep(9_999).as_bytes()).tree.is_ok());
        assert_eq!(problem(&deep(10_000)), "invalid character '[' exceeded max depth");
    }
}
