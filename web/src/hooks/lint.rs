//! Asks what kube-apiserver says to the file, after every change of it.

use yew::prelude::*;

use super::parcel;
use crate::platform::engine::{self, Lane};
use crate::state::{Action, Config, ConfigAction, ConfigAnswer, Shared};
use crate::worker::{Answer, Request};

/// Keeps the answer of the Config view up to date.
#[hook]
pub fn use_lint(config: &Config, on_action: &Callback<Action>) {
    let (config, on_action) = (config.clone(), on_action.clone());
    use_effect_with(config.revision, move |revision| {
        if !config.text.is_empty() {
            let revision = *revision;
            ask(&config, move |report| {
                on_action.emit(Action::Config(ConfigAction::Answer(ConfigAnswer { revision, report })));
            });
        }
    });
}

fn ask(config: &Config, on_report: impl FnOnce(Result<Shared<atrest_core::report::ConfigReport>, String>) + 'static) {
    let (file, attached) = parcel(&config.text);
    let request = Request::Lint {
        file,
        release: config.release.clone(),
        path: config.path.clone(),
        kms_v1: config.kms_v1,
        automatic_reload: config.automatic_reload,
    };
    engine::ask(Lane::Config, &request, attached, move |answer| match answer {
        Answer::Linted { report } => on_report(report.map(Shared::new).map_err(|refusal| refusal.message)),
        Answer::Broken { message } => on_report(Err(message)),
        _ => {}
    });
}
