//! The Config view: will kube-apiserver start with this file?

use yew::prelude::*;

use crate::codec;
use crate::components::*;
use crate::examples::CONFIGS;
use crate::platform::engine::{self, Lane};
use crate::state::{Action, Brought, Config, ConfigAction};

/// The view. While another is open it is only hidden: the editor stays, and with it what can be undone.
pub fn config_page(hidden: bool, config: &Config, on_action: &Callback<Action>) -> Html {
    html! {
        <div class="page" {hidden}>
            <section class="pane" aria-label="Your file">{head(config, on_action)}{file(config, on_action)}</section>
            <section class="pane answer" aria-label="The answer">{answer(config, on_action)}</section>
        </div>
    }
}

fn head(config: &Config, on_action: &Callback<Action>) -> Html {
    let names: Vec<&str> = CONFIGS.iter().map(|example| example.name).collect();
    let covered = config.covered;
    let on_cover = on_click(on_action, Action::Config(ConfigAction::Cover(!covered)));
    let (sign, label) = if covered { (Sign::Eye, "Show keys") } else { (Sign::EyeOff, "Cover keys") };
    html! {
        <div class="pane-head">
            <h1>{"EncryptionConfiguration"}</h1>
            if config.former.is_some() {
                <button type="button" class="quiet"
                    onclick={on_click(on_action, Action::Config(ConfigAction::BringBack))}>
                    {icon(Sign::Undo)}{"Former file"}
                </button>
            }
            <button type="button" class="quiet" aria-pressed={(!covered).to_string()} onclick={on_cover}>{icon(sign)}{label}</button>
            {examples_menu("config-examples", &names, &on_choice(on_action, example))}
        </div>
    }
}

fn file(config: &Config, on_action: &Callback<Action>) -> Html {
    let Some(text) = config.text.as_text() else {
        let on_remove = on_click(on_action, Action::Config(ConfigAction::Replace(Brought::default())));
        return brought_card(&config.text, on_remove);
    };
    let is_current = config.answer.as_ref().is_some_and(|answer| answer.revision == config.revision);
    html! {
        <ConfigEditor text={text.to_string()} report={config.report().filter(|_| is_current).cloned()} covered={config.covered}
            jump={config.jump} insert={config.insert.clone()} fix={config.fix.clone()} on_action={on_action.clone()} />
    }
}

fn answer(config: &Config, on_action: &Callback<Action>) -> Html {
    if config.text.is_empty() {
        let names = CHIPS.map(|(name, _)| name);
        let on_choose = on_choice(on_action, |chip| example(CHIPS.get(chip).map_or(0, |(_, index)| *index)));
        return invitation("Will kube-apiserver start with this file?", &names, &on_choose);
    }
    let (work, on_stop) = match &config.text {
        Brought::Large { size, .. } => (codec::size(*size), Some(Callback::from(|_| engine::stop(Lane::Config)))),
        _ => (String::new(), None),
    };
    html! {
        <>
            {banner(config_verdict(config).as_ref(), config.is_waiting(), &work, on_stop)}
            if let Some(report) = config.report() {
                {release_strip(config, on_action)}
                {findings(report, config, on_action)}
                {coverage_table(report, on_action)}
                {server_words(report)}
            }
            {server_options(config, on_action)}
        </>
    }
}

fn example(index: usize) -> Action {
    Action::Config(ConfigAction::Replace(Brought::text(CONFIGS.get(index).map_or("", |example| example.text))))
}

/// Short names, and numbers in [`CONFIGS`].
const CHIPS: [(&str, usize); 4] = [
    ("The first example of 1.7", 0),
    ("A key of the wrong length", 1),
    ("A rotation, half done", 8),
    ("A masked wildcard", 4),
];
