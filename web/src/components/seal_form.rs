//! The way back: a plaintext is typed or taken over, and becomes a stored value.

use yew::prelude::*;

use super::sealed::sealed;
use super::{Sign, icon, on_click, prose, tabs, typed};
use crate::codec;
use crate::hooks;
use crate::platform::base64;
use crate::state::{Action, Form, Sealing, Value, ValueAction};

/// The form, folded until it is wanted.
pub fn seal_form(value: &Value, on_action: &Callback<Action>) -> Html {
    let sealing = &value.sealing;
    let form = sealing.form;
    let chosen = FORMS.iter().position(|(_, f)| *f == form).unwrap_or_default();
    let oninput = on_action.reform(move |event: InputEvent| Action::Value(ValueAction::Plaintext(typed(&event), form)));
    html! {
        <details class="seal">
            <summary>{"The way back: encrypt a plaintext"}</summary>
            <div class="fields">
                <div class="section-head">
                    {tabs("The plaintext is typed as", &FORMS.map(|(name, _)| name), chosen, &convert(sealing, on_action))}
                    {take_over(value, on_action)}
                </div>
                <textarea class="mono" aria-label="Plaintext" rows="7" wrap="off" spellcheck="false" autocomplete="off"
                    value={sealing.text.clone()} {oninput} placeholder="An object as JSON, or any bytes as hex or base64" />
                <p class="faint">{"It is written as the server would: by the first key for the resource. The server reads objects as \
                    JSON as well as protobuf."}</p>
                <button type="button" class="primary" onclick={on_click(on_action, Action::Value(ValueAction::Seal))}
                    disabled={sealing.text.is_empty()}>
                    {icon(Sign::Key)}{"Encrypt"}
                </button>
                <div role="status">
                    {match &sealing.report {
                        Some(Ok(report)) => sealed(report),
                        Some(Err(message)) => html! { <p class="advice-line is-refuses">{icon(Sign::Bad)}<span>{prose(message)}</span></p> },
                        None => html! {},
                    }}
                </div>
            </div>
        </details>
    }
}

/// Another form shows the same bytes, where they have one; else it is only how they are meant.
fn convert(sealing: &Sealing, on_action: &Callback<Action>) -> Callback<usize> {
    let sealing = sealing.clone();
    on_action.reform(move |index: usize| {
        let form = FORMS.get(index).map_or(Form::Text, |(_, form)| *form);
        let bytes = hooks::plaintext(&sealing);
        let text = bytes.and_then(|bytes| written(&bytes, form)).unwrap_or_else(|| sealing.text.clone());
        Action::Value(ValueAction::Plaintext(text, form))
    })
}

/// Buttons that take over what was opened.
fn take_over(value: &Value, on_action: &Callback<Action>) -> Html {
    let Some(report) = value.report.as_ref().filter(|report| report.opened.is_some()) else { return html! {} };
    let button = |name: &'static str, action| {
        html! { <button type="button" onclick={on_click(on_action, Action::Value(action))}>{name}</button> }
    };
    html! {
        <>
            if report.object.as_ref().is_some_and(|object| object.json_text.is_some()) {
                {button("Take the object as JSON", ValueAction::TakeObject)}
            }
            {button("Take the bytes", ValueAction::TakeBytes)}
        </>
    }
}

fn written(bytes: &[u8], form: Form) -> Option<String> {
    match form {
        Form::Text => String::from_utf8(bytes.to_vec()).ok(),
        Form::Hex => Some(codec::to_hex(bytes)),
        Form::Base64 => Some(base64::encode(bytes)),
    }
}

const FORMS: [(&str, Form); 3] = [("Text", Form::Text), ("Hex", Form::Hex), ("Base64", Form::Base64)];
