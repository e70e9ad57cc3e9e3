//! One finding: a line that opens into why, what to do, and the server's own words.

use atrest_core::report::{Finding, Place, Severity};
use yew::prelude::*;

use super::{Icon, Sign, Tone};
use crate::platform::focus;
use crate::state::{Action, ConfigAction};

/// A finding.
#[derive(Clone, PartialEq, Properties)]
pub struct FindingRowProps {
    /// Its number in the report.
    pub index: usize,
    /// The finding.
    pub finding: Finding,
    /// Whether it is open.
    pub open: bool,
    /// Hears what is asked for.
    pub on_action: Callback<Action>,
}

/// The row.
#[component]
pub fn FindingRow(props: &FindingRowProps) -> Html {
    let FindingRowProps { index, finding, open, on_action } = props.clone();
    let id = format!("finding-{index}");
    let (word, tone) = meaning(finding.severity);
    use_effect_with((open, id.clone()), |(open, id)| {
        if *open {
            focus::show(id);
        }
    });
    html! {
        <li id={id.clone()} class={classes!("finding", tone.class(), open.then_some("is-open"))}>
            <button type="button" class="finding-head" aria-expanded={open.to_string()}
                onclick={on_action.reform(move |_: MouseEvent| Action::Config(ConfigAction::Open(index)))}>
                <Icon sign={tone.sign()} />
                <span class="visually-hidden">{word}{": "}</span>
                <span class="finding-message">{&finding.message}</span>
                <span class="place">{place(finding.place)}</span>
                <span class="chevron"><Icon sign={Sign::Chevron} /></span>
            </button>
            if open {
                <div class="finding-body">
                    if let Some(quote) = &finding.quote {
                        <blockquote class="quote">{quote}</blockquote>
                    }
                    <p>{&finding.help}</p>
                    {for finding.labels.iter().map(|label| {
                        let place = label.place;
                        let onclick = on_action.reform(move |_: MouseEvent| Action::Config(ConfigAction::Jump(place)));
                        html! {
                            <button type="button" class="label-link" {onclick}>
                                <Icon sign={Sign::Arrow} />{self::place(place)}{" "}{&label.message}
                            </button>
                        }
                    })}
                    <p class="code">{finding.code}</p>
                </div>
            }
        </li>
    }
}

fn place(place: Place) -> String {
    format!("{}:{}", place.line, place.column)
}

fn meaning(severity: Severity) -> (&'static str, Tone) {
    match severity {
        Severity::Error => ("Error", Tone::Refuses),
        Severity::Warning => ("Warning", Tone::Advice),
        Severity::Note => ("Note", Tone::Note),
    }
}
