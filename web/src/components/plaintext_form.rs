//! The forms of a plaintext: YAML, JSON, wire fields, bytes.

use atrest_core::report::{ObjectReport, ValueReport};
use yew::prelude::*;

use super::Taken;
use super::byte_rows::PlainRows;
use super::wire_tree::wire_tree;
use crate::codec;
use crate::platform::base64;
use crate::state::{Bytes, Shared};

/// A form of a plaintext.
#[derive(Clone, Copy, PartialEq)]
pub enum PlaintextForm {
    /// The object as YAML.
    Yaml,
    /// The object as JSON.
    Json,
    /// The wire fields of a kind that is not known in full.
    Fields,
    /// The bytes.
    Hex,
}

/// The forms that a plaintext has, the most readable first.
pub fn forms(object: Option<&ObjectReport>) -> Vec<PlaintextForm> {
    let has = |there: fn(&ObjectReport) -> bool, form| object.is_some_and(there).then_some(form);
    let forms = [
        has(|object| object.yaml.is_some(), PlaintextForm::Yaml),
        has(|object| object.json_text.is_some(), PlaintextForm::Json),
        has(|object| !object.wire.is_empty(), PlaintextForm::Fields),
        Some(PlaintextForm::Hex),
    ];
    forms.into_iter().flatten().collect()
}

impl PlaintextForm {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yaml => "YAML",
            Self::Json => "JSON",
            Self::Fields => "Fields",
            Self::Hex => "Hex",
        }
    }

    /// What is copied: whole, covered or not.
    pub fn taken(self, report: &Shared<ValueReport>) -> Taken {
        match self.text(report) {
            Some(text) => Taken::Text(text.trim_end().to_string().into()),
            None => Taken::Hex(Bytes::Plaintext(report.clone())),
        }
    }

    /// What is shown.
    pub fn view(self, report: &Shared<ValueReport>, covered: bool) -> Html {
        match (self, &report.object) {
            (Self::Fields, Some(object)) => wire_tree(&object.wire, covered),
            (Self::Hex, _) if covered => text("Covered: the bytes hold the data."),
            (Self::Hex, _) => html! { <PlainRows bytes={Bytes::Plaintext(report.clone())} /> },
            (_, Some(object)) => {
                let whole = self.text(report).unwrap_or_default().trim_end();
                if covered { text(&without_data(whole, object)) } else { text(whole) }
            }
            (_, None) => html! {},
        }
    }

    fn text(self, report: &ValueReport) -> Option<&str> {
        let object = report.object.as_ref()?;
        match self {
            Self::Yaml => object.yaml.as_deref(),
            Self::Json => object.json_text.as_deref(),
            Self::Fields | Self::Hex => None,
        }
    }
}

/// A text, as far as a page can show it.
fn text(whole: &str) -> Html {
    let shown = &whole[..whole.floor_char_boundary(MOST_SHOWN)];
    let rest = whole.len() - shown.len();
    html! {
        <pre class="mono" tabindex="0">
            {shown}
            if rest > 0 {
                {format!("\n… {} more, all of which is copied", codec::size(rest as f64))}
            }
        </pre>
    }
}

/// The text with dots in place of the data of a Secret.
fn without_data(text: &str, object: &ObjectReport) -> String {
    object.secret_data.iter().fold(text.to_string(), |text, entry| {
        let value = base64::encode(entry.value.expose());
        if value.is_empty() { text } else { text.replace(&value, "••••••••") }
    })
}

/// Characters, more or less, that one element shows.
const MOST_SHOWN: usize = 200_000;
