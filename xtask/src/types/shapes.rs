//! Turns structs and enums into interfaces and unions.

use syn::{Field, Fields, Item, ItemEnum, ItemStruct, Variant, Visibility};

use super::rust::{camel, comment, optional, typescript, value, words};

/// The declaration of a report type; `None` for anything else.
pub fn report(item: &Item) -> Option<String> {
    match item {
        Item::Struct(one) if one.ident == "Refusal" => Some(interface(one, " extends Error", report_field)),
        Item::Struct(one) if is_public(&one.vis) => Some(interface(one, "", report_field)),
        // `Json` is written by hand on both sides.
        Item::Enum(one) if is_public(&one.vis) && one.ident != "Json" => Some(union(one)),
        _ => None,
    }
}

/// The declaration of options; `None` for anything else.
pub fn options(item: &Item) -> Option<String> {
    match item {
        Item::Struct(one) if words(&one.attrs, "derive").is_some_and(|d| d.contains("Deserialize")) => {
            Some(interface(one, "", option_field))
        }
        _ => None,
    }
}

fn interface(one: &ItemStruct, extends: &str, field: fn(&Field) -> String) -> String {
    let fields: String = one.fields.iter().map(field).collect();
    format!("{}export interface {}{extends} {{\n{fields}}}\n", comment(&one.attrs, ""), one.ident)
}

fn report_field(field: &Field) -> String {
    format!("{}  {}: {};\n", comment(&field.attrs, "  "), name(field), typescript(&field.ty))
}

fn option_field(field: &Field) -> String {
    let (mark, of) = match optional(&field.ty) {
        Some(inner) => ("?", inner),
        None => ("", &field.ty),
    };
    format!("{}  {}{mark}: {};\n", comment(&field.attrs, "  "), name(field), typescript(of))
}

fn union(one: &ItemEnum) -> String {
    let tag = words(&one.attrs, "cfg_attr").and_then(|words| value(&words, "tag"));
    let variants: String = one.variants.iter().map(|v| variant(v, tag.as_deref())).collect();
    format!("{}export type {} =\n{};\n", comment(&one.attrs, ""), one.ident, variants.trim_end())
}

/// As serde writes it: a unit as its name, anything else inside an object under its name, or beside a tag.
fn variant(variant: &Variant, tag: Option<&str>) -> String {
    let name = camel(&variant.ident.to_string());
    let shape = match (&variant.fields, tag) {
        (Fields::Unit, None) => format!("\"{name}\""),
        (Fields::Unit, Some(tag)) => format!("{{ {tag}: \"{name}\" }}"),
        (Fields::Unnamed(fields), _) => {
            let inner: String = fields.unnamed.iter().map(|field| typescript(&field.ty)).collect();
            format!("{{ {name}: {inner} }}")
        }
        (Fields::Named(fields), tag) => {
            let fields: String =
                fields.named.iter().map(|f| format!("{}: {}; ", self::name(f), typescript(&f.ty))).collect();
            match tag {
                Some(tag) => format!("{{ {tag}: \"{name}\"; {}}}", fields),
                None => format!("{{ {name}: {{ {fields}}} }}"),
            }
        }
    };
    format!("{}  | {shape}\n", comment(&variant.attrs, "  "))
}

fn name(field: &Field) -> String {
    field.ident.as_ref().map(|ident| camel(&ident.to_string())).unwrap_or_default()
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}
