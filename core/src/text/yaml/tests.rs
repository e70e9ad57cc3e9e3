//! Spans of YAML, which no corpus of the server's answers reaches. Marks stand under the line that they are about.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::parse as parse_for;
use crate::base::release::Release;
use crate::base::span::Span;
use crate::text::tree::{Edge, Parsed, Tree, Value};

fn parse(bytes: &[u8]) -> Parsed {
    parse_for(bytes, Release::NEWEST)
}

#[test]
fn keys_and_values_are_marked_without_anchor_and_tag() {
    check_marks(
        r#"
| kind: Encryption  # first
  ^^^^ key kind
        ^^^^^^^^^^ value
                    ^^^^^^^ comment
| "a\x41" : &x !!str 'it''s'
  ^^^^^^^ key aA
                     ^^^^^^^ value
| b: *x
     ^^ use
| c: [1, {d: e}]
     ^^^^^^^^^^^ value
      ^ value
         ^^^^^^ value
          ^ key d
             ^ value
"#,
    );
}

#[test]
fn what_is_left_out_is_marked_behind_its_indicator() {
    let parsed = parse(b"a:\nb:\n- \n- x\n");
    let places = places(&parsed);
    assert!(places.contains(&(Span::at(2), "value".to_string())));
    assert!(places.contains(&(Span::at(7), "value".to_string())));
}

#[test]
fn a_block_collection_ends_with_its_last_word() {
    let text = "a:\n  b: c\n  d:\n  - e # f\n\n# g\nh: |\n  i\n\n\nj: k\n";
    let parsed = parse(text.as_bytes());
    let slices: Vec<_> = places(&parsed).iter().map(|(span, _)| &text[span.start..span.end]).collect();
    assert!(slices.contains(&"b: c\n  d:\n  - e"));
    assert!(slices.contains(&"- e"));
    assert!(slices.contains(&"|\n  i"));
}

#[test]
fn errors_are_marked_where_they_are() {
    check_marks(
        "
| a: *nope
     ^^^^^ error yaml: unknown anchor 'nope' referenced",
    );
    check_marks(
        "
| a: {b: c}}
           ^ error yaml: did not find expected key",
    );
    check_marks(
        "
| a: 'open
     ^ error yaml: line 3: found unexpected end of stream
| b: c",
    );
    check_marks(
        "
| a: b
| lonely
  ^^^^^^ error yaml: line 3: could not find expected ':'",
    );
    check_marks(
        "
| a: b: c
      ^ error yaml: mapping values are not allowed in this context",
    );
    check_marks(
        r#"
| a: "\q"
      ^^ error yaml: found unknown escape character"#,
    );
    check_marks(
        "
| a: !!binary '?'
              ^^^ error yaml: !!binary value contains invalid base64 data",
    );
    check_marks(
        r#"
| ? [b]
    ^^^ error yaml: invalid map key: []interface {}{"b"}
| : c"#,
    );
    check_marks(
        "
| a: .inf
     ^^^^ error json: unsupported value: +Inf",
    );
}

#[test]
fn the_later_of_two_keys_is_marked_and_the_earlier_too() {
    let parsed = parse(b"base: &b {k: 1}\nuse:\n  <<: *b\n  k: 2\n");
    let [duplicate] = parsed.duplicates.as_slice() else { panic!("{:?}", parsed.duplicates) };
    assert_eq!((duplicate.line, duplicate.shown.as_str()), (4, "\"k\""));
    assert_eq!((duplicate.span, duplicate.first), (Span::new(32, 33), Span::new(10, 11)));
}

#[test]
fn spans_count_the_bytes_of_the_file_in_every_encoding() {
    let text = "é: 😀 # c\r\nb: x";
    let mut little = alloc::vec![0xff, 0xfe];
    let mut big = alloc::vec![0xfe, 0xff];
    for unit in text.encode_utf16() {
        little.extend(unit.to_le_bytes());
        big.extend(unit.to_be_bytes());
    }
    for (bytes, comment, x) in [
        (text.as_bytes(), (9, 12), (17, 18)),
        (["\u{feff}", text].concat().as_bytes(), (12, 15), (20, 21)),
        (&little, (14, 20), (30, 32)),
        (&big, (14, 20), (30, 32)),
    ] {
        let parsed = parse(bytes);
        assert_eq!(parsed.comments, [Span::new(comment.0, comment.1)]);
        assert!(places(&parsed).contains(&(Span::new(x.0, x.1), "value".to_string())));
    }
}

#[test]
fn ten_thousand_levels_are_read_and_one_more_is_an_error() {
    let nested = |depth: usize| parse(["[".repeat(depth), "]".repeat(depth)].concat().as_bytes());
    assert!(nested(10_000).tree.is_ok());
    assert_eq!(nested(10_001).tree.map(|_| ()).unwrap_err().text, "yaml: exceeded max depth of 10000");
}

#[test]
fn levels_that_aliases_put_into_each_other_add_up() {
    let text = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        format!("a: &a {open}{close}\nb: {open}*a{close}\n")
    };
    assert!(parse(text(4_999).as_bytes()).tree.is_ok());
    let problem = parse(text(5_000).as_bytes()).tree.map(|_| ()).unwrap_err();
    assert_eq!(problem.text, "couldn't get version/kind; json parse error: invalid character '[' exceeded max depth");
}

#[test]
fn one_key_of_the_text_takes_its_memory_once_however_often_it_is_merged() {
    let text = format!("base: &b\n  ? {}\n  : v\nlist:\n{}", "k".repeat(5000), "- {<<: *b}\n".repeat(50));
    let tree = parse(text.as_bytes()).tree.unwrap();
    let list = member(&tree, tree.root(), "list");
    let Value::Array(items) = tree.value(list) else { panic!() };
    let keys = items.iter().map(|item| match tree.value(*item) {
        Value::Object(members) => members[0].key.as_ptr(),
        _ => panic!(),
    });
    let mut keys: Vec<_> = keys.collect();
    keys.dedup();
    assert_eq!((items.len(), keys.len()), (50, 1));
}

/// Parses the lines that begin with `| ` and looks for the marks below them: `^^^` under what is meant and what it is,
/// `key NAME`, `value`, `use` (of an alias), `comment` or `error TEXT`.
#[track_caller]
fn check_marks(marked: &str) {
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut line_start = 0;
    for line in marked.lines().filter(|line| !line.is_empty()) {
        if let Some(line) = line.strip_prefix("| ") {
            line_start = text.len();
            text.push_str(line);
            text.push('\n');
        } else {
            let what = line.trim_start_matches([' ', '^']);
            let start = line.find('^').expect("a mark");
            let end = line.rfind('^').expect("a mark");
            marks.push((Span::new(line_start + start - 2, line_start + end - 1), what.to_string()));
        }
    }
    let found = places(&parse(text.as_bytes()));
    for mark in marks {
        assert!(found.contains(&mark), "{mark:?} is not among {found:?}");
    }
}

fn places(parsed: &Parsed) -> Vec<(Span, String)> {
    let mut found: Vec<_> = parsed.comments.iter().map(|span| (*span, "comment".to_string())).collect();
    match &parsed.tree {
        Err(problem) => found.push((problem.span, format!("error {}", problem.text))),
        Ok(tree) => push_places(tree, tree.root(), &mut found),
    }
    found
}

fn push_places(tree: &Tree, edge: Edge, found: &mut Vec<(Span, String)>) {
    let kind = if tree.span(edge) == edge.span { "value" } else { "use" };
    found.push((edge.span, kind.to_string()));
    match tree.value(edge) {
        Value::Array(items) => items.iter().for_each(|item| push_places(tree, *item, found)),
        Value::Object(members) => {
            for member in members {
                found.push((member.key_span, format!("key {}", member.key)));
                push_places(tree, member.value, found);
            }
        }
        _ => {}
    }
}

fn member(tree: &Tree, object: Edge, key: &str) -> Edge {
    let Value::Object(members) = tree.value(object) else { panic!("no object") };
    members.iter().find(|member| &*member.key == key).expect("a member").value
}
