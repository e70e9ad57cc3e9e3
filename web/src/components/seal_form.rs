//! The way back: a plaintext is typed or taken over, and becomes a stored value.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::sealed::Sealed;
use super::{Icon, Sign, Tabs};
use crate::hooks;
use crate::platform::codec;
use crate::state::{Action, Brought, Form, Value, ValueAction};

/// The view.
#[derive(Clone, PartialEq, Properties)]
pub struct SealFormProps {
    /// The view.
    pub value: Value,
    /// The file of the Config view.
    pub config: Brought,
    /// Hears what is asked for.
    pub on_action: Callback<Action>,
}

/// The form, folded until it is wanted.
#[component]
pub fn SealForm(props: &SealFormProps) -> Html {
    let SealFormProps { value, config, on_action } = props;
    let form = value.sealing.form;
    let oninput = on_action.reform(move |event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        Action::Value(ValueAction::Plaintext(area.value(), form))
    });
    let onclick = {
        let (value, config, on_action) = (value.clone(), config.clone(), on_action.clone());
        move |_| hooks::seal(&value, &config, on_action.clone())
    };
    html! {
        <details class="seal">
            <summary>{"The way back: encrypt a plaintext"}</summary>
            <div class="fields">
                <div class="section-head">
                    <Tabs label="The plaintext is typed as" names={FORMS.map(|(name, _)| AttrValue::from(name)).to_vec()}
                        chosen={FORMS.iter().position(|(_, f)| *f == form).unwrap_or_default()} on_choose={convert(value, on_action)} />
                    {take_over(value, on_action)}
                </div>
                <textarea class="mono" aria-label="Plaintext" rows="7" wrap="off" spellcheck="false" autocomplete="off"
                    value={value.sealing.text.clone()} {oninput} placeholder="An object as JSON, or any bytes as hex or base64" />
                <p class="faint">{"It is written as the server would: by the first key for the resource. The server reads objects as \
                    JSON as well as protobuf."}</p>
                <button type="button" class="primary" {onclick} disabled={value.sealing.text.is_empty()}>
                    <Icon sign={Sign::Key} />{"Encrypt"}
                </button>
                <div role="status">
                    {for value.sealing.report.as_ref().map(|report| match report {
                        Ok(report) => html! { <Sealed report={report.clone()} /> },
                        Err(message) => html! { <p class="advice-line is-refuses"><Icon sign={Sign::Bad} />{message}</p> },
                    })}
                </div>
            </div>
        </details>
    }
}

/// Another form shows the same bytes, where they have one; else it is only how they are meant.
fn convert(value: &Value, on_action: &Callback<Action>) -> Callback<usize> {
    let sealing = value.sealing.clone();
    on_action.reform(move |index: usize| {
        let form = FORMS.get(index).map_or(Form::Text, |(_, form)| *form);
        let bytes = hooks::plaintext(&sealing);
        let text = bytes.and_then(|bytes| typed(&bytes, form)).unwrap_or_else(|| sealing.text.clone());
        Action::Value(ValueAction::Plaintext(text, form))
    })
}

/// Buttons that take over what was opened.
fn take_over(value: &Value, on_action: &Callback<Action>) -> Html {
    let Some((report, opened)) = value.report.as_ref().and_then(|report| Some((report, report.opened.as_ref()?)))
    else {
        return html! {};
    };
    let object = report.object.as_ref().and_then(|object| object.json_text.as_deref());
    let button = |name: &'static str, text: Rc<str>, form| {
        let onclick =
            on_action.reform(move |_: MouseEvent| Action::Value(ValueAction::Plaintext(text.to_string(), form)));
        html! { <button type="button" {onclick}>{name}</button> }
    };
    html! {
        <>
            {for object.map(|json| button("Take the object as JSON", json.into(), Form::Text))}
            {button("Take the bytes", codec::to_hex(opened.plaintext.expose()).into(), Form::Hex)}
        </>
    }
}

fn typed(bytes: &[u8], form: Form) -> Option<String> {
    match form {
        Form::Text => String::from_utf8(bytes.to_vec()).ok(),
        Form::Hex => Some(codec::to_hex(bytes)),
        Form::Base64 => Some(codec::to_base64(bytes)),
    }
}

const FORMS: [(&str, Form); 3] = [("Text", Form::Text), ("Hex", Form::Hex), ("Base64", Form::Base64)];
