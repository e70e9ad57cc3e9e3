//! Stands for content that no text field can show.

use yew::prelude::*;

use crate::platform::codec;
use crate::state::Brought;

/// The content.
#[derive(Clone, PartialEq, Properties)]
pub struct BroughtCardProps {
    /// The content.
    pub brought: Brought,
    /// Hears that it goes.
    pub on_remove: Callback<MouseEvent>,
}

/// The card.
#[component]
pub fn BroughtCard(props: &BroughtCardProps) -> Html {
    let (name, size, why) = match &props.brought {
        Brought::Bytes { name, bytes } => (name.clone(), bytes.len() as f64, "It is no text, so it is not shown here."),
        Brought::Large { name, size, .. } => {
            (name.clone(), *size, "It is too large to be shown, and is read beside the page.")
        }
        Brought::Text(text) => ("text".into(), text.len() as f64, ""),
    };
    html! {
        <div class="card">
            <p><strong class="mono">{&*name}</strong>{", "}{codec::size(size)}</p>
            <p class="faint">{why}</p>
            <button type="button" onclick={props.on_remove.clone()}>{"Put it away"}</button>
        </div>
    }
}
