//! What a new file should cover, and how it should be written.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Icon, Sign, Tabs};
use crate::hooks;
use crate::state::{Action, Generate, GenerateAction, Wishes};

/// The view.
#[derive(Clone, PartialEq, Properties)]
pub struct WishesFormProps {
    /// The view.
    pub generate: Generate,
    /// Hears of changes.
    pub on_action: Callback<Action>,
}

/// The form.
#[component]
pub fn WishesForm(props: &WishesFormProps) -> Html {
    let wishes = &props.generate.wishes;
    let wish = Wish { now: wishes.clone(), on_action: props.on_action.clone() };
    html! {
        <div class="fields">
            {providers(wishes, &wish)}
            if &*wishes.provider == "kms" { {plugin(wishes, &wish)} } else { {key(props, &wish)} }
            {resources(wishes, &wish)}
            <fieldset>
                <legend>{"What is there already"}</legend>
                <label class="check">
                    <input type="checkbox" checked={wishes.identity_fallback}
                        onchange={wish.event(|wishes, input| wishes.identity_fallback = input.checked())} />
                    <span>{"Keep reading plain text"}
                        <small>{"Needed until every object was written anew; then take identity out."}</small>
                    </span>
                </label>
            </fieldset>
        </div>
    }
}

/// Makes callbacks that change one wish.
struct Wish {
    now: Wishes,
    on_action: Callback<Action>,
}

impl Wish {
    fn event<E: Into<Event>>(&self, change: impl Fn(&mut Wishes, HtmlInputElement) + 'static) -> Callback<E> {
        let now = self.now.clone();
        self.on_action.reform(move |event: E| {
            let event: Event = event.into();
            let mut next = now.clone();
            change(&mut next, event.target_unchecked_into());
            Action::Generate(GenerateAction::Wish(next))
        })
    }
}

fn providers(wishes: &Wishes, wish: &Wish) -> Html {
    html! {
        <fieldset>
            <legend>{"What writes"}</legend>
            {for PROVIDERS.iter().map(|(provider, what)| html! {
                <label class="check">
                    <input type="radio" name="provider" checked={*provider == &*wishes.provider}
                        onchange={wish.event(|wishes, _| wishes.provider = Rc::from(*provider))} />
                    <span><code>{*provider}</code><small>{*what}</small></span>
                </label>
            })}
        </fieldset>
    }
}

fn key(props: &WishesFormProps, wish: &Wish) -> Html {
    let generate = props.generate.clone();
    let on_action = props.on_action.clone();
    let again = {
        let generate = generate.clone();
        move |_| hooks::new_key(&generate, on_action.clone())
    };
    let now = generate.wishes.clone();
    let on_length = props.on_action.reform(move |index: usize| {
        let length = LENGTHS.get(index).copied().unwrap_or(32);
        Action::Generate(GenerateAction::Wish(Wishes { length, ..now.clone() }))
    });
    html! {
        <fieldset>
            <legend>{"Its key"}</legend>
            <div class="section-head">
                <Tabs label="Length of the key" names={LENGTHS.map(|length| AttrValue::from(format!("{length} bytes"))).to_vec()}
                    chosen={LENGTHS.iter().position(|length| *length == generate.wishes.length).unwrap_or_default()} on_choose={on_length} />
                <button type="button" onclick={again}><Icon sign={Sign::Again} />{"New key"}</button>
            </div>
            <label class="field">
                <span>{"Name, part of the prefix of each value"}</span>
                <input class="mono" value={generate.wishes.name.to_string()} spellcheck="false" autocomplete="off"
                    oninput={wish.event(|wishes, input| wishes.name = input.value().into())} />
            </label>
        </fieldset>
    }
}

fn plugin(wishes: &Wishes, wish: &Wish) -> Html {
    html! {
        <fieldset>
            <legend>{"Its plugin"}</legend>
            <label class="field">
                <span>{"Name, part of the prefix of each value"}</span>
                <input class="mono" value={wishes.name.to_string()} spellcheck="false" autocomplete="off"
                    oninput={wish.event(|wishes, input| wishes.name = input.value().into())} />
            </label>
            <label class="field">
                <span>{"Endpoint, a socket on the server's host"}</span>
                <input class="mono" value={wishes.endpoint.to_string()} spellcheck="false" autocomplete="off"
                    oninput={wish.event(|wishes, input| wishes.endpoint = input.value().into())} />
            </label>
        </fieldset>
    }
}

fn resources(wishes: &Wishes, wish: &Wish) -> Html {
    let joined = wishes.resources.join(" ");
    let has = |resource: &str| wishes.resources.iter().any(|r| &**r == resource);
    html! {
        <fieldset>
            <legend>{"What it covers"}</legend>
            <div class="checks">
                {for RESOURCES.iter().map(|resource| html! {
                    <label class="check">
                        <input type="checkbox" checked={has(resource)} onchange={wish.event(|wishes, input| toggle(wishes, resource, input.checked()))} />
                        <code>{*resource}</code>
                    </label>
                })}
            </div>
            <label class="field">
                <span>{"All of them, separated by spaces"}</span>
                <input class="mono" value={joined} spellcheck="false" autocomplete="off"
                    onchange={wish.event(|wishes, input| wishes.resources = words(&input.value()))} />
            </label>
        </fieldset>
    }
}

fn toggle(wishes: &mut Wishes, resource: &str, on: bool) {
    wishes.resources.retain(|r| &**r != resource);
    if on {
        wishes.resources.push(resource.into());
    }
}

fn words(text: &str) -> Vec<Rc<str>> {
    text.split([' ', ',', '\n']).filter(|word| !word.is_empty()).map(Rc::from).collect()
}

const LENGTHS: [usize; 3] = [16, 24, 32];
const RESOURCES: &[&str] = &["secrets", "configmaps", "*.apps", "*.*"];
const PROVIDERS: &[(&str, &str)] = &[
    ("secretbox", "XSalsa20 and Poly1305, 32 bytes. Proves that values are unchanged."),
    ("aescbc", "AES-CBC, 16, 24 or 32 bytes. Does not prove that values are unchanged."),
    ("aesgcm", "AES-GCM, 16, 24 or 32 bytes. Needs a new key before 200,000 writes."),
    ("kms", "A plugin, version 2. The key that matters never stands in the file."),
];
