//! The Config view: will kube-apiserver start with this file?

use yew::prelude::*;

use crate::components::*;
use crate::examples::CONFIGS;
use crate::platform::codec;
use crate::platform::engine::{self, Lane};
use crate::state::{Action, Brought, Config, ConfigAction};

/// The view.
#[derive(Clone, PartialEq, Properties)]
pub struct ConfigPageProps {
    /// Whether another view is open. The editor stays, and with it what can be undone.
    pub hidden: bool,
    /// What it shows.
    pub config: Config,
    /// Hears what is asked for.
    pub on_action: Callback<Action>,
}

/// The view.
#[component]
pub fn ConfigPage(props: &ConfigPageProps) -> Html {
    html! {
        <div class="page" hidden={props.hidden}>
            <section class="pane" aria-label="Your file">{yours(props)}</section>
            <section class="pane answer" aria-label="The answer">{answer(props)}</section>
        </div>
    }
}

fn yours(props: &ConfigPageProps) -> Html {
    let ConfigPageProps { config, on_action, .. } = props;
    let replace = on_action.reform(|index: usize| {
        let text = CONFIGS.get(index).map_or("", |example| example.text);
        Action::Config(ConfigAction::Replace(Brought::text(text)))
    });
    let covered = config.covered;
    let on_cover = on_action.reform(move |_: MouseEvent| Action::Config(ConfigAction::Cover(!covered)));
    let (sign, label) = if covered { (Sign::Eye, "Show keys") } else { (Sign::EyeOff, "Cover keys") };
    let is_current = config.answer.as_ref().is_some_and(|answer| answer.revision == config.revision);
    html! {
        <>
            <div class="pane-head">
                <h1>{"EncryptionConfiguration"}</h1>
                if config.former.is_some() {
                    <button type="button" class="quiet"
                        onclick={on_action.reform(|_: MouseEvent| Action::Config(ConfigAction::BringBack))}>
                        <Icon sign={Sign::Undo} />{"Former file"}
                    </button>
                }
                <button type="button" class="quiet" aria-pressed={(!covered).to_string()} onclick={on_cover}><Icon {sign} />{label}</button>
                <ExamplesMenu id="config-examples" names={CONFIGS.iter().map(|example| example.name).collect::<Vec<_>>()} on_choose={replace} />
            </div>
            {match config.text.as_text() {
                Some(text) => html! {
                    <ConfigEditor text={text.to_string()} report={config.report().filter(|_| is_current).cloned()} {covered}
                        jump={config.jump} insert={config.insert.clone()} on_action={on_action.clone()} />
                },
                None => html! {
                    <BroughtCard brought={config.text.clone()}
                        on_remove={on_action.reform(|_| Action::Config(ConfigAction::Replace(Brought::default())))} />
                },
            }}
        </>
    }
}

fn answer(props: &ConfigPageProps) -> Html {
    let ConfigPageProps { config, on_action, .. } = props;
    if config.text.is_empty() {
        let choose = on_action.reform(|chip: usize| {
            let text = CHIPS.get(chip).and_then(|(_, index)| CONFIGS.get(*index)).map_or("", |example| example.text);
            Action::Config(ConfigAction::Replace(Brought::text(text)))
        });
        return html! {
            <Invitation question="Will kube-apiserver start with this file?"
                chips={CHIPS.iter().map(|(name, _)| AttrValue::from(*name)).collect::<Vec<_>>()} on_choose={choose} />
        };
    }
    let work = match &config.text {
        Brought::Large { size, .. } => format!("Reading {}…", codec::size(*size)),
        _ => "Reading…".into(),
    };
    html! {
        <>
            <Banner verdict={config_verdict(config)} waiting={config.is_waiting()} {work}
                on_stop={matches!(config.text, Brought::Large { .. }).then(|| Callback::from(|_| engine::stop(Lane::Config)))} />
            if let Some(report) = config.report() {
                <Findings report={report.clone()} open={config.open} on_action={on_action.clone()} />
                <CoverageTable report={report.clone()} on_action={on_action.clone()} />
                <ServerWords report={report.clone()} />
            }
            <ServerOptions config={config.clone()} on_action={on_action.clone()} />
        </>
    }
}

/// Short names, and numbers in [`CONFIGS`].
const CHIPS: &[(&str, usize)] = &[
    ("Kubernetes 1.7's first example", 0),
    ("A key of the wrong length", 1),
    ("Plain text comes first", 2),
    ("A wildcard that is masked", 4),
];
