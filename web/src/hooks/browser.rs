//! Listens to the browser: address, keyboard, pastes and drops, and the page's end.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::{PANEL_ID, finding_id, rule_id};
use crate::platform::keyboard::{self, Shortcut};
use crate::platform::{bring, focus, route, unload};
use crate::state::{Action, ConfigAction, Panel, Rules, View};

/// Keeps what is shown and the address the same.
#[hook]
pub fn use_route(address: String, on_action: &Callback<Action>) {
    use_effect_with(address, |address| route::go(address));
    let on_action = on_action.clone();
    use_effect_with((), move |()| {
        let listener = route::listen(move |hash| on_action.emit(Action::Visit(hash)));
        move || drop(listener)
    });
}

/// Hears shortcuts.
#[hook]
pub fn use_shortcuts(on_action: &Callback<Action>) {
    let on_action = on_action.clone();
    use_effect_with((), move |()| {
        let listener = keyboard::listen(move |shortcut| on_action.emit(action(shortcut)));
        move || drop(listener)
    });
}

/// Hears pastes and drops; gives whether something is being dragged over the page.
#[hook]
pub fn use_bring(on_action: &Callback<Action>) -> UseStateHandle<bool> {
    let dragging = use_state(|| false);
    let (on_action, hover) = (on_action.clone(), dragging.setter());
    use_effect_with((), move |()| {
        let on_bring = Rc::new(move |brought, at_cursor| on_action.emit(Action::Arrive(brought, at_cursor)));
        let listeners = bring::listen(on_bring, move |over| hover.set(over));
        move || drop(listeners)
    });
    dragging
}

/// Asks before something is lost.
#[hook]
pub fn use_unload(holds_something: bool) {
    use_effect_with(holds_something, |holds| {
        let listener = if *holds { unload::ask_first() } else { None };
        move || drop(listener)
    });
}

/// Moves focus and sight to what opens: a panel takes the focus, a finding comes into sight.
#[hook]
pub fn use_focus(panel: Option<Panel>, finding: Option<usize>) {
    use_effect_with(panel, |panel| {
        if panel.is_some() {
            focus::on(PANEL_ID);
        }
    });
    use_effect_with(finding, |finding| {
        if let Some(index) = finding {
            focus::show(&finding_id(*index));
        }
    });
}

/// Brings the chosen rule to the top.
#[hook]
pub fn use_rule(view: View, rules: &Rules) {
    let wish = (rules.asked, rules.chosen.filter(|_| view == View::Rules));
    use_effect_with(wish, |(_, chosen)| {
        if let Some(code) = chosen {
            focus::show_at_top(&rule_id(code));
            focus::on(&rule_id(code));
        }
    });
}

fn action(shortcut: Shortcut) -> Action {
    match shortcut {
        Shortcut::Help => Action::Toggle(Panel::Shortcuts),
        Shortcut::Go('v') => Action::Go(View::Value),
        Shortcut::Go('g') => Action::Go(View::Generate),
        Shortcut::Go('r') => Action::Go(View::Rules),
        Shortcut::Go(_) => Action::Go(View::Config),
        Shortcut::NextFinding => Action::Config(ConfigAction::Walk(true)),
        Shortcut::FormerFinding => Action::Config(ConfigAction::Walk(false)),
        Shortcut::Close => Action::Close,
    }
}
