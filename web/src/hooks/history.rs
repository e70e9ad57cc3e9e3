//! Asks what every release says to the file, after every change of what they would read.

use yew::prelude::*;

use super::parcel;
use crate::platform::engine::{self, Lane};
use crate::state::{Action, Config, ConfigAction, Shared};
use crate::worker::{Answer, Request};

/// Keeps the history of the file up to date; a file too large to be shown has none.
#[hook]
pub fn use_history(config: &Config, on_action: &Callback<Action>) {
    let on_action = on_action.clone();
    let inputs = (config.text.clone(), config.path.clone(), config.kms_v1, config.automatic_reload);
    use_effect_with(inputs, move |(text, path, kms_v1, automatic_reload)| {
        if text.is_empty() || text.as_text().is_none() {
            return on_action.emit(Action::Config(ConfigAction::History(None)));
        }
        let (file, attached) = parcel(text);
        let (kms_v1, automatic_reload) = (*kms_v1, *automatic_reload);
        let request = Request::History { file, path: path.clone(), kms_v1, automatic_reload };
        engine::ask(Lane::History, &request, attached, move |answer| {
            if let Answer::Told { history } = answer {
                on_action.emit(Action::Config(ConfigAction::History(Some(Shared::new(history)))));
            }
        });
    });
}
