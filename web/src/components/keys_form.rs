//! What opens a value: the file of the Config view or one key, and the etcd key.

use yew::prelude::*;

use super::{MaskedInput, Sign, icon, on_choice, on_click, on_pick, on_text, tabs};
use crate::state::{Action, KeyChoice, SingleKey, Value, ValueAction, View};

/// The form.
pub fn keys_form(value: &Value, has_config: bool, on_action: &Callback<Action>) -> Html {
    let on_choose = on_choice(on_action, |index| {
        Action::Value(ValueAction::Keys(if index == 0 { KeyChoice::Config } else { KeyChoice::Single }))
    });
    let chosen = usize::from(value.keys == KeyChoice::Single);
    html! {
        <section class="fields" aria-label="What opens it">
            <div class="section-head">
                <h2>{"What opens it"}</h2>
                {tabs("Keys come from", &["The file in Config", "One key"], chosen, &on_choose)}
            </div>
            {match value.keys {
                KeyChoice::Config => file(has_config, on_action),
                KeyChoice::Single => single(&value.single, on_action),
            }}
            <label class="field">
                <span>{"etcd key"}</span>
                <input class="mono" id="etcd-key" value={value.etcd_key.clone()} placeholder="/registry/secrets/default/db"
                    spellcheck="false" autocomplete="off" autocapitalize="off"
                    oninput={on_text(on_action, |key| Action::Value(ValueAction::EtcdKey(key)))} />
            </label>
            <label class="field">
                <span>{"Resource, if the etcd key does not say"}</span>
                <input class="mono" value={value.resource.clone()} placeholder="secrets" spellcheck="false" autocomplete="off"
                    autocapitalize="off" oninput={on_text(on_action, |resource| Action::Value(ValueAction::Resource(resource)))} />
            </label>
        </section>
    }
}

fn file(has_config: bool, on_action: &Callback<Action>) -> Html {
    if has_config {
        return html! { <p class="faint">{"Every key of the file is tried in the order of the server."}</p> };
    }
    html! {
        <p class="advice-line is-note">
            {icon(Sign::Note)}
            <span>{"There is no file in Config yet: paste it anywhere on this page. "}
                <button type="button" class="link" onclick={on_click(on_action, Action::Go(View::Config))}>{"Go to Config"}</button>
            </span>
        </p>
    }
}

fn single(key: &SingleKey, on_action: &Callback<Action>) -> Html {
    let on_secret = on_action.reform(|secret| Action::Value(ValueAction::Secret(secret)));
    let on_provider = on_pick(on_action, |index| {
        Action::Value(ValueAction::Provider(PROVIDERS.get(index).map_or("", |(provider, _)| provider)))
    });
    html! {
        <>
            <div class="field">
                <label for="single-secret">{"Secret of the key, in base64 as in the file"}</label>
                <MaskedInput id="single-secret" value={key.secret.clone()} placeholder="32 bytes are 44 characters"
                    what="the secret" on_input={on_secret} />
            </div>
            <div class="field-row">
                <label class="field">
                    <span>{"Provider"}</span>
                    <select onchange={on_provider}>
                        {for PROVIDERS.iter().map(|(provider, name)| html! { <option selected={*provider == key.provider}>{*name}</option> })}
                    </select>
                </label>
                <label class="field">
                    <span>{"Name of the key"}</span>
                    <input class="mono" value={key.name.clone()} placeholder="as the value says" spellcheck="false" autocomplete="off"
                        autocapitalize="off" oninput={on_text(on_action, |name| Action::Value(ValueAction::KeyName(name)))} />
                </label>
            </div>
        </>
    }
}

const PROVIDERS: &[(&str, &str)] =
    &[("", "as the value says"), ("secretbox", "secretbox"), ("aescbc", "aescbc"), ("aesgcm", "aesgcm")];
