//! What every release says to the file: a cell a release, and why it changed under the chosen one.

use atrest_core::inspect;
use atrest_core::report::{HistoryStep, ReleaseInfo};
use yew::prelude::*;

use super::{Tone, icon, on_click, prose};
use crate::platform::focus;
use crate::state::{Action, Config, ConfigAction};

/// The strip, once the history is told. Arrows move the choice along it.
pub fn release_strip(config: &Config, on_action: &Callback<Action>) -> Html {
    let Some(history) = &config.history else { return html! {} };
    let releases = inspect::releases();
    let number = |name: &str| releases.iter().position(|release| release.name == name);
    let step = |index: usize| {
        history.steps.iter().find(|step| {
            number(&step.from).is_some_and(|from| from <= index) && number(&step.to).is_some_and(|to| index <= to)
        })
    };
    let chosen = number(&config.release).unwrap_or_default();
    html! {
        <section class="releases" aria-label="What each release says">
            <h2>{"What each release says"}</h2>
            <div class="strip" role="radiogroup" aria-label="Release of Kubernetes" onkeydown={on_arrow(chosen, &releases, on_action)}>
                {for releases.iter().enumerate().map(|(index, release)| cell(release, step(index), index == chosen, on_action))}
            </div>
            if let (Some(release), Some(step)) = (releases.get(chosen), step(chosen)) {
                {meaning(release, step, &config.path)}
            }
        </section>
    }
}

fn cell(release: &ReleaseInfo, step: Option<&HistoryStep>, chosen: bool, on_action: &Callback<Action>) -> Html {
    let tone = step.map_or(Tone::Note, tone);
    let notch = step.is_some_and(|step| step.from == release.name && step.reason.is_some());
    let word = if tone == Tone::Starts { "starts" } else { "refuses" };
    let source = if release.documented { ", from documentation" } else { "" };
    let label = format!("{}: {word}{source}", release.name);
    let minor = release.name.strip_prefix("1.").unwrap_or(&release.name).to_string();
    let classes = classes!("cell", tone.class(), notch.then_some("notch"), release.documented.then_some("documented"));
    html! {
        <button type="button" role="radio" key={release.name.clone()} id={cell_id(&release.name)} class={classes}
            aria-checked={chosen.to_string()} tabindex={if chosen { "0" } else { "-1" }} aria-label={label.clone()} title={label}
            onclick={on_click(on_action, Action::Config(ConfigAction::Release(release.name.clone())))}>
            {icon(tone.sign())}<span aria-hidden="true">{minor}</span>
        </button>
    }
}

fn meaning(release: &ReleaseInfo, step: &HistoryStep, path: &str) -> Html {
    let (alone, accepted) = (step.from == step.to, step.accepted);
    let which = if alone { step.from.clone() } else { format!("{} to {}", step.from, step.to) };
    let what = match (alone, accepted) {
        (true, true) => "starts with this file.",
        (true, false) => "refuses this file.",
        (false, true) => "start with this file.",
        (false, false) => "refuse this file.",
    };
    html! {
        <div role="status">
            <p><strong>{which}</strong>{" "}{what}{for step.reason.as_ref().map(|reason| html! { <>{" "}{prose(reason)}</> })}</p>
            <p class="faint"><code>{format!("{}={path}", release.flag)}</code>{format!(" in {}", release.name)}
                if release.documented { {", from documentation: no code of this release could be asked"} }
            </p>
        </div>
    }
}

fn on_arrow(chosen: usize, releases: &[ReleaseInfo], on_action: &Callback<Action>) -> Callback<KeyboardEvent> {
    let names: Vec<String> = releases.iter().map(|release| release.name.clone()).collect();
    let on_action = on_action.clone();
    Callback::from(move |event: KeyboardEvent| {
        let last = names.len().saturating_sub(1);
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => (chosen + 1).min(last),
            "ArrowLeft" | "ArrowUp" => chosen.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        if let Some(name) = names.get(next) {
            focus::on(&cell_id(name));
            on_action.emit(Action::Config(ConfigAction::Release(name.clone())));
        }
    })
}

fn tone(step: &HistoryStep) -> Tone {
    if step.accepted { Tone::Starts } else { Tone::Refuses }
}

fn cell_id(release: &str) -> String {
    format!("release-{release}")
}
