//! What a paste was recognised as and why, which of its values is shown, and the way to another reading.

use atrest_core::report::Holds;
use yew::prelude::*;

use super::{Sign, icon, on_click, on_pick, prose};
use crate::codec;
use crate::state::{Action, Shared, Value, ValueAction, etcd_key_text};
use crate::worker::{EntryHead, Reading, Recognised};

/// The lines under the paste.
pub fn reading_line(value: &Value, on_action: &Callback<Action>) -> Html {
    let Some(recognised) = value.recognised.clone().filter(|_| !value.source.is_empty()) else { return html! {} };
    let Some(reading) = recognised.readings.get(value.reading) else {
        let advice = recognised.advice.clone().unwrap_or_else(|| NOTHING.into());
        return html! { <p class="advice-line is-advice">{icon(Sign::Care)}<span>{prose(&advice)}</span></p> };
    };
    html! {
        <div class="reading">
            {which(&recognised, value.reading, on_action)}
            <p class="faint">{prose(&reading.why)}</p>
            {for reading.warnings.iter().chain(&recognised.advice).map(|warning| html! {
                <p class="advice-line is-advice">{icon(Sign::Care)}<span>{prose(warning)}</span></p>
            })}
            {entries(reading, value.entry, on_action)}
            if reading.holds == Holds::Config {
                <button type="button" onclick={on_click(on_action, Action::ToConfig(value.source.clone()))}>
                    {icon(Sign::Arrow)}{"Open in Config"}
                </button>
            }
        </div>
    }
}

fn which(recognised: &Shared<Recognised>, chosen: usize, on_action: &Callback<Action>) -> Html {
    let onchange = on_pick(on_action, |index| Action::Value(ValueAction::Reading(index)));
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
    let onchange = on_pick(on_action, |index| Action::Value(ValueAction::Entry(index)));
    html! {
        <label class="field">
            <span>{how_many(reading.entries.len())}</span>
            <select class="mono" {onchange}>
                {for reading.entries.iter().take(MOST_ENTRIES).enumerate().map(|(index, entry)| html! {
                    <option selected={index == chosen}>{entry_name(index, entry)}</option>
                })}
            </select>
        </label>
    }
}

fn how_many(entries: usize) -> String {
    match entries {
        few if few <= MOST_ENTRIES => format!("{few} values are in it; shown is"),
        many => format!("{many} values are in it, of which the first {MOST_ENTRIES} are listed; shown is"),
    }
}

fn entry_name(index: usize, entry: &EntryHead) -> String {
    let name = entry.etcd_key.as_deref().map_or_else(|| format!("value {}", index + 1), etcd_key_text);
    format!("{name} ({})", codec::size(entry.length as f64))
}

/// Entries that a list offers.
const MOST_ENTRIES: usize = 1000;
const NOTHING: &str = "Nothing in this looks like a value out of etcd or a configuration. Copy the output of etcdctl get, \
                       with -w json or piped through hexdump -C.";
