//! Says that something can be let go here, while it is dragged.

use yew::prelude::*;

/// Whether something is dragged.
#[derive(Clone, PartialEq, Properties)]
pub struct DropHintProps {
    /// Whether it is shown.
    pub shown: bool,
}

/// The hint.
#[component]
pub fn DropHint(props: &DropHintProps) -> Html {
    html! {
        if props.shown {
            <div class="drop-hint" aria-hidden="true"><p>{"Let go: it is read here, in this page, and nowhere else."}</p></div>
        }
    }
}
