//! What leaves this page, and how to check that it is nothing.

use yew::prelude::*;

use super::{Sign, icon, panel};
use crate::platform::{large, requests};
use crate::state::Action;

/// The panel.
pub fn privacy_panel(on_action: &Callback<Action>) -> Html {
    let made = requests::made();
    let on_clear = on_action.reform(|_: MouseEvent| {
        large::forget();
        Action::Clear
    });
    let words = html! {
        <>
            <p class="requests">
                <strong class="requests-number">{made}</strong>
                {if made == 1 { " request made" } else { " requests made" }}{" since the page was loaded, as the browser counts them."}
            </p>
            <p>
                {"The page's Content-Security-Policy forbids them: "}<code>{"connect-src 'none'"}</code>
                {" keeps scripts from sending anything, "}<code>{"form-action 'none'"}</code>
                {" keeps forms from it, and "}<code>{"default-src 'none'"}</code>
                {" rules out images, frames and fonts from elsewhere."}
            </p>
            <p>{"There are no cookies and no storage. What you paste lives in this tab's memory until you close or clear it. The \
                address holds the name of the view."}</p>
            <h3>{"Check it yourself"}</h3>
            <ol>
                <li>{"Open the browser's developer tools, network tab, and use the page: the list stays empty."}</li>
                <li>{"Switch the network off and use the page: all of it works."}</li>
                <li>{"Type "}<code>{"fetch('https://example.org')"}</code>{" into the console: the browser refuses."}</li>
            </ol>
            <button type="button" class="danger" onclick={on_clear}>{icon(Sign::Close)}{"Clear everything"}</button>
        </>
    };
    panel("Nothing leaves this page", words, on_action)
}
