//! Asks what was pasted, wherever it was.

use yew::prelude::*;

use super::parcel;
use crate::platform::engine::{self, Lane};
use crate::state::{Action, Brought, Shared, State, Value, ValueAction};
use crate::worker::{Answer, Recognised, Request};

/// Recognises what was pasted or dropped anywhere.
#[hook]
pub fn use_arrival(state: &State, on_action: &Callback<Action>) {
    let (arrival, on_action) = (state.arrival.clone(), on_action.clone());
    use_effect_with(state.arrivals, move |_| {
        let Some(arrival) = arrival.filter(|arrival| arrival.arrived.is_none()) else { return };
        let id = arrival.id;
        recognise(Lane::Arrival, &arrival.brought, (0, 0), move |recognised| {
            on_action.emit(Action::Recognise(id, recognised));
        });
    });
}

/// Recognises the paste of the Value view after each change, unless its answer came with it.
#[hook]
pub fn use_recognise(value: &Value, on_action: &Callback<Action>) {
    let (value, on_action) = (value.clone(), on_action.clone());
    use_effect_with(value.revision, move |revision| {
        if value.is_waiting() {
            let revision = *revision;
            recognise(Lane::Paste, &value.source, (value.reading, value.entry), move |recognised| {
                on_action.emit(Action::Value(ValueAction::Recognised(revision, recognised)));
            });
        }
    });
}

fn recognise(
    lane: Lane,
    brought: &Brought,
    (reading, entry): (usize, usize),
    on_recognised: impl FnOnce(Shared<Recognised>) + 'static,
) {
    let (paste, attached) = parcel(brought);
    let request = Request::Recognise { paste, reading, entry };
    engine::ask(lane, &request, attached, move |answer| match answer {
        Answer::Recognised { recognised } => on_recognised(Shared::new(recognised)),
        Answer::Broken { message } => {
            on_recognised(Shared::new(Recognised { readings: Vec::new(), advice: Some(message), chosen: None }));
        }
        _ => {}
    });
}
