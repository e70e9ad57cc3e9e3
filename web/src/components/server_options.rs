//! How the server is run, as far as it changes the verdict.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::state::{Action, Config, ConfigAction};

/// The options.
#[derive(Clone, PartialEq, Properties)]
pub struct ServerOptionsProps {
    /// The view.
    pub config: Config,
    /// Hears of changes.
    pub on_action: Callback<Action>,
}

/// The options, folded.
#[component]
pub fn ServerOptions(props: &ServerOptionsProps) -> Html {
    let on = |make: fn(HtmlInputElement) -> ConfigAction| {
        props.on_action.reform(move |event: InputEvent| Action::Config(make(event.target_unchecked_into())))
    };
    html! {
        <details class="options">
            <summary>{"How the server is run"}</summary>
            <div class="fields">
                <label class="field">
                    <span>{"Path of the file, as the server's messages name it"}</span>
                    <input class="mono" value={props.config.path.clone()} spellcheck="false" autocomplete="off"
                        oninput={on(|input| ConfigAction::Path(input.value()))} />
                </label>
                <label class="check">
                    <input type="checkbox" checked={props.config.kms_v1} oninput={on(|input| ConfigAction::KmsV1(input.checked()))} />
                    <code>{"--feature-gates=KMSv1=true"}</code>
                </label>
                <label class="check">
                    <input type="checkbox" checked={props.config.automatic_reload}
                        oninput={on(|input| ConfigAction::AutomaticReload(input.checked()))} />
                    <code>{"--encryption-provider-config-automatic-reload=true"}</code>
                </label>
            </div>
        </details>
    }
}
