//! A rule of the advice: a line in the list, and all that there is to say about it.

use atrest_core::report::RuleDoc;
use yew::prelude::*;

use super::finding_row::meaning;
use super::{icon, on_follow, prose};
use crate::state::{Action, View};

/// Its line in the list.
pub fn rule_line(rule: &RuleDoc, chosen: bool, on_action: &Callback<Action>) -> Html {
    let (word, tone) = meaning(rule.severity);
    html! {
        <li key={rule.code}>
            <a class={classes!("rule-line", tone.class())} href={rule_address(rule.code)}
                aria-current={chosen.then_some("true")} onclick={on_follow(on_action, Action::Rule(rule.code))}>
                {icon(tone.sign())}
                <span class="visually-hidden">{word}{": "}</span>
                <span>{prose(rule.title)}</span>
            </a>
        </li>
    }
}

/// Everything about it.
pub fn rule_article(rule: &RuleDoc, chosen: bool) -> Html {
    let (word, tone) = meaning(rule.severity);
    html! {
        <article key={rule.code} id={rule_id(rule.code)} tabindex="-1" aria-label={rule.code}
            class={classes!("rule", tone.class(), chosen.then_some("is-chosen"))}>
            <h2>{icon(tone.sign())}<span>{prose(rule.title)}</span></h2>
            <p class="faint"><span class="mono">{rule.code}</span>{format!(" · {word} · since {}", rule.since)}</p>
            <dl>
                <div><dt>{"Why"}</dt><dd>{prose(rule.why)}</dd></div>
                <div><dt>{"Consequence"}</dt><dd>{prose(rule.consequence)}</dd></div>
            </dl>
            <p><a href={rule.link} rel="noreferrer" target="_blank">{"Documentation of Kubernetes"}</a></p>
        </article>
    }
}

/// The id of what is said about the rule with this code.
pub fn rule_id(code: &str) -> String {
    format!("rule-{code}")
}

/// Its address.
pub fn rule_address(code: &str) -> String {
    format!("{}/{code}", View::Rules.address())
}
