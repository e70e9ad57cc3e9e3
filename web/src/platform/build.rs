//! What the build wrote into the page's script element: which build this is, and where its worker is.

use web_sys::Element;

/// SHA-256 of the build in hexadecimal, and empty for a page that was put together some other way.
pub fn hash() -> String {
    attribute("data-build").unwrap_or_default()
}

/// Address of the worker's script.
pub fn worker_address() -> Option<String> {
    attribute("data-worker")
}

/// Version of atrest.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

fn attribute(name: &str) -> Option<String> {
    let script: Element = web_sys::window()?.document()?.query_selector("script[data-worker]").ok()??;
    script.get_attribute(name)
}
