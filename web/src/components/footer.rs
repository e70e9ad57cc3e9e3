//! The line at the bottom: which build this is, and where to read on.

use yew::prelude::*;

use crate::platform::build;

/// The line.
pub fn footer() -> Html {
    let hash = build::hash();
    let short = hash.get(..12).unwrap_or(&hash).to_string();
    html! {
        <footer class="foot">
            <span>{"atrest "}{build::VERSION}</span>
            if !short.is_empty() {
                <span title={hash}>{"build sha256:"}<code>{short}</code></span>
            }
            <a href="https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/" rel="noreferrer noopener" target="_blank">
                {"Kubernetes documentation"}
            </a>
            <span class="foot-licence">{"MIT or Apache-2.0"}</span>
        </footer>
    }
}
