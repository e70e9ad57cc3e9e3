//! Stands for content that no text field can show.

use yew::prelude::*;

use crate::codec;
use crate::state::Brought;

/// The card.
pub fn brought_card(brought: &Brought, on_remove: Callback<MouseEvent>) -> Html {
    let (name, size, why) = match brought {
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
            <button type="button" onclick={on_remove}>{"Put it away"}</button>
        </div>
    }
}
