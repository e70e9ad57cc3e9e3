//! What a paste was recognised as and why, which of its values is shown, and the way to another reading.

use atrest_core::report::Holds;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{Icon, Sign};
use crate::platform::codec;
use crate::state::{Action, Shared, Value, ValueAction, etcd_key_text};
use crate::worker::{EntryHead, Reading, Recognised};

/// The view.
#[derive(Clone, PartialEq, Properties)]
pub struct ReadingLineProps {
    /// What is shown.
    pub value: Value,
    /// Hears what is asked for.
    pub on_action: Callback<Action>,
}

/// The lines under the paste.
#[component]
pub fn ReadingLine(props: &ReadingLineProps) -> Html {
    let value = &props.value;
    let Some(recognised) = value.recognised.clone().filter(|_| !value.source.is_empty()) else { return html! {} };
    let Some(reading) = recognised.readings.get(value.reading) else {
        let advice = recognised.advice.clone().unwrap_or_else(|| NOTHING.into());
        return html! { <p class="advice-line is-advice"><Icon sign={Sign::Care} />{advice}</p> };
    };
    html! {
        <div class="reading">
            {which(&recognised, value.reading, &props.on_action)}
            <p class="faint">{&reading.why}</p>
            {for reading.warnings.iter().chain(&recognised.advice).map(|warning| html! {
                <p class="advice-line is-advice"><Icon sign={Sign::Care} />{warning}</p>
            })}
            {entries(reading, value.entry, &props.on_action)}
            if reading.holds == Holds::Config {
                <button type="button" onclick={props.on_action.reform({
                    let source = value.source.clone();
                    move |_: MouseEvent| Action::ToConfig(source.clone())
                })}>
                    <Icon sign={Sign::Arrow} />{"Open in Config"}
                </button>
            }
        </div>
    }
}

fn which(recognised: &Shared<Recognised>, chosen: usize, on_action: &Callback<Action>) -> Html {
    let onchange = on_action.reform(|event: Event| Action::Value(ValueAction::Reading(selected(&event))));
    match recognised.readings.as_slice() {
        [only] => html! { <p>{"This is "}<strong>{&only.title}</strong>{"."}</p> },
        readings => html! {
            <p class="which">
                <label for="reading">{"This is "}</label>
                <select id="reading" {onchange}>
                    {for readings.iter().enumerate().map(|(index, reading)| html! {
                        <option selected={index == chosen}>{&reading.title}</option>
                    })}
                </select>
            </p>
        },
    }
}

fn entries(reading: &Reading, chosen: usize, on_action: &Callback<Action>) -> Html {
    if reading.entries.len() < 2 {
        return html! {};
    }
    let onchange = on_action.reform(|event: Event| Action::Value(ValueAction::Entry(selected(&event))));
    html! {
        <label class="field">
            <span>{format!("{} values are in it; shown is", reading.entries.len())}</span>
            <select class="mono" {onchange}>
                {for reading.entries.iter().enumerate().map(|(index, entry)| html! {
                    <option selected={index == chosen}>{entry_name(index, entry)}</option>
                })}
            </select>
        </label>
    }
}

fn entry_name(index: usize, entry: &EntryHead) -> String {
    let name = entry.etcd_key.as_deref().map_or_else(|| format!("value {}", index + 1), etcd_key_text);
    format!("{name} ({})", codec::size(entry.length as f64))
}

fn selected(event: &Event) -> usize {
    let select: HtmlSelectElement = event.target_unchecked_into();
    usize::try_from(select.selected_index()).unwrap_or_default()
}

const NOTHING: &str = "Nothing in this looks like a value out of etcd or a configuration. Copy the output of etcdctl get, \
                       with -w json or piped through hexdump -C.";
