//! A row of choices of which one is taken.

use yew::prelude::*;

/// The choices.
#[derive(Clone, PartialEq, Properties)]
pub struct TabsProps {
    /// What is chosen, for readers of the screen.
    pub label: AttrValue,
    /// The choices.
    pub names: Vec<AttrValue>,
    /// The one that is taken.
    pub chosen: usize,
    /// Hears of another choice.
    pub on_choose: Callback<usize>,
}

/// The row: buttons that are pressed or not.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    html! {
        <div class="tabs" role="group" aria-label={props.label.clone()}>
            {for props.names.iter().enumerate().map(|(index, name)| {
                let onclick = props.on_choose.reform(move |_: MouseEvent| index);
                html! {
                    <button type="button" aria-pressed={(index == props.chosen).to_string()} {onclick}>{name}</button>
                }
            })}
        </div>
    }
}
