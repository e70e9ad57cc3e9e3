//! Buttons that take a result away: into the clipboard, into a file.

use yew::html::IntoPropValue;
use yew::prelude::*;

use super::{Sign, icon};
use crate::codec;
use crate::platform::{clipboard, download};
use crate::state::Bytes;

/// What is taken away; it is written only when it is.
#[derive(Clone, PartialEq)]
pub enum Taken {
    /// A text.
    Text(AttrValue),
    /// Bytes in hexadecimal.
    Hex(Bytes),
}

impl Taken {
    fn text(&self) -> String {
        match self {
            Self::Text(text) => text.to_string(),
            Self::Hex(bytes) => codec::to_hex(bytes),
        }
    }
}

impl IntoPropValue<Taken> for &str {
    fn into_prop_value(self) -> Taken {
        Taken::Text(self.to_string().into())
    }
}

/// What is copied.
#[derive(Clone, PartialEq, Properties)]
pub struct CopyButtonProps {
    /// What is copied, to the character.
    pub taken: Taken,
    /// What it is, after `Copy`: `Copy hex`.
    #[prop_or_default]
    pub what: AttrValue,
}

/// Copies, and says so until the pointer or the focus goes on.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let copied = use_state(|| None::<bool>);
    let onclick = {
        let (taken, copied) = (props.taken.clone(), copied.setter());
        Callback::from(move |_| {
            let copied = copied.clone();
            clipboard::copy(taken.text(), move |done| copied.set(Some(done)));
        })
    };
    let forget = |copied: &UseStateHandle<Option<bool>>| copied.setter();
    let (left, blurred) = (forget(&copied), forget(&copied));
    let label = match *copied {
        Some(true) => "Copied".to_string(),
        Some(false) => "The browser does not let this page copy".to_string(),
        None => format!("Copy {}", props.what).trim_end().to_string(),
    };
    let sign = if *copied == Some(true) { Sign::Done } else { Sign::Copy };
    html! {
        <button type="button" class="copy" {onclick} onmouseleave={move |_| left.set(None)} onblur={move |_| blurred.set(None)}>
            {icon(sign)}<span aria-live="polite">{label}</span>
        </button>
    }
}

/// Saves a file.
pub fn download_button(text: String, name: &'static str) -> Html {
    let onclick = move |_| {
        let _ = download::save(name, text.as_bytes());
    };
    html! {
        <button type="button" {onclick}>{icon(Sign::Download)}{"Download "}{name}</button>
    }
}
