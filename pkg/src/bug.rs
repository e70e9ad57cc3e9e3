//! Turns a panic, which would be a bug of ours, into an `Error` that says so.

use wasm_bindgen::prelude::*;

use crate::results::error;

/// Runs when the module is loaded. The message has the place in our source and nothing of what was given to us.
#[wasm_bindgen(start, private)]
pub fn explain_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|l| format!(" ({}:{})", l.file(), l.line())).unwrap_or_default();
        wasm_bindgen::throw_val(error("bug", &format!("this is a bug in atrest{place}")));
    }));
}
