//! The Value view: what is in this value?

use yew::prelude::*;

use crate::components::*;
use crate::examples::{VALUES, make_value};
use crate::platform::codec;
use crate::platform::engine::{self, Lane};
use crate::state::{Action, Brought, Value, ValueAction};

/// The view.
#[derive(Clone, PartialEq, Properties)]
pub struct ValuePageProps {
    /// What it shows.
    pub value: Value,
    /// The file of the Config view.
    pub config: Brought,
    /// Hears what is asked for.
    pub on_action: Callback<Action>,
}

/// The view.
#[component]
pub fn ValuePage(props: &ValuePageProps) -> Html {
    html! {
        <div class="page">
            <section class="pane" aria-label="Your value">{yours(props)}</section>
            <section class="pane answer" aria-label="The answer">{answer(props)}</section>
        </div>
    }
}

fn yours(props: &ValuePageProps) -> Html {
    let ValuePageProps { value, config, on_action } = props;
    html! {
        <>
            <div class="pane-head">
                <h1>{"Stored value"}</h1>
                if value.former.is_some() {
                    <button type="button" class="quiet"
                        onclick={on_action.reform(|_: MouseEvent| Action::Value(ValueAction::BringBack))}>
                        <Icon sign={Sign::Undo} />{"Former paste"}
                    </button>
                }
                <ExamplesMenu id="value-examples" names={VALUES.iter().map(|example| example.name).collect::<Vec<_>>()}
                    on_choose={choose(props)} />
            </div>
            <div class="pane-body">
                <PasteBox source={value.source.clone()} on_action={on_action.clone()} />
                <ReadingLine value={value.clone()} on_action={on_action.clone()} />
                <KeysForm value={value.clone()} has_config={!config.is_empty()} on_action={on_action.clone()} />
            </div>
        </>
    }
}

fn answer(props: &ValuePageProps) -> Html {
    let ValuePageProps { value, config, on_action } = props;
    if value.source.is_empty() {
        return html! {
            <>
                <Invitation question="What is in this value?"
                    chips={VALUES.iter().take(4).map(|example| AttrValue::from(example.chip)).collect::<Vec<_>>()} on_choose={choose(props)} />
                <SealForm value={value.clone()} config={config.clone()} on_action={on_action.clone()} />
            </>
        };
    }
    let large = matches!(value.source, Brought::Large { .. });
    let work = match &value.source {
        Brought::Large { size, .. } => format!("Reading {}…", codec::size(*size)),
        _ => "Reading…".into(),
    };
    html! {
        <>
            <Banner verdict={value_verdict(value)} waiting={value.is_waiting()} {work}
                on_stop={large.then(|| Callback::from(|_| engine::stop(Lane::Paste)))} />
            if let Some(report) = &value.report {
                <ObjectView report={report.clone()} />
                <Attempts report={report.clone()} />
                if let Some(stored) = &value.stored {
                    <ByteMap bytes={stored.clone()} parts={report.parts.clone()} />
                }
            }
            <SealForm value={value.clone()} config={config.clone()} on_action={on_action.clone()} />
        </>
    }
}

fn choose(props: &ValuePageProps) -> Callback<usize> {
    let on_action = props.on_action.clone();
    Callback::from(move |index: usize| make_value(index, on_action.clone()))
}
