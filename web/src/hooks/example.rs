//! Makes an example for the Value view: the value is written when it is wanted, so that value, key and file fit.

use atrest_core::inspect::RANDOM_BYTES;
use yew::prelude::*;

use crate::examples::{ETCD_KEY, MadeWith, PLAINTEXT, VALUE_CONFIG, VALUES};
use crate::platform::engine::{self, Lane};
use crate::platform::random;
use crate::state::{Action, Brought, ConfigAction, KeyChoice, ValueAction};
use crate::worker::{Answer, KeySource, Request};

/// Makes the example with this number each time somebody asks for it.
#[hook]
pub fn use_example(example: (u32, usize), on_action: &Callback<Action>) {
    let on_action = on_action.clone();
    use_effect_with(example, move |(asked, index)| {
        if *asked > 0 {
            make(*index, on_action);
        }
    });
}

/// Writes a value, copies it as etcdctl would, and puts it and its file into their views.
fn make(index: usize, on_action: Callback<Action>) {
    let Some(example) = VALUES.get(index) else { return };
    let (copied, plaintext) = (example.copied, PLAINTEXT.trim_end().as_bytes().to_vec());
    let put = move |stored: &[u8]| {
        on_action.emit(Action::Config(ConfigAction::Replace(Brought::text(VALUE_CONFIG))));
        on_action.emit(Action::Value(ValueAction::Keys(KeyChoice::Config)));
        on_action.emit(Action::Value(ValueAction::EtcdKey(ETCD_KEY.into())));
        on_action.emit(Action::Value(ValueAction::Replace(Brought::text(&copied.print(stored)))));
    };
    let (MadeWith::Key(provider, name, secret), Some(random)) = (example.made_with, random::bytes(RANDOM_BYTES)) else {
        return put(&plaintext);
    };
    let keys = KeySource::Single { provider: provider.into(), name: name.into(), secret: secret.into() };
    let request = Request::Encrypt { keys, plaintext, etcd_key: ETCD_KEY.into(), resource: None, random };
    engine::ask(Lane::Seal, &request, None, move |answer| {
        if let Answer::Encrypted { report: Ok(report) } = answer {
            put(&report.stored);
        }
    });
}
