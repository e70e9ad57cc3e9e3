//! Opens the value of the Value view, after every change of it or of its keys.

use yew::prelude::*;

use crate::platform::engine::{self, Lane};
use crate::state::{Action, Brought, KeyChoice, Shared, State, Value, ValueAction, etcd_key_bytes};
use crate::worker::{Answer, KeySource, Request};

/// Keeps the report of the Value view up to date.
#[hook]
pub fn use_open(state: &State, on_action: &Callback<Action>) {
    let value = &state.value;
    let keys = key_source(value, &state.config.text);
    let on_action = on_action.clone();
    let inputs = (value.stored.clone(), value.etcd_key.clone(), value.resource.clone(), keys);
    use_effect_with(inputs, move |(stored, etcd_key, resource, keys)| {
        let Some(stored) = stored else { return on_action.emit(Action::Value(ValueAction::Report(None, None))) };
        let request = Request::Decrypt {
            keys: keys.clone(),
            stored: stored.to_vec(),
            etcd_key: etcd_key_bytes(etcd_key),
            resource: Some(resource.trim().to_string()).filter(|resource| !resource.is_empty()),
        };
        engine::ask(Lane::Open, &request, None, move |answer| {
            let (report, refusal) = match answer {
                Answer::Decrypted { report, refusal } => {
                    (report.map(|report| Shared::new(*report)), refusal.map(|refusal| refusal.message))
                }
                Answer::Broken { message } => (None, Some(message)),
                _ => return,
            };
            on_action.emit(Action::Value(ValueAction::Report(report, refusal)));
        });
    });
}

/// What opens and writes values: the file of the Config view, or the key that is typed; nothing while both are empty.
pub fn key_source(value: &Value, config: &Brought) -> KeySource {
    match value.keys {
        KeyChoice::Config if config.is_empty() => KeySource::None {},
        KeyChoice::Single if value.single.secret.trim().is_empty() => KeySource::None {},
        KeyChoice::Config => KeySource::Config { file: config.as_text().unwrap_or_default().as_bytes().to_vec() },
        KeyChoice::Single => {
            let single = &value.single;
            KeySource::Single {
                provider: single.provider.into(),
                name: single.name.clone(),
                secret: single.secret.trim().to_string(),
            }
        }
    }
}
