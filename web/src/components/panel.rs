//! Something that lies over the page until it is closed.

use yew::prelude::*;

use super::{Sign, icon, on_click};
use crate::state::Action;

/// The id of the panel, which takes the focus when it opens.
pub const PANEL_ID: &str = "panel";

/// A panel. Escape and a click beside it close it.
pub fn panel(title: &'static str, inside: Html, on_action: &Callback<Action>) -> Html {
    let close = on_click(on_action, Action::Close);
    html! {
        <div class="panel-around" onclick={close.clone()}>
            <section id={PANEL_ID} class="panel" role="dialog" aria-modal="true" aria-labelledby="panel-title" tabindex="-1"
                onclick={|event: MouseEvent| event.stop_propagation()}>
                <div class="panel-head">
                    <h2 id="panel-title">{title}</h2>
                    <button type="button" class="quiet square" aria-label="Close" onclick={close}>{icon(Sign::Close)}</button>
                </div>
                {inside}
            </section>
        </div>
    }
}
