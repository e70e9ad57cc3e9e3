//! What happens beside drawing: listening to the browser, asking the core, and turning both into actions.

mod browser;
mod example;
mod generate;
mod history;
mod lint;
mod paste;
mod seal;
mod value;

pub use browser::{use_bring, use_focus, use_route, use_rule, use_shortcuts, use_unload};
pub use example::use_example;
pub use generate::use_generate;
pub use history::use_history;
pub use lint::use_lint;
pub use paste::{use_arrival, use_recognise};
pub use seal::{plaintext, use_seal};
pub use value::{key_source, use_open};

use crate::platform::large::Blob;

use crate::platform::large;
use crate::state::Brought;
use crate::worker::Paste;

/// How content goes to the worker: in the request, or as a blob beside it.
fn parcel(brought: &Brought) -> (Paste, Option<Blob>) {
    match brought {
        Brought::Text(text) => (Paste::Inline { bytes: text.as_bytes().to_vec() }, None),
        Brought::Bytes { bytes, .. } => (Paste::Inline { bytes: bytes.to_vec() }, None),
        Brought::Large { handle, .. } => (Paste::Attached {}, large::get(*handle)),
    }
}
