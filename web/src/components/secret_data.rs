//! The entries of a Secret, each covered until its eye is opened.

use atrest_core::report::ValueReport;
use yew::prelude::*;

use super::{CopyButton, Sign, icon};
use crate::codec;
use crate::state::Shared;

/// The entries, where the value opened and has some.
pub fn secret_data(report: &Shared<ValueReport>) -> Html {
    let count = report.object.as_ref().map_or(0, |object| object.secret_data.len());
    if count == 0 {
        return html! {};
    }
    html! {
        <div class="secrets">
            <h2>{"Data of the Secret"}<span class="count">{count}</span></h2>
            <dl>{for (0..count).map(|index| html! { <Entry key={index} report={report.clone()} {index} /> })}</dl>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct EntryProps {
    report: Shared<ValueReport>,
    index: usize,
}

#[component]
fn Entry(props: &EntryProps) -> Html {
    let shown = use_state(|| false);
    let entry = props.report.object.as_ref().and_then(|object| object.secret_data.get(props.index));
    let Some(entry) = entry else { return html! {} };
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
            <dt class="mono">{entry.name.clone()}</dt>
            <dd>
                <div class="secret-line">
                    <span class="faint">{format!("{kind}, {}", codec::size(bytes.len() as f64))}</span>
                    <button type="button" class="quiet square" aria-label={label.clone()} title={label} aria-pressed={shown.to_string()} {onclick}>
                        {icon(if *shown { Sign::EyeOff } else { Sign::Eye })}
                    </button>
                    <CopyButton taken={text.as_str()} />
                </div>
                if *shown {
                    <pre class="mono secret-text" tabindex="0">{text}</pre>
                } else {
                    <p class="mono dots"><span class="visually-hidden">{"covered"}</span><span aria-hidden="true">{"••••••••••••"}</span></p>
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
