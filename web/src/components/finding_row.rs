//! One finding: a line that opens into why, what to do, and the server's own words.

use atrest_core::report::{Finding, Label, Place, Severity, Source};
use yew::prelude::*;

use super::fix_offer::fix_offer;
use super::rule::rule_address;
use super::{Sign, Tone, icon, on_click, on_follow, prose};
use crate::state::{Action, Config, ConfigAction};

/// The row of the finding with number `index`.
pub fn finding_row(index: usize, finding: &Finding, config: &Config, on_action: &Callback<Action>) -> Html {
    let open = config.open == Some(index);
    let (word, tone) = meaning(finding.severity);
    let onclick = on_click(on_action, Action::Config(ConfigAction::Open(index)));
    html! {
        <li key={index} id={finding_id(index)} class={classes!("finding", tone.class(), open.then_some("is-open"))}>
            <button type="button" class="finding-head" aria-expanded={open.to_string()} {onclick}>
                {icon(tone.sign())}
                <span class="visually-hidden">{word}{": "}</span>
                <span class="finding-message">{prose(&finding.message)}</span>
                <span class="place">{line_and_column(finding.place)}</span>
                <span class="chevron">{icon(Sign::Chevron)}</span>
            </button>
            if open {
                {body(index, finding, config, on_action)}
            }
        </li>
    }
}

/// The id of a row.
pub fn finding_id(index: usize) -> String {
    format!("finding-{index}")
}

fn body(index: usize, finding: &Finding, config: &Config, on_action: &Callback<Action>) -> Html {
    html! {
        <div class="finding-body">
            if let Some(quote) = &finding.quote {
                <blockquote class="quote">{quote}</blockquote>
            }
            <p>{prose(&finding.help)}</p>
            {for finding.fix.as_ref().map(|fix| fix_offer(index, fix, config, on_action))}
            {for finding.labels.iter().map(|label| elsewhere(label, on_action))}
            {code(finding, on_action)}
        </div>
    }
}

/// The code; where it is of a rule of ours, the way to the rule.
fn code(finding: &Finding, on_action: &Callback<Action>) -> Html {
    match finding.source {
        Source::Server => html! { <p class="code">{finding.code}</p> },
        Source::Advice => html! {
            <p><a class="code" href={rule_address(finding.code)} onclick={on_follow(on_action, Action::Rule(finding.code))}>{finding.code}</a></p>
        },
    }
}

fn elsewhere(label: &Label, on_action: &Callback<Action>) -> Html {
    let place = label.place;
    let onclick = on_click(on_action, Action::Config(ConfigAction::Jump(place)));
    html! {
        <button type="button" class="label-link" {onclick}>
            {icon(Sign::Arrow)}{line_and_column(place)}{" "}{prose(&label.message)}
        </button>
    }
}

fn line_and_column(place: Place) -> String {
    format!("{}:{}", place.line, place.column)
}

/// A word and a tone for how bad it is.
pub fn meaning(severity: Severity) -> (&'static str, Tone) {
    match severity {
        Severity::Error => ("Error", Tone::Refuses),
        Severity::Warning => ("Warning", Tone::Advice),
        Severity::Note => ("Note", Tone::Note),
    }
}
