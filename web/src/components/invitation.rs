//! What an empty view says: what can be brought, and four examples.

use yew::prelude::*;

use super::ANSWER_ID;

/// The invitation.
pub fn invitation(question: &'static str, chips: &[&'static str], on_choose: &Callback<usize>) -> Html {
    html! {
        <div id={ANSWER_ID} class="invitation" tabindex="-1">
            <h2>{question}</h2>
            <p>{"Paste anything: a config, a value, a hexdump, a log line. Or drop a file."}</p>
            <p class="faint" id="chips-label">{"Or begin with an example:"}</p>
            <div class="chips" role="group" aria-labelledby="chips-label">
                {for chips.iter().enumerate().map(|(index, chip)| {
                    let onclick = on_choose.reform(move |_: MouseEvent| index);
                    html! { <button type="button" class="chip" {onclick}>{chip}</button> }
                })}
            </div>
        </div>
    }
}
