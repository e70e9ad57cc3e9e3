//! Asks before the page, and all that it holds, goes.

use super::Listener;

/// Asks for as long as the listener lives.
pub fn ask_first() -> Option<Listener> {
    Listener::on(web_sys::window()?, "beforeunload", |event| event.prevent_default())
}
