//! The plaintext: the data of a Secret entry by entry, then all of it in the form that is chosen.

use atrest_core::report::{ObjectReport, ValueReport};
use yew::prelude::*;

use super::plaintext_form::{PlaintextForm, forms};
use super::secret_data::secret_data;
use super::{CopyButton, Sign, icon, prose, tabs};
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
    if props.report.opened.is_none() {
        return html! {};
    }
    let object = props.report.object.as_ref();
    let forms = forms(object);
    let names: Vec<&'static str> = forms.iter().map(|form| form.name()).collect();
    let form = forms.get(*chosen).or(forms.last()).copied().unwrap_or(PlaintextForm::Hex);
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |index| chosen.set(index))
    };
    let has_secrets = object.is_some_and(may_hold_secrets);
    let covered = has_secrets && !*shown;
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
                        {icon(if covered { Sign::Eye } else { Sign::EyeOff })}{if covered { "Show data" } else { "Cover data" }}
                    </button>
                }
                <CopyButton taken={form.taken(&props.report)} />
            </div>
            <div class="object-text">{form.view(&props.report, covered)}</div>
            {for object.into_iter().flat_map(|object| &object.notes).map(|note| html! {
                <p class="advice-line is-note">{icon(Sign::Note)}<span>{prose(note)}</span></p>
            })}
        </section>
    }
}

/// Whether it is a Secret, or may be one because its kind is not known.
fn may_hold_secrets(object: &ObjectReport) -> bool {
    let unknown = object.kind.is_empty() && !object.wire.is_empty();
    object.kind == "Secret" || unknown || !object.secret_data.is_empty()
}

fn title(object: Option<&ObjectReport>) -> String {
    match object {
        Some(object) if !object.kind.is_empty() => format!("{} {}", object.api_version, object.kind),
        _ => "Plaintext".into(),
    }
}
