//! Turns Rust source into the paths that its code names, comments and strings left out.

use std::iter::Peekable;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::shell::Outcome;

/// A path as the code has it: `crate::base::span`, `aes`, `static mut`.
pub struct Mention {
    /// Its names, `use a::{b, c}` as two paths. A single name is a path too.
    pub names: Vec<String>,
    /// Line, from 1.
    pub line: usize,
    /// How many inline modules it stands in.
    pub nesting: usize,
}

/// Every path of a file.
pub fn mentions(path: &str, text: &str) -> Outcome<Vec<Mention>> {
    let tokens: TokenStream = text.parse().map_err(|e| format!("{path} is no Rust: {e}"))?;
    let mut found = Vec::new();
    walk(tokens, 0, &mut found);
    Ok(found)
}

fn walk(tokens: TokenStream, nesting: usize, found: &mut Vec<Mention>) {
    let mut tokens = tokens.into_iter().peekable();
    let mut before = String::new();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(first) => {
                let first_name = first.to_string();
                let module = before == "mod";
                before = first_name.clone();
                if module {
                    if let Some(TokenTree::Group(body)) = tokens.next_if(is_block) {
                        walk(body.stream(), nesting + 1, found);
                    }
                    continue;
                }
                let line = first.span().start().line;
                path(vec![first_name], &mut tokens, &mut |names, inner| match inner {
                    Some(inner) => walk(inner, nesting, found),
                    None => found.push(Mention { names, line, nesting }),
                });
            }
            TokenTree::Group(group) => walk(group.stream(), nesting, found),
            TokenTree::Punct(_) | TokenTree::Literal(_) => before.clear(),
        }
    }
}

type Tokens = Peekable<proc_macro2::token_stream::IntoIter>;

/// Follows `::` after `names`; hands each path that ends to `give`, and what else stands in braces for walking.
fn path(mut names: Vec<String>, tokens: &mut Tokens, give: &mut dyn FnMut(Vec<String>, Option<TokenStream>)) {
    while tokens.next_if(is_colon).is_some() {
        if tokens.next_if(is_colon).is_none() {
            break;
        }
        match tokens.peek() {
            Some(TokenTree::Ident(next)) => {
                names.push(next.to_string());
                tokens.next();
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let mut inner = group.stream().into_iter().peekable();
                tokens.next();
                while let Some(token) = inner.next() {
                    if let TokenTree::Ident(next) = token {
                        let longer = names.iter().cloned().chain([next.to_string()]).collect();
                        path(longer, &mut inner, give);
                    }
                }
                return;
            }
            _ => break,
        }
    }
    give(names, None);
}

fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == ':')
}

fn is_block(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> Vec<String> {
        let found = mentions("a.rs", text).unwrap_or_default();
        found.iter().map(|m| format!("{}{}", "> ".repeat(m.nesting), m.names.join("::"))).collect()
    }

    #[test]
    fn grouped_imports_are_paths_of_their_own() {
        assert_eq!(paths("use crate::{base::span, text};"), ["use", "crate::base::span", "crate::text"]);
    }

    #[test]
    fn comments_and_strings_name_nothing() {
        assert!(!paths("// aes::x\n/// aes::y\nconst A: &str = \"aes::z\";").contains(&"aes::x".to_string()));
    }

    #[test]
    fn inline_modules_are_counted() {
        assert!(paths("mod tests { use super::a; }").contains(&"> super::a".to_string()));
    }
}
