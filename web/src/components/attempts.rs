//! A line for each key that was tried, in the server's order, and why it did or did not open the value.

use atrest_core::report::{Attempt, Outcome, ValueReport};
use yew::prelude::*;

use super::{Sign, icon, prose};

/// The list.
pub fn attempts(report: &ValueReport) -> Html {
    let attempts = &report.attempts;
    if attempts.is_empty() {
        return html! {};
    }
    html! {
        <section class="attempts" aria-label="What was tried">
            <h2>{"What was tried, in the server's order"}</h2>
            <ol>{for attempts.iter().map(line)}</ol>
            if let Some(error) = &report.error {
                <h3>{"In the server's words"}</h3>
                <pre class="quote" tabindex="0">{error}</pre>
            }
        </section>
    }
}

fn line(attempt: &Attempt) -> Html {
    let (sign, class, word) = outcome(attempt.outcome);
    html! {
        <li class={classes!("attempt", class)}>
            {icon(sign)}
            <div>
                <p class="attempt-head">
                    <span class="mono">
                        {&attempt.provider}
                        if let Some(name) = &attempt.name { {" / "}<strong>{name}</strong> }
                    </span>
                    <span class="attempt-word">{word}</span>
                    <span class="code">{&attempt.path}</span>
                </p>
                <p>{prose(&attempt.explanation)}</p>
                if let Some(quote) = attempt.quote.as_ref().filter(|quote| !quote.is_empty()) {
                    <blockquote class="quote">{quote}</blockquote>
                }
            </div>
        </li>
    }
}

fn outcome(outcome: Outcome) -> (Sign, &'static str, &'static str) {
    match outcome {
        Outcome::Opened => (Sign::Good, "is-starts", "opened it"),
        Outcome::NotAddressed => (Sign::Skip, "is-skipped", "not for this key"),
        Outcome::Failed => (Sign::Bad, "is-refuses", "does not open it"),
        Outcome::Panics => (Sign::Bad, "is-refuses", "crashes the server"),
        Outcome::NotTried => (Sign::Skip, "is-skipped", "not tried"),
    }
}
