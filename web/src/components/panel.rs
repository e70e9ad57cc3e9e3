//! Something that lies over the page until it is closed.

use yew::prelude::*;

use super::{Icon, Sign};
use crate::platform::focus;
use crate::state::Action;

/// A title and what is under it.
#[derive(Clone, PartialEq, Properties)]
pub struct PanelProps {
    /// The title.
    pub title: AttrValue,
    /// What is under it.
    pub children: Html,
    /// Hears that it is closed.
    pub on_action: Callback<Action>,
}

/// The panel. It takes the focus when it opens; Escape and a click beside it close it.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    use_effect_with((), |()| focus::on(PANEL_ID));
    let close = props.on_action.reform(|_: MouseEvent| Action::Close);
    html! {
        <div class="panel-around" onclick={close.clone()}>
            <section id={PANEL_ID} class="panel" role="dialog" aria-modal="true" aria-labelledby="panel-title" tabindex="-1"
                onclick={|event: MouseEvent| event.stop_propagation()}>
                <div class="panel-head">
                    <h2 id="panel-title">{&props.title}</h2>
                    <button type="button" class="quiet square" aria-label="Close" onclick={close}><Icon sign={Sign::Close} /></button>
                </div>
                {props.children.clone()}
            </section>
        </div>
    }
}

const PANEL_ID: &str = "panel";
