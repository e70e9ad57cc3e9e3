//! The paste area of the Value view.

use yew::prelude::*;

use super::{brought_card, on_click, on_text};
use crate::state::{Action, Brought, ValueAction};

/// The id of the text field, by which pastes into it are known.
pub const PASTE_ID: &str = "paste";

/// The area, or a card for what no text field can show.
pub fn paste_box(source: &Brought, on_action: &Callback<Action>) -> Html {
    let Some(text) = source.as_text() else {
        let on_remove = on_click(on_action, Action::Value(ValueAction::Replace(Brought::default())));
        return brought_card(source, on_remove);
    };
    let oninput = on_text(on_action, |text| Action::Value(ValueAction::Edit(Brought::text(&text))));
    html! {
        <textarea id={PASTE_ID} class="mono paste" value={text.to_string()} {oninput} rows="9" wrap="off" spellcheck="false"
            autocomplete="off" autocapitalize="off" aria-label="What you copied out of etcd"
            placeholder="Paste what etcdctl, hexdump, xxd or a log printed" />
    }
}
