//! What the reducer promises, without a browser.

use std::rc::Rc;

use atrest_core::report::Holds;
use yew::Reducible;

use super::*;
use crate::worker::Reading;

fn after(actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(Rc::default(), Reducible::reduce)
}

fn recognised(holds: Holds) -> Shared<Recognised> {
    let reading = Reading {
        form: "x",
        title: String::new(),
        confidence: 90,
        why: String::new(),
        holds,
        entries: Vec::new(),
        warnings: Vec::new(),
    };
    Shared::new(Recognised { readings: vec![reading], advice: None, chosen: None })
}

fn paste(text: &str, holds: Holds) -> [Action; 2] {
    [Action::Arrive(Brought::text(text), false), Action::Recognise(1, recognised(holds))]
}

#[test]
fn a_pasted_value_opens_the_value_view() {
    let state = after(paste("6b38733a", Holds::Values));
    assert_eq!(state.view, View::Value);
    assert_eq!(state.value.source.as_text(), Some("6b38733a"));
}

#[test]
fn what_a_paste_replaced_comes_back() {
    let typed = Action::Config(ConfigAction::Edit(Brought::text("kind: A")));
    let mut state = after([typed]);
    state = state.reduce(Action::Arrive(Brought::text("kind: B"), false));
    let id = state.arrival.as_ref().map_or(0, |arrival| arrival.id);
    state = state.reduce(Action::Recognise(id, recognised(Holds::Config)));
    assert_eq!(state.config.text.as_text(), Some("kind: B"));
    state = state.reduce(Action::BringBack);
    assert_eq!(state.config.text.as_text(), Some("kind: A"));
}

#[test]
fn a_wrong_guess_is_corrected_without_a_trace() {
    let mut state = after(paste("kind: A", Holds::Values));
    state = state.reduce(Action::Redirect(View::Config));
    assert_eq!(state.view, View::Config);
    assert_eq!(state.config.text.as_text(), Some("kind: A"));
    assert!(state.value.source.is_empty());
}

#[test]
fn a_view_that_was_left_meanwhile_stays_left() {
    let [arrive, recognise] = paste("6b38733a", Holds::Values);
    let state = after([arrive, Action::Go(View::Generate), recognise]);
    assert_eq!(state.view, View::Generate);
    assert_eq!(state.value.source.as_text(), Some("6b38733a"));
}

#[test]
fn an_answer_to_an_older_paste_is_dropped() {
    let mut state = after([Action::Value(ValueAction::Edit(Brought::text("a")))]);
    state = state.reduce(Action::Value(ValueAction::Edit(Brought::text("b"))));
    state = state.reduce(Action::Value(ValueAction::Recognised(1, recognised(Holds::Values))));
    assert!(state.value.is_waiting());
}

#[test]
fn clearing_forgets_everything_and_keeps_old_answers_out() {
    let mut state = after(paste("kind: A", Holds::Config));
    let revision = state.config.revision;
    state = state.reduce(Action::Clear);
    assert!(!state.holds_something());
    assert!(state.config.revision > revision);
}

#[test]
fn the_address_holds_the_release_and_opens_it_again() {
    let state = after([Action::Config(ConfigAction::Release("1.29".into())), Action::Rule("weak-key")]);
    assert_eq!(state.address(), "#/rules/weak-key?release=1.29");
    let again = State::at(&state.address());
    assert_eq!((again.view, &*again.config.release, again.rules.chosen), (View::Rules, "1.29", Some("weak-key")));
}

#[test]
fn an_address_with_an_unknown_release_shows_the_newest() {
    assert_eq!(State::at("#/config?release=9.99").config.release, NEWEST);
}
