//! The verdict at the bottom of narrow screens, which leads to the answer.

use yew::prelude::*;

use super::Icon;
use super::verdict::{ANSWER_ID, config_verdict, file_verdict, value_verdict};
use crate::platform::focus;
use crate::state::{State, View};

/// Everything.
#[derive(Clone, PartialEq, Properties)]
pub struct VerdictBarProps {
    /// The state.
    pub state: State,
}

/// The bar, where there is a verdict.
#[component]
pub fn VerdictBar(props: &VerdictBarProps) -> Html {
    let state = &props.state;
    let verdict = match state.view {
        View::Config => config_verdict(&state.config),
        View::Value => value_verdict(&state.value),
        View::Generate => state.generate.report.as_ref().map(|report| file_verdict(report)),
    };
    let Some(verdict) = verdict else { return html! {} };
    let onclick = |_| {
        focus::show_at_top(ANSWER_ID);
        focus::on(ANSWER_ID);
    };
    html! {
        <button type="button" class={classes!("verdict-bar", verdict.tone.class())} {onclick}>
            <Icon sign={verdict.tone.sign()} />
            <span>{&verdict.sentence}</span>
        </button>
    }
}
