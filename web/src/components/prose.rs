//! Turns a sentence of the core into text in which `…` is code.

use yew::prelude::*;

/// The sentence.
pub fn prose(text: &str) -> Html {
    let pieces = text.split('`').enumerate();
    pieces
        .map(|(n, piece)| {
            if n % 2 == 1 {
                html! { <code>{piece}</code> }
            } else {
                html! { {piece} }
            }
        })
        .collect()
}
