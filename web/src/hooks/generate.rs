//! Makes keys and files of the wishes in the Generate view.

use yew::prelude::*;

use super::seal::NO_RANDOM;
use crate::platform::engine::{self, Lane};
use crate::platform::random;
use crate::state::{Action, Generate, GenerateAction, Shared};
use crate::worker::{Answer, Paste, Request};

/// Keeps key, file and the server's word on it up to date.
#[hook]
pub fn use_generate(generate: &Generate, release: &str, on_action: &Callback<Action>) {
    let (now, emit) = (generate.clone(), on_action.clone());
    use_effect_with((generate.revision, generate.secret.is_empty()), move |(revision, no_key)| {
        if *no_key {
            new_key(&now, emit);
        } else {
            make_file(&now, *revision, emit);
        }
    });
    let (file, revision, emit) = (generate.file.clone(), generate.revision, on_action.clone());
    use_effect_with((file, release.to_string()), move |(file, release)| {
        if let Some(Ok(file)) = file {
            judge(file, release, revision, emit);
        }
    });
}

/// The name of a fresh key is suggested only where there is none.
fn new_key(generate: &Generate, on_action: Callback<Action>) {
    let length = generate.wishes.length;
    let Some(random) = random::bytes(length) else {
        return on_action.emit(Action::Generate(GenerateAction::File(generate.revision, Err(NO_RANDOM.into()))));
    };
    let unnamed = generate.wishes.name.is_empty();
    engine::ask(Lane::Key, &Request::MakeKey { length, random }, None, move |answer| {
        if let Answer::KeyMade { key: Ok(key) } = answer {
            let (name, secret) = (unnamed.then_some(key.name), key.secret.expose().to_string());
            on_action.emit(Action::Generate(GenerateAction::Key { name, secret }));
        }
    });
}

fn make_file(generate: &Generate, revision: u32, on_action: Callback<Action>) {
    let wishes = &generate.wishes;
    let secret = if wishes.provider == "kms" { &wishes.endpoint } else { &generate.secret };
    let request = Request::MakeFile {
        resources: wishes.resources.iter().map(|resource| resource.to_string()).collect(),
        provider: wishes.provider.to_string(),
        name: wishes.name.trim().to_string(),
        secret: secret.to_string(),
        identity_fallback: wishes.identity_fallback,
    };
    engine::ask(Lane::File, &request, None, move |answer| {
        let file = match answer {
            Answer::FileMade { file } => file.map(|file| file.yaml.expose().into()).map_err(|refusal| refusal.message),
            Answer::Broken { message } => Err(message),
            _ => return,
        };
        on_action.emit(Action::Generate(GenerateAction::File(revision, file)));
    });
}

fn judge(file: &str, release: &str, revision: u32, on_action: Callback<Action>) {
    let request = Request::Lint {
        file: Paste::Inline { bytes: file.as_bytes().to_vec() },
        release: release.into(),
        path: "enc.yaml".into(),
        kms_v1: false,
        automatic_reload: false,
    };
    engine::ask(Lane::FileVerdict, &request, None, move |answer| {
        if let Answer::Linted { report: Ok(report) } = answer {
            on_action.emit(Action::Generate(GenerateAction::Report(revision, Shared::new(report))));
        }
    });
}
