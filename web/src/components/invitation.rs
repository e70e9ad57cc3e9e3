//! What an empty view says: what can be brought, and four examples.

use yew::prelude::*;

/// Examples to begin with.
#[derive(Clone, PartialEq, Properties)]
pub struct InvitationProps {
    /// The question that the view answers.
    pub question: AttrValue,
    /// Short names of examples.
    pub chips: Vec<AttrValue>,
    /// Hears the number of the one that is chosen.
    pub on_choose: Callback<usize>,
}

/// The invitation.
#[component]
pub fn Invitation(props: &InvitationProps) -> Html {
    html! {
        <div class="invitation">
            <h2>{&props.question}</h2>
            <p>{"Paste anything: a config, a value, a hexdump, a log line. Or drop a file."}</p>
            <p class="faint" id="chips-label">{"Or begin with an example:"}</p>
            <div class="chips" role="group" aria-labelledby="chips-label">
                {for props.chips.iter().enumerate().map(|(index, chip)| {
                    let onclick = props.on_choose.reform(move |_: MouseEvent| index);
                    html! { <button type="button" class="chip" {onclick}>{chip}</button> }
                })}
            </div>
        </div>
    }
}
