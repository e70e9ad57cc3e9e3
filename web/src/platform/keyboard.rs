//! Turns key strokes anywhere on the page into shortcuts.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::Listener;

/// What a shortcut asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// `?`
    Help,
    /// `g` and then a letter.
    Go(char),
    /// F8
    NextFinding,
    /// Shift-F8
    FormerFinding,
    /// Escape
    Close,
}

/// Tells of each shortcut. Letters are none while somebody types.
pub fn listen(on_shortcut: impl Fn(Shortcut) + 'static) -> Option<Listener> {
    let after_g = Cell::new(false);
    Listener::on(web_sys::window()?.document()?, "keydown", move |event| {
        let event: KeyboardEvent = event.unchecked_into();
        if let Some(shortcut) = shortcut(&event, &after_g) {
            event.prevent_default();
            on_shortcut(shortcut);
        }
    })
}

fn shortcut(event: &KeyboardEvent, after_g: &Cell<bool>) -> Option<Shortcut> {
    let key = event.key();
    let went = after_g.replace(false);
    match key.as_str() {
        "F8" if event.shift_key() => return Some(Shortcut::FormerFinding),
        "F8" => return Some(Shortcut::NextFinding),
        "Escape" => return Some(Shortcut::Close),
        _ => {}
    }
    if event.ctrl_key() || event.alt_key() || event.meta_key() || is_typing(event) {
        return None;
    }
    match key.as_str() {
        "?" => Some(Shortcut::Help),
        "c" | "v" | "r" if went => key.chars().next().map(Shortcut::Go),
        "g" if went => Some(Shortcut::Go('g')),
        "g" => {
            after_g.set(true);
            None
        }
        _ => None,
    }
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        element.closest("input, textarea, select, [contenteditable=true]").ok().flatten().is_some()
    })
}
