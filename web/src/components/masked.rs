//! Secrets shown as dots until somebody asks for them.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Icon, Sign};

/// A secret that is shown or not.
#[derive(Clone, PartialEq, Properties)]
pub struct MaskedProps {
    /// The secret.
    pub text: AttrValue,
    /// What it is, for the button: `the value of password`.
    pub what: AttrValue,
}

/// A secret with an eye beside it.
#[component]
pub fn Masked(props: &MaskedProps) -> Html {
    let shown = use_state(|| false);
    let onclick = {
        let shown = shown.clone();
        move |_| shown.set(!*shown)
    };
    let text = if *shown { props.text.clone() } else { "•".repeat(12).into() };
    html! {
        <span class="masked">
            <code class={classes!("masked-text", shown.then_some("is-shown"))}>{text}</code>
            <EyeButton shown={*shown} what={props.what.clone()} {onclick} />
        </span>
    }
}

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
    pub what: AttrValue,
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
            <EyeButton shown={*shown} what={props.what.clone()} {onclick} />
        </span>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct EyeButtonProps {
    shown: bool,
    what: AttrValue,
    onclick: Callback<MouseEvent>,
}

#[component]
fn EyeButton(props: &EyeButtonProps) -> Html {
    let (verb, sign) = if props.shown { ("Cover", Sign::EyeOff) } else { ("Show", Sign::Eye) };
    let label = format!("{verb} {}", props.what);
    html! {
        <button type="button" class="quiet square" aria-label={label.clone()} title={label} aria-pressed={props.shown.to_string()}
            onclick={props.onclick.clone()}>
            <Icon {sign} />
        </button>
    }
}
