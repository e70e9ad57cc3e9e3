//! A menu of examples.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Names and what hears of a choice.
#[derive(Clone, PartialEq, Properties)]
pub struct ExamplesMenuProps {
    /// The id of the field.
    pub id: AttrValue,
    /// Names of the examples.
    pub names: Vec<&'static str>,
    /// Hears the number of the one that is chosen.
    pub on_choose: Callback<usize>,
}

/// The menu. It falls back to its title, so that the same example can be chosen again.
#[component]
pub fn ExamplesMenu(props: &ExamplesMenuProps) -> Html {
    let onchange = props.on_choose.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let chosen = select.selected_index();
        select.set_selected_index(0);
        usize::try_from(chosen - 1).unwrap_or_default()
    });
    html! {
        <>
            <label class="visually-hidden" for={props.id.clone()}>{"Examples"}</label>
            <select id={props.id.clone()} class="examples" {onchange}>
                <option selected=true disabled=true>{"Examples"}</option>
                {for props.names.iter().map(|name| html! { <option>{*name}</option> })}
            </select>
        </>
    }
}
