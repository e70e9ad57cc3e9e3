//! A row of choices of which one is taken.

use yew::prelude::*;

/// The row: buttons that are pressed or not.
pub fn tabs(label: &'static str, names: &[&'static str], chosen: usize, on_choose: &Callback<usize>) -> Html {
    html! {
        <div class="tabs" role="group" aria-label={label}>
            {for names.iter().enumerate().map(|(index, name)| {
                let onclick = on_choose.reform(move |_: MouseEvent| index);
                html! {
                    <button type="button" aria-pressed={(index == chosen).to_string()} {onclick}>{name}</button>
                }
            })}
        </div>
    }
}
