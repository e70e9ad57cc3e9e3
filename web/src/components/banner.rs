//! The verdict at the top of the answer, spoken when it changes.

use yew::prelude::*;

use super::verdict::{ANSWER_ID, Verdict};

/// A verdict and whether a newer one is being worked on.
#[derive(Clone, PartialEq, Properties)]
pub struct BannerProps {
    /// The verdict, if there is one.
    pub verdict: Option<Verdict>,
    /// Whether an answer is still to come.
    pub waiting: bool,
    /// What is being worked on, with its size where that matters: `Reading 102.4 MB`.
    #[prop_or_default]
    pub work: AttrValue,
    /// Stops the work.
    #[prop_or_default]
    pub on_stop: Option<Callback<MouseEvent>>,
}

/// The verdict.
#[component]
pub fn Banner(props: &BannerProps) -> Html {
    html! {
        <div id={ANSWER_ID} class="banner" tabindex="-1" aria-busy={props.waiting.to_string()}>
            <div role="status" aria-live="polite" aria-atomic="true">
                {for props.verdict.as_ref().map(Verdict::view)}
            </div>
            if props.waiting {
                <p class="working">
                    <span class="working-bar" aria-hidden="true"></span>
                    {&props.work}
                    if let Some(on_stop) = &props.on_stop {
                        <button type="button" class="quiet" onclick={on_stop.clone()}>{"Stop"}</button>
                    }
                </p>
            }
        </div>
    }
}
