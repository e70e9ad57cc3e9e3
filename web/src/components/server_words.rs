//! What the server prints, to the byte.

use atrest_core::inspect;
use atrest_core::report::ConfigReport;
use yew::prelude::*;

use super::CopyButton;

/// The words, where the file is refused.
pub fn server_words(report: &ConfigReport) -> Html {
    let text = report.verdict.text.clone();
    if text.is_empty() {
        return html! {};
    }
    let documented = inspect::releases().iter().any(|release| release.name == report.release && release.documented);
    let title = if documented { "What it says, as far as documentation tells" } else { "In the server's words" };
    html! {
        <section class="server-words" aria-label={title}>
            <div class="section-head">
                <h2>{title}</h2>
                <CopyButton taken={text.as_str()} />
            </div>
            <pre class="quote" tabindex="0">{text}</pre>
        </section>
    }
}
