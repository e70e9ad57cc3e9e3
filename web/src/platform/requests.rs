//! How many requests this page made since it was loaded, as the browser counts them.

use js_sys::{Array, Reflect};
use web_sys::Element;

/// Requests beyond the files of the page itself.
pub fn made() -> usize {
    let Some(performance) = web_sys::window().and_then(|window| window.performance()) else { return 0 };
    let own = own_files();
    let entries: Array = performance.get_entries_by_type("resource");
    let names = entries.iter().filter_map(|entry| Reflect::get(&entry, &"name".into()).ok()?.as_string());
    names.filter(|name| !own.iter().any(|file| name.ends_with(file.as_str()))).count()
}

/// The files that the page's head names, and the worker.
fn own_files() -> Vec<String> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return Vec::new() };
    let Ok(elements) = document.query_selector_all("script, link") else { return Vec::new() };
    let elements = (0..elements.length()).filter_map(|index| elements.get(index));
    elements
        .filter_map(|node| wasm_bindgen::JsCast::dyn_into::<Element>(node).ok())
        .flat_map(|element| {
            ["src", "href", "data-worker"].into_iter().filter_map(move |name| element.get_attribute(name))
        })
        .collect()
}
