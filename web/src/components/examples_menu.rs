//! A menu of examples.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The menu. It falls back to its title, so that the same example can be chosen again.
pub fn examples_menu(id: &'static str, names: &[&'static str], on_choose: &Callback<usize>) -> Html {
    let onchange = on_choose.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let chosen = select.selected_index();
        select.set_selected_index(0);
        usize::try_from(chosen - 1).unwrap_or_default()
    });
    html! {
        <>
            <label class="visually-hidden" for={id}>{"Examples"}</label>
            <select id={id} class="examples" {onchange}>
                <option selected=true disabled=true>{"Examples"}</option>
                {for names.iter().map(|name| html! { <option>{*name}</option> })}
            </select>
        </>
    }
}
