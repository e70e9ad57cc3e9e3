//! The Rules view: what we advise, and why.

use atrest_core::report::Severity;
use yew::prelude::*;

use crate::components::*;
use crate::state::{Action, Rules, RulesAction};

/// The view.
pub fn rules_page(rules: &Rules, on_action: &Callback<Action>) -> Html {
    let found = rules.found();
    let is_chosen = |code: &str| rules.chosen == Some(code);
    html! {
        <div class="page rules">
            <section class="pane" aria-label="Search">
                <div class="pane-head"><h1>{"Rules"}</h1><span class="faint" role="status">{count(found.len())}</span></div>
                <div class="pane-body">
                    {search(rules, on_action)}
                    <nav aria-label="Rules that fit">
                        <ul>{for found.iter().map(|rule| rule_line(rule, is_chosen(rule.code), on_action))}</ul>
                    </nav>
                </div>
            </section>
            <section class="pane answer" id={ANSWER_ID} tabindex="-1" aria-label="The answer">
                <p class="faint">{INTRODUCTION}</p>
                {for found.iter().map(|rule| rule_article(rule, is_chosen(rule.code)))}
            </section>
        </div>
    }
}

fn search(rules: &Rules, on_action: &Callback<Action>) -> Html {
    let chosen = SEVERITIES.iter().position(|(_, severity)| *severity == rules.severity).unwrap_or_default();
    let on_only = on_choice(on_action, |index| {
        Action::Rules(RulesAction::Only(SEVERITIES.get(index).and_then(|(_, severity)| *severity)))
    });
    html! {
        <div class="fields">
            <label class="field">
                <span>{"Words that a rule has"}</span>
                <input id="rule-words" value={rules.words.clone()} placeholder="identity, aesgcm, key name" spellcheck="false" autocomplete="off"
                    oninput={on_text(on_action, |words| Action::Rules(RulesAction::Words(words)))} />
            </label>
            {tabs("How bad its findings are", &SEVERITIES.map(|(name, _)| name), chosen, &on_only)}
        </div>
    }
}

fn count(rules: usize) -> String {
    match rules {
        0 => "No rule fits".into(),
        1 => "1 rule".into(),
        many => format!("{many} rules"),
    }
}

const SEVERITIES: [(&str, Option<Severity>); 3] =
    [("All", None), ("Warnings", Some(Severity::Warning)), ("Notes", Some(Severity::Note))];
const INTRODUCTION: &str = "kube-apiserver starts with a file that breaks one of these rules. They are our advice, and \
                            never change its verdict.";
