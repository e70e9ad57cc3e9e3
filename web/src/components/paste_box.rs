//! The paste area of the Value view.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::BroughtCard;
use crate::state::{Action, Brought, ValueAction};

/// The id of the text field, by which pastes into it are known.
pub const PASTE_ID: &str = "paste";

/// What is in it.
#[derive(Clone, PartialEq, Properties)]
pub struct PasteBoxProps {
    /// What is in it.
    pub source: Brought,
    /// Hears of changes.
    pub on_action: Callback<Action>,
}

/// The area, or a card for what no text field can show.
#[component]
pub fn PasteBox(props: &PasteBoxProps) -> Html {
    let on_action = &props.on_action;
    let Some(text) = props.source.as_text() else {
        return html! {
            <BroughtCard brought={props.source.clone()}
                on_remove={on_action.reform(|_| Action::Value(ValueAction::Replace(Brought::default())))} />
        };
    };
    let oninput = on_action.reform(|event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        Action::Value(ValueAction::Edit(Brought::text(&area.value())))
    });
    html! {
        <textarea id={PASTE_ID} class="mono paste" value={text.to_string()} {oninput} rows="9" wrap="off" spellcheck="false"
            autocomplete="off" autocapitalize="off" aria-label="What you copied out of etcd"
            placeholder="Paste what etcdctl, hexdump, xxd or a log printed" />
    }
}
