//! What the server prints, to the byte.

use atrest_core::report::ConfigReport;
use yew::prelude::*;

use super::CopyButton;

/// The words, where the file is refused.
pub fn server_words(report: &ConfigReport) -> Html {
    let text = report.verdict.text.clone();
    if text.is_empty() {
        return html! {};
    }
    html! {
        <section class="server-words" aria-label="In the server's words">
            <div class="section-head">
                <h2>{"In the server's words"}</h2>
                <CopyButton taken={text.as_str()} />
            </div>
            <pre class="quote" tabindex="0">{text}</pre>
        </section>
    }
}
