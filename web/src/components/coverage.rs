//! Who writes and who reads each resource.

use atrest_core::report::{ConfigReport, Coverage, Writer};
use yew::prelude::*;

use super::on_click;
use crate::state::{Action, ConfigAction};

/// The table, where the file is accepted.
pub fn coverage_table(report: &ConfigReport, on_action: &Callback<Action>) -> Html {
    if report.coverage.is_empty() {
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
                    <tbody>{for report.coverage.iter().map(|coverage| row(coverage, on_action))}</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(coverage: &Coverage, on_action: &Callback<Action>) -> Html {
    let onclick = on_click(on_action, Action::Config(ConfigAction::Jump(coverage.place)));
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
