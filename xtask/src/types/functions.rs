//! Turns functions and classes that wasm-bindgen exports into declarations.

use syn::{Attribute, FnArg, ImplItem, Item, ItemImpl, Pat, PatType, ReturnType, Signature};

use super::rust::{camel, comment, optional, typescript, value, words};

/// The declaration of an exported function or of the methods of an exported class; `None` for anything else.
pub fn declaration(item: &Item) -> Option<String> {
    match item {
        Item::Fn(one) => {
            let words = words(&one.attrs, "wasm_bindgen").filter(|words| !words.contains("private"))?;
            let signature = signature(&one.sig, &words);
            Some(format!("{}export function {signature};\n", comment(&one.attrs, "")))
        }
        Item::Impl(one) if is_exported(&one.attrs) => Some(class(one)),
        _ => None,
    }
}

fn class(one: &ItemImpl) -> String {
    let methods: String = one
        .items
        .iter()
        .filter_map(|item| match item {
            ImplItem::Fn(method) => Some(method),
            _ => None,
        })
        .map(|method| {
            let words = words(&method.attrs, "wasm_bindgen").unwrap_or_default();
            format!("{}  {};\n", comment(&method.attrs, "  "), signature(&method.sig, &words))
        })
        .collect();
    let name = typescript(&one.self_ty);
    format!(
        "{}export class {name} {{\n{methods}  /** Gives its memory back now, not when it is collected. */\n  free(): void;\n}}\n",
        comment(&one.attrs, "")
    )
}

fn signature(function: &Signature, attribute: &str) -> String {
    let parameters: Vec<String> = function.inputs.iter().filter_map(parameter).collect();
    let parameters = parameters.join(", ");
    if attribute.contains("constructor") {
        return format!("constructor({parameters})");
    }
    let name = value(attribute, "js_name").unwrap_or_else(|| camel(&function.ident.to_string()));
    let result = value(attribute, "unchecked_return_type").unwrap_or_else(|| result(&function.output));
    format!("{name}({parameters}): {result}")
}

fn parameter(argument: &FnArg) -> Option<String> {
    let FnArg::Typed(PatType { attrs, pat, ty, .. }) = argument else { return None };
    let Pat::Ident(name) = &**pat else { return None };
    let name = camel(&name.ident.to_string());
    let words = words(attrs, "wasm_bindgen").unwrap_or_default();
    let given = |key| value(&words, key);
    Some(match (given("unchecked_optional_param_type"), given("unchecked_param_type"), optional(ty)) {
        (Some(of), _, _) => format!("{name}?: {of}"),
        (None, Some(of), _) => format!("{name}: {of}"),
        (None, None, Some(of)) => format!("{name}?: {}", typescript(of)),
        (None, None, None) => format!("{name}: {}", typescript(ty)),
    })
}

/// wasm-bindgen hands `None` over as `undefined`.
fn result(output: &ReturnType) -> String {
    match output {
        ReturnType::Default => "void".into(),
        ReturnType::Type(_, of) => typescript(of).replace("null", "undefined"),
    }
}

fn is_exported(attributes: &[Attribute]) -> bool {
    words(attributes, "wasm_bindgen").is_some()
}
