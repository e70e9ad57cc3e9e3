//! The plaintext: as YAML, JSON or bytes, and the data of a Secret entry by entry.

use std::rc::Rc;

use atrest_core::report::{ObjectReport, Opened, ValueReport};
use yew::prelude::*;

use super::byte_rows::PlainRows;
use super::secret_data::secret_data;
use super::wire_tree::wire_tree;
use super::{CopyButton, Sign, icon, prose, tabs};
use crate::platform::codec;
use crate::state::Shared;

/// The report.
#[derive(Clone, PartialEq, Properties)]
pub struct ObjectViewProps {
    /// The report.
    pub report: Shared<ValueReport>,
}

/// The object, where the value opened.
#[component]
pub fn ObjectView(props: &ObjectViewProps) -> Html {
    let chosen = use_state(|| 0usize);
    let shown = use_state(|| false);
    let Some(opened) = &props.report.opened else { return html! {} };
    let object = props.report.object.as_ref();
    let forms = forms(object);
    let names: Vec<&'static str> = forms.iter().map(|form| form.name()).collect();
    let form = forms.get(*chosen).or(forms.last()).copied().unwrap_or(Form::Hex);
    let on_choose = Callback::from({
        let chosen = chosen.clone();
        move |index| chosen.set(index)
    });
    let has_secrets = object.is_some_and(|object| !object.secret_data.is_empty());
    let hide = has_secrets && !*shown;
    let on_show = {
        let shown = shown.clone();
        move |_| shown.set(!*shown)
    };
    html! {
        <section class="object" aria-label="What is in it">
            {secret_data(&props.report)}
            <div class="section-head">
                <h2>{title(object)}</h2>
                {tabs("Shown as", &names, *chosen, &on_choose)}
                if has_secrets {
                    <button type="button" class="quiet" aria-pressed={shown.to_string()} onclick={on_show}>
                        {icon(if hide { Sign::Eye } else { Sign::EyeOff })}{if hide { "Show data" } else { "Cover data" }}
                    </button>
                }
                <CopyButton text={form.text(object, opened)} />
            </div>
            <div class="object-text">{form.view(object, opened, hide)}</div>
            {for object.into_iter().flat_map(|object| &object.notes).map(|note| html! {
                <p class="advice-line is-note">{icon(Sign::Note)}<span>{prose(note)}</span></p>
            })}
        </section>
    }
}

fn title(object: Option<&ObjectReport>) -> String {
    match object {
        Some(object) if !object.kind.is_empty() => format!("{} {}", object.api_version, object.kind),
        _ => "Plaintext".into(),
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Form {
    Yaml,
    Json,
    Fields,
    Hex,
}

fn forms(object: Option<&ObjectReport>) -> Vec<Form> {
    let has = |there: bool, form| there.then_some(form);
    [
        has(object.is_some_and(|object| object.yaml.is_some()), Form::Yaml),
        has(object.is_some_and(|object| object.json_text.is_some()), Form::Json),
        has(object.is_some_and(|object| !object.wire.is_empty()), Form::Fields),
        Some(Form::Hex),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl Form {
    fn name(self) -> &'static str {
        match self {
            Self::Yaml => "YAML",
            Self::Json => "JSON",
            Self::Fields => "Fields",
            Self::Hex => "Hex",
        }
    }

    /// What is copied: whole, covered or not.
    fn text(self, object: Option<&ObjectReport>, opened: &Opened) -> String {
        let text = match self {
            Self::Yaml => object.and_then(|object| object.yaml.clone()),
            Self::Json => object.and_then(|object| object.json_text.clone()),
            Self::Fields | Self::Hex => None,
        };
        text.map_or_else(|| codec::to_hex(opened.plaintext.expose()), |text| text.trim_end().to_string())
    }

    fn view(self, object: Option<&ObjectReport>, opened: &Opened, hide: bool) -> Html {
        match (self, object) {
            (Self::Fields, Some(object)) => wire_tree(&object.wire),
            (Self::Hex, _) if hide => {
                html! { <pre class="mono" tabindex="0">{"Covered: the bytes hold the data."}</pre> }
            }
            (Self::Hex, _) => html! { <PlainRows bytes={Rc::<[u8]>::from(opened.plaintext.expose())} /> },
            (_, Some(object)) => {
                let text = self.text(Some(object), opened);
                let text = if hide { covered(&text, object) } else { text };
                html! { <pre class="mono" tabindex="0">{text}</pre> }
            }
            (_, None) => html! {},
        }
    }
}

/// The text with dots in place of the data of a Secret.
fn covered(text: &str, object: &ObjectReport) -> String {
    object.secret_data.iter().fold(text.to_string(), |text, entry| {
        let value = codec::to_base64(entry.value.expose());
        if value.is_empty() { text } else { text.replace(&value, "••••••••") }
    })
}
