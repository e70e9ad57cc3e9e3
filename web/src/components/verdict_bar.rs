//! The verdict at the bottom of narrow screens, which leads to the answer.

use yew::prelude::*;

use super::verdict::{ANSWER_ID, config_verdict, file_verdict, value_verdict};
use super::{Sign, icon, prose};
use crate::platform::focus;
use crate::state::{State, View};

/// The bar, where there is a verdict.
pub fn verdict_bar(state: &State) -> Html {
    let verdict = match state.view {
        View::Config => config_verdict(&state.config),
        View::Value => value_verdict(&state.value),
        View::Rules => None,
        View::Generate => state.generate.report.as_ref().map(|report| file_verdict(report)),
    };
    let Some(verdict) = verdict else { return html! {} };
    let onclick = |_| {
        focus::show_at_top(ANSWER_ID);
        focus::on(ANSWER_ID);
    };
    html! {
        <aside aria-label="Verdict">
            <button type="button" class={classes!("verdict-bar", verdict.tone.class())} {onclick}>
                {icon(verdict.tone.sign())}
                <span>{prose(&verdict.sentence)}</span>
                if verdict.unwise { <span class="is-advice">{icon(Sign::Care)}<span class="visually-hidden">{"with a warning"}</span></span> }
            </button>
        </aside>
    }
}
