//! Says what a paste or drop was recognised as, where it went, and offers the way back.

use atrest_core::report::Holds;
use yew::prelude::*;

use super::{Icon, Sign};
use crate::platform::codec;
use crate::platform::engine::{self, Lane};
use crate::state::{Action, Arrival, Arrived, Brought, View};

/// What arrived.
#[derive(Clone, PartialEq, Properties)]
pub struct ArrivalNoticeProps {
    /// What arrived.
    pub arrival: Arrival,
    /// Hears what is asked for.
    pub on_action: Callback<Action>,
}

/// The notice.
#[component]
pub fn ArrivalNotice(props: &ArrivalNoticeProps) -> Html {
    let on = |action: fn() -> Action| props.on_action.reform(move |_: MouseEvent| action());
    let close = on(|| Action::Close);
    html! {
        <aside class="notice" aria-label="What was recognised" role="status">
            {match &props.arrival.arrived {
                None => html! {
                    <>
                        <p>{working(&props.arrival.brought)}</p>
                        <button type="button" onclick={close.reform(|event| { engine::stop(Lane::Arrival); event })}>{"Stop"}</button>
                    </>
                },
                Some(arrived) => html! {
                    <>
                        <p>{sentence(arrived)}</p>
                        {elsewhere(arrived, &props.on_action)}
                        if arrived.replaced {
                            <button type="button" onclick={on(|| Action::BringBack)}>
                                <Icon sign={Sign::Undo} />{"Bring back what was here"}
                            </button>
                        }
                    </>
                },
            }}
            <button type="button" class="quiet square" aria-label="Dismiss" onclick={close}><Icon sign={Sign::Close} /></button>
        </aside>
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
        None => html! { <><strong>{"Not recognised."}</strong>{format!(" It is in {place}, as it came.")}</> },
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
    let onclick = on_action.reform(move |_: MouseEvent| Action::Redirect(other));
    html! { <button type="button" {onclick}><Icon sign={Sign::Arrow} />{format!("Open in {} instead", other.title())}</button> }
}
