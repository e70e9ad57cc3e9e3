//! What a new file should cover, and how it should be written.

use yew::prelude::*;

use super::{Sign, icon, on_choice, on_click, on_tick, tabs};
use crate::state::{Action, Generate, GenerateAction, Wishes};

/// The form.
pub fn wishes_form(generate: &Generate, on_action: &Callback<Action>) -> Html {
    let wishes = &generate.wishes;
    html! {
        <div class="fields">
            {providers(wishes, on_action)}
            if wishes.provider == "kms" { {plugin(wishes, on_action)} } else { {key(wishes, on_action)} }
            {resources(wishes, on_action)}
            <fieldset>
                <legend>{"What is there already"}</legend>
                <label class="check">
                    <input type="checkbox" checked={wishes.identity_fallback}
                        onchange={on_tick(on_action, |on| Action::Generate(GenerateAction::IdentityFallback(on)))} />
                    <span>{"Keep reading plain text"}
                        <small>{"Needed until every object was written anew; then take identity out."}</small>
                    </span>
                </label>
            </fieldset>
        </div>
    }
}

fn providers(wishes: &Wishes, on_action: &Callback<Action>) -> Html {
    html! {
        <fieldset>
            <legend>{"What writes"}</legend>
            {for PROVIDERS.iter().map(|(provider, what)| html! {
                <label class="check">
                    <input type="radio" name="provider" checked={*provider == wishes.provider}
                        onclick={on_click(on_action, Action::Generate(GenerateAction::Provider(provider)))} />
                    <span><code>{*provider}</code><small>{*what}</small></span>
                </label>
            })}
        </fieldset>
    }
}

fn key(wishes: &Wishes, on_action: &Callback<Action>) -> Html {
    let chosen = LENGTHS.iter().position(|(length, _)| *length == wishes.length).unwrap_or_default();
    let on_length = on_choice(on_action, |index| {
        Action::Generate(GenerateAction::Length(LENGTHS.get(index).map_or(32, |(length, _)| *length)))
    });
    html! {
        <fieldset>
            <legend>{"Its key"}</legend>
            <div class="section-head">
                {tabs("Length of the key", &LENGTHS.map(|(_, name)| name), chosen, &on_length)}
                <button type="button" onclick={on_click(on_action, Action::Generate(GenerateAction::NewKey))}>
                    {icon(Sign::Again)}{"New key"}
                </button>
            </div>
            {text("Name, part of the prefix of each value", &wishes.name, on_action, GenerateAction::Name)}
        </fieldset>
    }
}

fn plugin(wishes: &Wishes, on_action: &Callback<Action>) -> Html {
    html! {
        <fieldset>
            <legend>{"Its plugin"}</legend>
            {text("Name, part of the prefix of each value", &wishes.name, on_action, GenerateAction::Name)}
            {text("Endpoint, a socket on the server's host", &wishes.endpoint, on_action, GenerateAction::Endpoint)}
        </fieldset>
    }
}

fn resources(wishes: &Wishes, on_action: &Callback<Action>) -> Html {
    let joined = wishes.resources.join(" ");
    html! {
        <fieldset>
            <legend>{"What it covers"}</legend>
            <div class="chips" role="group" aria-label="Resources">
                {for RESOURCES.iter().map(|resource| {
                    let has = wishes.resources.iter().any(|present| &**present == *resource);
                    let onclick = on_click(on_action, Action::Generate(GenerateAction::Resource(resource, !has)));
                    html! { <button type="button" class="chip mono" aria-pressed={has.to_string()} {onclick}>{*resource}</button> }
                })}
            </div>
            {text("All of them, separated by spaces", &joined, on_action, GenerateAction::Resources)}
        </fieldset>
    }
}

/// A field that tells what is in it when it is left.
fn text(label: &'static str, value: &str, on_action: &Callback<Action>, make: fn(String) -> GenerateAction) -> Html {
    let onchange = on_action.reform(move |event: Event| {
        Action::Generate(make(event.target_unchecked_into::<web_sys::HtmlInputElement>().value()))
    });
    html! {
        <label class="field">
            <span>{label}</span>
            <input class="mono" value={value.to_string()} spellcheck="false" autocomplete="off" autocapitalize="off" {onchange} />
        </label>
    }
}

const LENGTHS: [(usize, &str); 3] = [(16, "16 bytes"), (24, "24 bytes"), (32, "32 bytes")];
const RESOURCES: &[&str] = &["secrets", "configmaps", "*.apps", "*.*"];
const PROVIDERS: &[(&str, &str)] = &[
    ("secretbox", "XSalsa20 and Poly1305, 32 bytes. Proves that values are unchanged."),
    ("aescbc", "AES-CBC, 16, 24 or 32 bytes. Does not prove that values are unchanged."),
    ("aesgcm", "AES-GCM, 16, 24 or 32 bytes. Needs a new key before 200,000 writes."),
    ("kms", "A plugin, version 2. The key that matters never stands in the file."),
];
