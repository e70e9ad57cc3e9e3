//! How the server is run, as far as it changes the verdict.

use yew::prelude::*;

use super::{on_text, on_tick};
use crate::state::{Action, Config, ConfigAction};

/// The options, folded.
pub fn server_options(config: &Config, on_action: &Callback<Action>) -> Html {
    html! {
        <details class="options">
            <summary>{"How the server is run"}</summary>
            <div class="fields">
                <label class="field">
                    <span>{"Path of the file, as the server's messages name it"}</span>
                    <input class="mono" value={config.path.clone()} spellcheck="false" autocomplete="off"
                        oninput={on_text(on_action, |path| Action::Config(ConfigAction::Path(path)))} />
                </label>
                <label class="check">
                    <input type="checkbox" checked={config.kms_v1} onchange={on_tick(on_action, |on| Action::Config(ConfigAction::KmsV1(on)))} />
                    <code>{"--feature-gates=KMSv1=true"}</code>
                </label>
                <label class="check">
                    <input type="checkbox" checked={config.automatic_reload}
                        onchange={on_tick(on_action, |on| Action::Config(ConfigAction::AutomaticReload(on)))} />
                    <code>{"--encryption-provider-config-automatic-reload=true"}</code>
                </label>
            </div>
        </details>
    }
}
