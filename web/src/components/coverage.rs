//! Who writes and who reads each resource.

use atrest_core::report::{ConfigReport, Coverage, Writer};
use yew::prelude::*;

use crate::state::{Action, ConfigAction, Shared};

/// The report.
#[derive(Clone, PartialEq, Properties)]
pub struct CoverageTableProps {
    /// The report.
    pub report: Shared<ConfigReport>,
    /// Hears what is asked for.
    pub on_action: Callback<Action>,
}

/// The table, where the file is accepted.
#[component]
pub fn CoverageTable(props: &CoverageTableProps) -> Html {
    if props.report.coverage.is_empty() {
        return html! {};
    }
    html! {
        <section class="coverage" aria-label="Who writes, who reads">
            <h2>{"Who writes, who reads"}</h2>
            <div class="scroll" tabindex="0" role="group" aria-label="Table of resources and providers">
                <table>
                    <thead>
                        <tr><th scope="col">{"Resource"}</th><th scope="col">{"New values"}</th><th scope="col">{"Read with, in order"}</th></tr>
                    </thead>
                    <tbody>{for props.report.coverage.iter().map(|coverage| row(coverage, &props.on_action))}</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(coverage: &Coverage, on_action: &Callback<Action>) -> Html {
    let place = coverage.place;
    let onclick = on_action.reform(move |_: MouseEvent| Action::Config(ConfigAction::Jump(place)));
    let (shown, more) = coverage.reads.split_at(coverage.reads.len().min(MOST_READERS));
    html! {
        <tr>
            <th scope="row"><button type="button" class="link mono" {onclick}>{&coverage.resource}</button></th>
            <td>{writer(&coverage.writes)}</td>
            <td>
                <ol class="readers">{for shown.iter().map(|reader| html! { <li>{writer(reader)}</li> })}</ol>
                if !more.is_empty() {
                    <span class="faint">{format!("and {} more", more.len())}</span>
                }
            </td>
        </tr>
    }
}

fn writer(writer: &Writer) -> Html {
    if writer.provider == "identity" {
        return html! { <span class="writer is-plain">{"plain text"}</span> };
    }
    html! {
        <span class="writer" title={writer.prefix.clone()}>
            {&writer.provider}{" "}<strong>{writer.name.as_deref().unwrap_or_default()}</strong>
        </span>
    }
}

/// Readers that a row shows.
const MOST_READERS: usize = 12;
