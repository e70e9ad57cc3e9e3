//! The wire fields of a message whose kind is not known in full.

use atrest_core::report::{WireContent, WireField};
use yew::prelude::*;

/// The tree; covered, only what tells which object it is can be read.
pub fn wire_tree(fields: &[WireField], covered: bool) -> Html {
    html! {
        <div class="wire" tabindex="0" role="group" aria-label="Fields">
            {for fields.iter().map(|field| row(field, 0, covered))}
        </div>
    }
}

fn row(field: &WireField, depth: usize, covered: bool) -> Html {
    let head = html! {
        <>
            <span class="wire-number">{field.number}</span>
            if !field.label.is_empty() { <strong>{&field.label}</strong> }
            <span class="faint">{format!("bytes {}–{}", field.start, field.end)}</span>
        </>
    };
    match &field.content {
        WireContent::Message(fields) if depth < DEEPEST => html! {
            <details open={depth < 2}>
                <summary>{head}</summary>
                <div class="wire-inner">{for fields.iter().map(|field| row(field, depth + 1, covered))}</div>
            </details>
        },
        WireContent::Text(_) | WireContent::Bytes(_) if covered && !NAMES.contains(&field.label.as_str()) => html! {
            <p class="wire-leaf">{head}<span class="visually-hidden">{"covered"}</span><span class="dots" aria-hidden="true">{"••••••••"}</span></p>
        },
        content => html! { <p class="wire-leaf">{head}<code>{leaf(content)}</code></p> },
    }
}

fn leaf(content: &WireContent) -> String {
    match content {
        WireContent::Varint(n) | WireContent::Fixed64(n) => n.to_string(),
        WireContent::Fixed32(n) => n.to_string(),
        WireContent::Text(text) => text.clone(),
        WireContent::Bytes(hex) => hex.clone(),
        WireContent::Message(fields) => format!("a message of {} fields", fields.len()),
    }
}

/// Labels of what names an object or an entry.
const NAMES: &[&str] = &["name", "namespace", "uid", "type", "key"];
/// Levels that are drawn.
const DEEPEST: usize = 24;
