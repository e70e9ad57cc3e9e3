//! What opens a value: the file of the Config view or one key, and the etcd key.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{Icon, MaskedInput, Sign, Tabs};
use crate::state::{Action, KeyChoice, SingleKey, Value, ValueAction, View};

/// What is chosen.
#[derive(Clone, PartialEq, Properties)]
pub struct KeysFormProps {
    /// The view.
    pub value: Value,
    /// Whether there is a file in the Config view.
    pub has_config: bool,
    /// Hears of changes.
    pub on_action: Callback<Action>,
}

/// The form.
#[component]
pub fn KeysForm(props: &KeysFormProps) -> Html {
    let KeysFormProps { value, on_action, .. } = props;
    let on_choose = on_action.reform(|index| {
        Action::Value(ValueAction::Keys(if index == 0 { KeyChoice::Config } else { KeyChoice::Single }))
    });
    let text = |make: fn(String) -> ValueAction| {
        on_action.reform(move |event: InputEvent| {
            Action::Value(make(event.target_unchecked_into::<HtmlInputElement>().value()))
        })
    };
    html! {
        <section class="fields" aria-label="What opens it">
            <h2>{"What opens it"}</h2>
            <Tabs label="Keys come from" names={["The file in Config", "One key"].map(AttrValue::from).to_vec()}
                chosen={usize::from(value.keys == KeyChoice::Single)} {on_choose} />
            {match value.keys {
                KeyChoice::Config => file(props),
                KeyChoice::Single => single(&value.single, on_action),
            }}
            <label class="field">
                <span>{"etcd key"}</span>
                <input class="mono" id="etcd-key" value={value.etcd_key.clone()} placeholder="/registry/secrets/default/db" spellcheck="false"
                    autocomplete="off" autocapitalize="off" oninput={text(ValueAction::EtcdKey)} />
            </label>
            <label class="field">
                <span>{"Resource, if the etcd key does not say"}</span>
                <input class="mono" value={value.resource.clone()} placeholder="secrets" spellcheck="false" autocomplete="off"
                    autocapitalize="off" oninput={text(ValueAction::Resource)} />
            </label>
        </section>
    }
}

fn file(props: &KeysFormProps) -> Html {
    if props.has_config {
        return html! { <p class="faint">{"Every key of the file is tried in the order of the server."}</p> };
    }
    let go = props.on_action.reform(|_: MouseEvent| Action::Go(View::Config));
    html! {
        <p class="advice-line is-note">
            <Icon sign={Sign::Note} />
            <span>{"There is no file in Config yet: paste it anywhere on this page. "}
                <button type="button" class="link" onclick={go}>{"Go to Config"}</button>
            </span>
        </p>
    }
}

fn single(key: &SingleKey, on_action: &Callback<Action>) -> Html {
    let now = key.clone();
    let change = move |change: fn(&mut SingleKey, String)| {
        let now = now.clone();
        on_action.reform(move |text: String| {
            let mut next = now.clone();
            change(&mut next, text);
            Action::Value(ValueAction::Single(next))
        })
    };
    let on_provider = change(|key, text| key.provider = text)
        .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let on_name = change(|key, text| key.name = text)
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <>
            <div class="field">
                <label for="single-secret">{"Secret of the key, in base64 as in the file"}</label>
                <MaskedInput id="single-secret" value={key.secret.clone()} placeholder="as in the file: base64"
                    what="the secret" on_input={change(|key, text| key.secret = text)} />
            </div>
            <div class="field-row">
                <label class="field">
                    <span>{"Provider"}</span>
                    <select onchange={on_provider}>
                        {for [("", "as the value says"), ("secretbox", "secretbox"), ("aescbc", "aescbc"), ("aesgcm", "aesgcm")]
                            .map(|(value, name)| html! { <option {value} selected={value == key.provider}>{name}</option> })}
                    </select>
                </label>
                <label class="field">
                    <span>{"Name of the key"}</span>
                    <input class="mono" value={key.name.clone()} placeholder="as the value says" spellcheck="false" autocomplete="off"
                        autocapitalize="off" oninput={on_name} />
                </label>
            </div>
        </>
    }
}
