//! What leaves this page, and how to check that it is nothing.

use yew::prelude::*;

use super::{Icon, Panel, Sign};
use crate::platform::{large, requests};
use crate::state::Action;

/// Who hears what is asked for.
#[derive(Clone, PartialEq, Properties)]
pub struct PrivacyProps {
    /// Hears what is asked for.
    pub on_action: Callback<Action>,
}

/// The panel.
#[component]
pub fn PrivacyPanel(props: &PrivacyProps) -> Html {
    let made = requests::made();
    let on_action = props.on_action.clone();
    let on_clear = move |_| {
        large::forget();
        on_action.emit(Action::Clear);
    };
    html! {
        <Panel title="Nothing leaves this page" on_action={props.on_action.clone()}>
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
            <button type="button" class="danger" onclick={on_clear}><Icon sign={Sign::Close} />{"Clear everything"}</button>
        </Panel>
    }
}
