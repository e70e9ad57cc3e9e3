//! Says that something can be let go here, while it is dragged.

use yew::prelude::*;

/// The hint.
pub fn drop_hint(shown: bool) -> Html {
    html! {
        if shown {
            <div class="drop-hint" aria-hidden="true"><p>{"Let go: it is read here, in this page, and nowhere else."}</p></div>
        }
    }
}
