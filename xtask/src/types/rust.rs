//! Turns pieces of Rust's syntax into what a declaration needs: names, comments, types.

use syn::{Attribute, Expr, GenericArgument, Lit, Meta, PathArguments, Type};

/// The doc comment as a JSDoc comment, indented; empty without one.
pub fn comment(attributes: &[Attribute], indent: &str) -> String {
    let lines: Vec<String> = attributes.iter().filter_map(doc_line).map(|line| for_javascript(&line)).collect();
    match lines.as_slice() {
        [] => String::new(),
        [one] => format!("{indent}/** {one} */\n"),
        many => {
            let body: String =
                many.iter().map(|line| format!("{indent} * {line}").trim_end().to_string() + "\n").collect();
            format!("{indent}/**\n{body}{indent} */\n")
        }
    }
}

/// The words of every attribute `name(…)`, as text; `cfg_attr` counts as what it holds.
pub fn words(attributes: &[Attribute], name: &str) -> Option<String> {
    let named = attributes.iter().filter(|a| a.path().is_ident(name));
    let words: Vec<String> = named
        .map(|attribute| match &attribute.meta {
            Meta::List(list) => list.tokens.to_string(),
            _ => String::new(),
        })
        .collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// The value of `key = "value"` or `key = value` in the words of an attribute.
pub fn value(words: &str, key: &str) -> Option<String> {
    let (_, after) = words.split_once(&format!("{key} = "))?;
    let value = after.split([',', ')']).next()?.trim();
    Some(value.trim_matches('"').to_string())
}

/// `some_name` or `SomeName` as `someName`.
pub fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default();
    let first = change_first(first, char::to_ascii_lowercase);
    parts.map(|part| change_first(part, char::to_ascii_uppercase)).fold(first, |all, part| all + &part)
}

/// A Rust type as JavaScript sees it after serializing.
pub fn typescript(of: &Type) -> String {
    match of {
        Type::Reference(reference) => typescript(&reference.elem),
        Type::Path(path) => match path.path.segments.last() {
            Some(last) => named(&last.ident.to_string(), &last.arguments),
            None => "unknown".into(),
        },
        _ => "unknown".into(),
    }
}

/// The type inside `Option<…>`.
pub fn optional(of: &Type) -> Option<&Type> {
    let Type::Path(path) = of else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    first_argument(&last.arguments)
}

fn named(name: &str, arguments: &PathArguments) -> String {
    let inner = || first_argument(arguments).map_or_else(|| "unknown".into(), typescript);
    match name {
        "String" | "str" | "SecretText" => "string".into(),
        "bool" => "boolean".into(),
        "u8" | "u16" | "u32" | "usize" | "i32" | "f64" => "number".into(),
        "u64" | "i64" => "number | bigint".into(),
        "SecretBytes" | "Uint8Array" => "Uint8Array".into(),
        "Vec" if first_argument(arguments).is_some_and(is_byte) => "Uint8Array".into(),
        "Vec" => format!("{}[]", inner()),
        "Option" => format!("{} | null", inner()),
        "Box" | "Answer" => inner(),
        other => other.into(),
    }
}

fn is_byte(of: &Type) -> bool {
    matches!(of, Type::Path(path) if path.path.is_ident("u8"))
}

fn first_argument(arguments: &PathArguments) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    })
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    match &pair.value {
        Expr::Lit(literal) if pair.path.is_ident("doc") => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// What a Rust comment says, to readers who have no `None` and no `Debug`.
fn for_javascript(line: &str) -> String {
    let line = line.replace("`None`", "`null`");
    let without = line.split(". ").filter(|sentence| !sentence.contains("`Debug`")).collect::<Vec<_>>().join(". ");
    let ended = if without.len() < line.len() && !without.trim_end().ends_with('.') { "." } else { "" };
    format!("{}{ended}", without.trim())
}

fn change_first(word: &str, change: fn(&char) -> char) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| change(&first)).into_iter().chain(letters).collect()
}
