//! The frame: one state, the views over it, and what lies over the views.

use yew::prelude::*;

use crate::components::*;
use crate::hooks;
use crate::pages::{config_page, generate_page, rules_page, value_page};
use crate::platform::route;
use crate::state::{Action, Panel, State, View};

/// The page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(|| State::at(&route::hash()));
    let on_action = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let dragging = hooks::use_bring(&on_action);
    hooks::use_route(state.address(), &on_action);
    hooks::use_shortcuts(&on_action);
    hooks::use_unload(state.holds_something());
    hooks::use_arrival(&state, &on_action);
    hooks::use_lint(&state.config, &on_action);
    hooks::use_history(&state.config, &on_action);
    hooks::use_recognise(&state.value, &on_action);
    hooks::use_open(&state, &on_action);
    hooks::use_example(state.value.example, &on_action);
    hooks::use_seal(&state.value, &state.config.text, &on_action);
    hooks::use_generate(&state.generate, &state.config.release, &on_action);

    hooks::use_focus(state.panel, state.config.open);
    hooks::use_rule(state.view, &state.rules);

    let shown = match state.view {
        View::Config => html! {},
        View::Value => value_page(&state.value, &state.config.text, &on_action),
        View::Generate => generate_page(&state.generate, &on_action),
        View::Rules => rules_page(&state.rules, &on_action),
    };
    let over = match state.panel {
        Some(Panel::Shortcuts) => shortcuts_panel(&on_action),
        Some(Panel::Privacy) => privacy_panel(&on_action),
        None => html! {},
    };
    html! {
        <>
            <TopBar view={state.view} release={state.config.release.clone()} panel={state.panel} on_action={on_action.clone()} />
            {for state.arrival.as_ref().map(|arrival| arrival_notice(arrival, state.view, &on_action))}
            <main id="main">
                {config_page(state.view != View::Config, &state.config, &on_action)}
                {shown}
            </main>
            {verdict_bar(&state)}
            {footer()}
            {over}
            {drop_hint(*dragging)}
        </>
    }
}
