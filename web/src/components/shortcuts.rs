//! The list of shortcuts.

use yew::prelude::*;

use super::panel;
use crate::state::Action;

/// The list.
pub fn shortcuts_panel(on_action: &Callback<Action>) -> Html {
    let list = html! {
        <>
            <dl class="shortcuts">
                {for SHORTCUTS.iter().map(|(keys, what)| html! {
                    <div>
                        <dt>{for keys.iter().map(|key| html! { <kbd>{*key}</kbd> })}</dt>
                        <dd>{*what}</dd>
                    </div>
                })}
            </dl>
            <p class="faint">{"Letters are shortcuts only while the cursor is in no field. In the editor, Tab leaves it."}</p>
        </>
    };
    panel("Shortcuts", list, on_action)
}

const SHORTCUTS: &[(&[&str], &str)] = &[
    (&["g", "c"], "Config: will kube-apiserver start with this file?"),
    (&["g", "v"], "Value: what is in this value?"),
    (&["g", "g"], "Generate: a key, a file"),
    (&["g", "r"], "Rules: what is advised, and why"),
    (&["F8"], "Next finding"),
    (&["Shift", "F8"], "Finding before"),
    (&["Ctrl", "V"], "Paste anything, anywhere: it is recognised and opened"),
    (&["Ctrl", "Z"], "Undo in the editor, also of a whole file"),
    (&["?"], "This list"),
    (&["Esc"], "Close what lies over the page"),
];
