//! The findings in two groups: what the server says, what we advise.

use atrest_core::report::{ConfigReport, Source};
use yew::prelude::*;

use super::finding_row::finding_row;
use crate::state::{Action, Config};

/// Both groups, as far as there is something in them.
pub fn findings(report: &ConfigReport, config: &Config, on_action: &Callback<Action>) -> Html {
    let group = |source, title: &'static str| {
        let found = report.findings.iter().enumerate().filter(|(_, finding)| finding.source == source);
        let rows: Vec<Html> = found.map(|(index, finding)| finding_row(index, finding, config, on_action)).collect();
        if rows.is_empty() {
            return html! {};
        }
        html! {
            <section class="findings" aria-label={title}>
                <h2>{title}<span class="count">{rows.len()}</span></h2>
                <ul>{for rows}</ul>
            </section>
        }
    };
    html! { <>{group(Source::Server, "The server says")}{group(Source::Advice, "We advise")}</> }
}
