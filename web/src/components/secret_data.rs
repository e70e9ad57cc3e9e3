//! The entries of a Secret, each covered until its eye is opened.

use atrest_core::report::SecretEntry;
use yew::prelude::*;

use super::{CopyButton, Icon, Sign};
use crate::platform::codec;
use crate::state::Shared;

/// The entries.
#[derive(Clone, PartialEq, Properties)]
pub struct SecretDataProps {
    /// The entries.
    pub entries: Vec<Shared<SecretEntry>>,
}

/// The entries, where there are some.
#[component]
pub fn SecretData(props: &SecretDataProps) -> Html {
    if props.entries.is_empty() {
        return html! {};
    }
    html! {
        <div class="secrets">
            <h2>{"Data of the Secret"}<span class="count">{props.entries.len()}</span></h2>
            <dl>{for props.entries.iter().map(|entry| html! { <Entry key={entry.name.clone()} entry={entry.clone()} /> })}</dl>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct EntryProps {
    entry: Shared<SecretEntry>,
}

#[component]
fn Entry(props: &EntryProps) -> Html {
    let shown = use_state(|| false);
    let entry = &props.entry;
    let bytes = entry.value.expose();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if entry.is_text => text.to_string(),
        _ => codec::to_hex(bytes),
    };
    let onclick = {
        let shown = shown.clone();
        move |_| shown.set(!*shown)
    };
    let label = format!("{} {}", if *shown { "Cover" } else { "Show" }, entry.name);
    let kind = kind(&text, entry.is_text);
    html! {
        <div class="secret">
            <dt class="mono">{&entry.name}</dt>
            <dd>
                <div class="secret-line">
                    <span class="faint">{format!("{kind}, {}", codec::size(bytes.len() as f64))}</span>
                    <button type="button" class="quiet square" aria-label={label.clone()} title={label} aria-pressed={shown.to_string()} {onclick}>
                        <Icon sign={if *shown { Sign::EyeOff } else { Sign::Eye }} />
                    </button>
                    <CopyButton text={text.clone()} />
                </div>
                if *shown {
                    <pre class="mono secret-text" tabindex="0">{text}</pre>
                } else {
                    <p class="mono dots" aria-label="covered">{"••••••••••••"}</p>
                }
            </dd>
        </div>
    }
}

fn kind(text: &str, is_text: bool) -> &'static str {
    let text = text.trim_start();
    match text {
        _ if !is_text => "bytes, in hexadecimal",
        pem if pem.starts_with("-----BEGIN ") => "PEM",
        json if json.starts_with(['{', '[']) => "JSON",
        _ => "text",
    }
}
