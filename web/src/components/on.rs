//! Turns events of the browser into actions.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::state::Action;

/// A click is `action`.
pub fn on_click(on_action: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    on_action.reform(move |_| action.clone())
}

/// A plain click on a link is `action`; with a modifier the browser does what it does with links.
pub fn on_follow(on_action: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let on_action = on_action.clone();
    Callback::from(move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            on_action.emit(action.clone());
        }
    })
}

/// What is typed becomes an action.
pub fn on_text(on_action: &Callback<Action>, make: fn(String) -> Action) -> Callback<InputEvent> {
    on_action.reform(move |event: InputEvent| make(typed(&event)))
}

/// A tick, set or taken away, becomes an action.
pub fn on_tick(on_action: &Callback<Action>, make: fn(bool) -> Action) -> Callback<Event> {
    on_action.reform(move |event: Event| make(event.target_unchecked_into::<HtmlInputElement>().checked()))
}

/// The number of what is picked from a list becomes an action.
pub fn on_pick(on_action: &Callback<Action>, make: fn(usize) -> Action) -> Callback<Event> {
    on_action.reform(move |event: Event| make(picked(&event)))
}

/// The number of a choice becomes an action.
pub fn on_choice(on_action: &Callback<Action>, make: fn(usize) -> Action) -> Callback<usize> {
    on_action.reform(make)
}

/// What stands in the field that an event is about.
pub fn typed(event: &InputEvent) -> String {
    let target = event.target_unchecked_into::<web_sys::Element>();
    match target.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => target.unchecked_ref::<HtmlInputElement>().value(),
    }
}

fn picked(event: &Event) -> usize {
    let select: HtmlSelectElement = event.target_unchecked_into();
    usize::try_from(select.selected_index()).unwrap_or_default()
}
