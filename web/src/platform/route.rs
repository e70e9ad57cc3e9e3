//! The view in the address.

use super::Listener;

/// What follows `#`, with it.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Puts an address into the address bar, as a step of its own unless the page had none yet or only the release changes.
pub fn go(address: &str) {
    let Some(window) = web_sys::window() else { return };
    let now = hash();
    if now == address {
        return;
    }
    let Ok(history) = window.history() else { return };
    let state = wasm_bindgen::JsValue::NULL;
    let same_view = now.split('?').next() == address.split('?').next();
    let _ = if now.is_empty() || same_view {
        history.replace_state_with_url(&state, "", Some(address))
    } else {
        history.push_state_with_url(&state, "", Some(address))
    };
}

/// Tells when somebody goes back, forward, or edits the address.
pub fn listen(on_hash: impl Fn(String) + 'static) -> Option<Listener> {
    Listener::on(web_sys::window()?, "popstate", move |_| on_hash(hash()))
}
