//! The frame: one state, the views over it, and what lies over the views.

use yew::prelude::*;

use crate::components::{ArrivalNotice, DropHint, Footer, PrivacyPanel, ShortcutsPanel, TopBar, VerdictBar};
use crate::hooks;
use crate::pages::{ConfigPage, GeneratePage, ValuePage};
use crate::platform::route;
use crate::state::{Action, Panel, State, View};

/// The page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(|| State { view: View::of_address(&route::hash()), ..State::default() });
    let on_action = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let dragging = hooks::use_bring(&on_action);
    hooks::use_route(state.view, &on_action);
    hooks::use_shortcuts(&on_action);
    hooks::use_unload(state.holds_something());
    hooks::use_arrival(&state, &on_action);
    hooks::use_lint(&state.config, &on_action);
    hooks::use_recognise(&state.value, &on_action);
    hooks::use_open(&state, &on_action);
    hooks::use_generate(&state.generate, &on_action);

    html! {
        <>
            <a class="skip" href={state.view.address()} onclick={skip}>{"Skip to the answer"}</a>
            <TopBar view={state.view} panel={state.panel} on_action={on_action.clone()} />
            if let Some(arrival) = &state.arrival {
                <ArrivalNotice arrival={arrival.clone()} on_action={on_action.clone()} />
            }
            <main id="main">
                <ConfigPage
                    hidden={state.view != View::Config}
                    config={state.config.clone()}
                    on_action={on_action.clone()}
                />
                {match state.view {
                    View::Config => html! {},
                    View::Value => html! {
                        <ValuePage
                            value={state.value.clone()}
                            config={state.config.text.clone()}
                            on_action={on_action.clone()}
                        />
                    },
                    View::Generate => html! {
                        <GeneratePage generate={state.generate.clone()} on_action={on_action.clone()} />
                    },
                }}
            </main>
            <VerdictBar state={(*state).clone()} />
            <Footer />
            {match state.panel {
                Some(Panel::Shortcuts) => html! { <ShortcutsPanel on_action={on_action.clone()} /> },
                Some(Panel::Privacy) => html! { <PrivacyPanel on_action={on_action.clone()} /> },
                None => html! {},
            }}
            <DropHint shown={*dragging} />
        </>
    }
}

/// The address belongs to the views, so the link moves the focus itself.
fn skip(event: MouseEvent) {
    event.prevent_default();
    crate::platform::focus::on(crate::components::ANSWER_ID);
}
