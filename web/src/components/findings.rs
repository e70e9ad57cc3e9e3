//! The findings in two groups: what the server says, what we advise.

use atrest_core::report::{ConfigReport, Source};
use yew::prelude::*;

use super::finding_row::FindingRow;
use crate::state::{Action, Shared};

/// The findings and which is open.
#[derive(Clone, PartialEq, Properties)]
pub struct FindingsProps {
    /// The report.
    pub report: Shared<ConfigReport>,
    /// The one that is open.
    pub open: Option<usize>,
    /// Hears what is asked for.
    pub on_action: Callback<Action>,
}

/// Both groups, as far as there is something in them.
#[component]
pub fn Findings(props: &FindingsProps) -> Html {
    html! {
        <>
            {group(props, Source::Server, "The server says")}
            {group(props, Source::Advice, "We advise")}
        </>
    }
}

fn group(props: &FindingsProps, source: Source, title: &'static str) -> Html {
    let rows: Vec<Html> = props
        .report
        .findings
        .iter()
        .enumerate()
        .filter(|(_, finding)| finding.source == source)
        .map(|(index, finding)| {
            html! {
                <FindingRow key={index} {index} finding={finding.clone()} open={props.open == Some(index)}
                    on_action={props.on_action.clone()} />
            }
        })
        .collect();
    if rows.is_empty() {
        return html! {};
    }
    html! {
        <section class="findings" aria-label={title}>
            <h2>{title}<span class="count">{rows.len()}</span></h2>
            <ul>{for rows}</ul>
        </section>
    }
}
