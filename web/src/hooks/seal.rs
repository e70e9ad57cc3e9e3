//! Makes a stored value of a typed plaintext.

use yew::prelude::*;

use crate::codec;
use crate::platform::engine::{self, Lane};
use crate::platform::{base64, random};
use crate::state::{Action, Brought, Form, Sealing, Shared, Value, ValueAction, etcd_key_bytes};
use crate::worker::{Answer, KeySource, Request};

/// Makes a stored value each time somebody asks for it.
#[hook]
pub fn use_seal(value: &Value, config: &Brought, on_action: &Callback<Action>) {
    let (now, config, on_action) = (value.clone(), config.clone(), on_action.clone());
    use_effect_with(value.sealing.asked, move |asked| {
        if *asked > 0 {
            seal(&now, &config, on_action);
        }
    });
}

fn seal(value: &Value, config: &Brought, on_action: Callback<Action>) {
    let done = move |report| on_action.emit(Action::Value(ValueAction::Sealed(report)));
    let Some(plaintext) = plaintext(&value.sealing) else { return done(Err(UNREADABLE.into())) };
    let keys = super::key_source(value, config);
    if keys == (KeySource::None {}) {
        return done(Err(NO_KEY.into()));
    }
    let Some(random) = random::bytes(atrest_core::inspect::RANDOM_BYTES) else {
        return done(Err(NO_RANDOM.into()));
    };
    let request = Request::Encrypt {
        keys,
        plaintext,
        etcd_key: etcd_key_bytes(&value.etcd_key),
        resource: Some(value.resource.trim().to_string()).filter(|resource| !resource.is_empty()),
        random,
    };
    engine::ask(Lane::Seal, &request, None, move |answer| match answer {
        Answer::Encrypted { report } => done(report.map(Shared::new).map_err(|refusal| refusal.message)),
        Answer::Broken { message } => done(Err(message)),
        _ => {}
    });
}

/// The bytes that are typed; `None` if they are not in the form that is chosen.
pub fn plaintext(sealing: &Sealing) -> Option<Vec<u8>> {
    match sealing.form {
        Form::Text => Some(sealing.text.as_bytes().to_vec()),
        Form::Hex => codec::from_hex(&sealing.text),
        Form::Base64 => base64::decode(&sealing.text),
    }
}

const UNREADABLE: &str =
    "This plaintext is not in the form that is chosen above it. Choose another form, or correct it.";
const NO_KEY: &str = "There is no key yet: put a file into the Config view, or type a key under What opens it.";
/// Without randomness nothing is made.
pub const NO_RANDOM: &str = "The browser gives no random bytes, and without them nothing can be encrypted safely.";
