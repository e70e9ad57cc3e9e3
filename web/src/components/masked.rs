//! A field whose secret is shown as dots until somebody asks for it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Sign, icon};

/// A field for a secret.
#[derive(Clone, PartialEq, Properties)]
pub struct MaskedInputProps {
    /// Its id, which its label names.
    pub id: AttrValue,
    /// What is in it.
    pub value: AttrValue,
    /// An example of what belongs there.
    pub placeholder: AttrValue,
    /// What it is, for the button.
    pub what: &'static str,
    /// Hears of changes.
    pub on_input: Callback<String>,
}

/// A field with an eye beside it.
#[component]
pub fn MaskedInput(props: &MaskedInputProps) -> Html {
    let shown = use_state(|| false);
    let onclick = {
        let shown = shown.clone();
        move |_| shown.set(!*shown)
    };
    let oninput = props.on_input.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <span class="masked masked-input">
            <input id={props.id.clone()} class={classes!("mono", (!*shown).then_some("is-covered"))} value={props.value.clone()}
                placeholder={props.placeholder.clone()} autocomplete="off" spellcheck="false" autocapitalize="off" {oninput} />
            {eye_button(*shown, props.what, onclick)}
        </span>
    }
}

fn eye_button(shown: bool, what: &'static str, onclick: impl Fn(MouseEvent) + 'static) -> Html {
    let (verb, sign) = if shown { ("Cover", Sign::EyeOff) } else { ("Show", Sign::Eye) };
    let label = format!("{verb} {what}");
    html! {
        <button type="button" class="quiet square" aria-label={label.clone()} title={label} aria-pressed={shown.to_string()}
            {onclick}>
            {icon(sign)}
        </button>
    }
}
