//! The Value view: what is in this value?

use yew::prelude::*;

use crate::codec;
use crate::components::*;
use crate::examples::VALUES;
use crate::platform::engine::{self, Lane};
use crate::state::{Action, Brought, Bytes, Value, ValueAction};

/// The view; `config` is the file of the Config view.
pub fn value_page(value: &Value, config: &Brought, on_action: &Callback<Action>) -> Html {
    html! {
        <div class="page">
            <section class="pane" aria-label="Your value">
                {head(value, on_action)}
                <div class="pane-body">
                    {paste_box(&value.source, on_action)}
                    {reading_line(value, on_action)}
                    {keys_form(value, !config.is_empty(), on_action)}
                </div>
            </section>
            <section class="pane answer" aria-label="The answer">
                {answer(value, on_action)}
                {seal_form(value, on_action)}
            </section>
        </div>
    }
}

fn head(value: &Value, on_action: &Callback<Action>) -> Html {
    let names: Vec<&str> = VALUES.iter().map(|example| example.name).collect();
    html! {
        <div class="pane-head">
            <h1>{"Stored value"}</h1>
            if value.former.is_some() {
                <button type="button" class="quiet" onclick={on_click(on_action, Action::Value(ValueAction::BringBack))}>
                    {icon(Sign::Undo)}{"Former paste"}
                </button>
            }
            {examples_menu("value-examples", &names, &on_choice(on_action, example))}
        </div>
    }
}

fn answer(value: &Value, on_action: &Callback<Action>) -> Html {
    if value.source.is_empty() {
        let chips: Vec<&str> = VALUES.iter().take(4).map(|example| example.chip).collect();
        return invitation("What is in this value?", &chips, &on_choice(on_action, example));
    }
    let (work, on_stop) = match &value.source {
        Brought::Large { size, .. } => (codec::size(*size), Some(Callback::from(|_| engine::stop(Lane::Paste)))),
        _ => (String::new(), None),
    };
    html! {
        <>
            {banner(value_verdict(value).as_ref(), value.is_waiting(), &work, on_stop)}
            if let Some(report) = &value.report {
                <ObjectView report={report.clone()} />
                {attempts(report)}
                if let Some(stored) = &value.stored {
                    <ByteMap bytes={Bytes::Own(stored.clone())} parts={report.parts.clone()} />
                }
            }
        </>
    }
}

fn example(index: usize) -> Action {
    Action::Value(ValueAction::Example(index))
}
