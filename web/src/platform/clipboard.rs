//! Puts text into the clipboard.

use js_sys::futures::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

/// Copies exactly `text`; says whether the browser let it.
pub fn copy(text: String, on_done: impl FnOnce(bool) + 'static) {
    spawn_local(async move {
        let written = match web_sys::window().filter(|window| window.is_secure_context()) {
            Some(window) => window.navigator().clipboard().write_text(&text).await.is_ok(),
            None => false,
        };
        on_done(written || copy_by_selection(&text).is_some());
    });
}

/// The way for pages without the clipboard interface, such as those served over plain HTTP.
fn copy_by_selection(text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_class_name("visually-hidden");
    area.set_value(text);
    document.body()?.append_child(&area).ok()?;
    area.select();
    let copied = document.unchecked_ref::<web_sys::HtmlDocument>().exec_command("copy");
    area.unchecked_ref::<HtmlElement>().remove();
    copied.ok().filter(|copied| *copied).map(|_| ())
}
