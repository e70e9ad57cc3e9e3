//! Says what a paste or drop was recognised as, where it went, and offers the way back.

use atrest_core::report::Holds;
use yew::prelude::*;

use super::{Sign, icon, on_click, prose};
use crate::codec;
use crate::platform::engine::{self, Lane};
use crate::state::{Action, Arrival, Arrived, Brought, View};

/// The notice.
pub fn arrival_notice(arrival: &Arrival, view: View, on_action: &Callback<Action>) -> Html {
    html! {
        <section class="notice" aria-label="What was recognised">
            <p role="status">
                {match &arrival.arrived {
                    None => html! { {working(&arrival.brought)} },
                    Some(arrived) => sentence(arrived),
                }}
            </p>
            {match &arrival.arrived {
                None => html! { <button type="button" onclick={stop(on_action)}>{"Stop"}</button> },
                Some(arrived) => ways(arrived, arrival.from, view, on_action),
            }}
            <button type="button" class="quiet square" aria-label="Dismiss" onclick={on_click(on_action, Action::Close)}>
                {icon(Sign::Close)}
            </button>
        </section>
    }
}

fn stop(on_action: &Callback<Action>) -> Callback<MouseEvent> {
    on_action.reform(|_| {
        engine::stop(Lane::Arrival);
        Action::Close
    })
}

/// Ways on from the `view` that is open: to the content, back to the value that it may open, elsewhere, and back.
fn ways(arrived: &Arrived, from: View, view: View, on_action: &Callback<Action>) -> Html {
    let back_to_value = from == View::Value && view == View::Config;
    html! {
        <>
            if view != arrived.view {
                <button type="button" onclick={on_click(on_action, Action::Go(arrived.view))}>
                    {icon(Sign::Arrow)}{"Go to "}{arrived.view.title()}
                </button>
            }
            if back_to_value {
                <button type="button" onclick={on_click(on_action, Action::Go(View::Value))}>{icon(Sign::Arrow)}{"Back to the value"}</button>
            }
            {elsewhere(arrived, on_action)}
            if arrived.replaced {
                <button type="button" onclick={on_click(on_action, Action::BringBack)}>
                    {icon(Sign::Undo)}{"Bring back what was here"}
                </button>
            }
        </>
    }
}

fn working(brought: &Brought) -> String {
    match brought {
        Brought::Large { size, .. } => format!("Reading {}…", codec::size(*size)),
        _ => "Reading…".into(),
    }
}

fn sentence(arrived: &Arrived) -> Html {
    let place = arrived.view.title();
    match arrived.recognised.readings.first() {
        None => html! {
            <>
                <strong>{"Not recognised."}</strong>{format!(" It is in {place}, as it came. ")}
                {for arrived.recognised.advice.iter().map(|advice| prose(advice))}
            </>
        },
        Some(reading) => html! {
            <>{"This is "}<strong>{&reading.title}</strong>{format!(". It is in {place}.")}</>
        },
    }
}

/// The other view, for a wrong guess.
fn elsewhere(arrived: &Arrived, on_action: &Callback<Action>) -> Html {
    let other = if arrived.view == View::Config { View::Value } else { View::Config };
    let sure = arrived
        .recognised
        .readings
        .first()
        .is_some_and(|reading| reading.holds == Holds::Values && reading.confidence == 100);
    if sure {
        return html! {};
    }
    let onclick = on_click(on_action, Action::Redirect(other));
    html! { <button type="button" {onclick}>{icon(Sign::Arrow)}{format!("Open in {} instead", other.title())}</button> }
}
