//! Dark or light: the system's choice until somebody makes another.

/// Whether the page is dark now.
pub fn is_dark() -> bool {
    let Some(window) = web_sys::window() else { return false };
    match root().and_then(|root| root.get_attribute("data-theme")) {
        Some(theme) => theme == "dark",
        None => window.match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches()),
    }
}

/// Makes the page dark or light, until it is closed.
pub fn set_dark(dark: bool) {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-theme", if dark { "dark" } else { "light" });
    }
}

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}
