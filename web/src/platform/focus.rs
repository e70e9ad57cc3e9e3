//! Moves the keyboard's focus, and the page to it.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Focuses the element with this id.
pub fn on(id: &str) {
    if let Some(element) = find(id) {
        let _ = element.focus();
    }
}

/// Brings the element with this id into sight, as far as needed.
pub fn show(id: &str) {
    scroll(id, ScrollLogicalPosition::Nearest);
}

/// Brings the element with this id to the top.
pub fn show_at_top(id: &str) {
    scroll(id, ScrollLogicalPosition::Start);
}

fn scroll(id: &str, block: ScrollLogicalPosition) {
    if let Some(element) = find(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(block);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The element with this id.
pub fn find(id: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}
