//! The verdict at the top of the answer, spoken when it changes.

use yew::prelude::*;

use super::verdict::{ANSWER_ID, Verdict};

/// The verdict.
pub fn banner(verdict: Option<&Verdict>, waiting: bool, work: &str, on_stop: Option<Callback<MouseEvent>>) -> Html {
    html! {
        <div id={ANSWER_ID} class="banner" tabindex="-1" aria-busy={waiting.to_string()}>
            <div role="status" aria-live="polite" aria-atomic="true">
                {for verdict.map(Verdict::view)}
            </div>
            if waiting {
                <p class="working">
                    <span class="working-bar" aria-hidden="true"></span>
                    {format!("Reading {work}")}
                    if let Some(on_stop) = on_stop {
                        <button type="button" class="quiet" onclick={on_stop}>{"Stop"}</button>
                    }
                </p>
            }
        </div>
    }
}
