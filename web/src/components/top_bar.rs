//! The bar at the top: views, release, theme, privacy.

use atrest_core::inspect;
use yew::prelude::*;

use super::{ANSWER_ID, Sign, icon, on_click, on_follow, on_pick};
use crate::platform::{focus, theme};
use crate::state::{Action, ConfigAction, NEWEST, Panel, View};

/// What is open.
#[derive(Clone, PartialEq, Properties)]
pub struct TopBarProps {
    /// The view that is open.
    pub view: View,
    /// The release that is chosen.
    pub release: AttrValue,
    /// The panel that is open.
    pub panel: Option<Panel>,
    /// Hears what is asked for.
    pub on_action: Callback<Action>,
}

/// The bar.
#[component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let dark = use_state(theme::is_dark);
    let on_theme = {
        let dark = dark.clone();
        move |_| {
            theme::set_dark(!*dark);
            dark.set(!*dark);
        }
    };
    let toggle = |panel| on_click(&props.on_action, Action::Toggle(panel));
    let theme_label = if *dark { "Switch to light" } else { "Switch to dark" };
    html! {
        <header class="top">
            <a class="skip" href={props.view.address()} onclick={skip}>{"Skip to the answer"}</a>
            <a class="name" href={View::Config.address()} onclick={on_follow(&props.on_action, Action::Go(View::Config))}>{"atrest"}</a>
            <nav aria-label="Views">
                {for View::ALL.into_iter().map(|view| link(view, props))}
            </nav>
            {releases(props)}
            <button type="button" class="quiet square help" aria-label="Shortcuts" title="Shortcuts (?)"
                aria-expanded={(props.panel == Some(Panel::Shortcuts)).to_string()} onclick={toggle(Panel::Shortcuts)}>
                {"?"}
            </button>
            <button type="button" class="quiet square" aria-label={theme_label} title={theme_label} onclick={on_theme}>
                {icon(Sign::Theme)}
            </button>
            <button type="button" class="quiet privacy-dot" aria-expanded={(props.panel == Some(Panel::Privacy)).to_string()}
                onclick={toggle(Panel::Privacy)}>
                <span class="dot" aria-hidden="true"></span>
                <span class="privacy-words">{"nothing leaves this page"}</span>
            </button>
        </header>
    }
}

/// The address belongs to the views, so the link moves the focus itself.
fn skip(event: MouseEvent) {
    event.prevent_default();
    focus::on(ANSWER_ID);
}

/// The newest first.
fn releases(props: &TopBarProps) -> Html {
    let onchange = on_pick(&props.on_action, |index| {
        let release = inspect::releases().into_iter().rev().nth(index).map(|release| release.name);
        Action::Config(ConfigAction::Release(release.unwrap_or_else(|| NEWEST.into())))
    });
    html! {
        <select class="release" aria-label="Release of Kubernetes" title="The release of Kubernetes whose answers are shown" {onchange}>
            {for inspect::releases().iter().rev().map(|release| html! {
                <option selected={props.release == release.name}>
                    {"Kubernetes "}{&release.name}if release.documented { {", from documentation"} }
                </option>
            })}
        </select>
    }
}

fn link(view: View, props: &TopBarProps) -> Html {
    let current = (view == props.view).then_some("page");
    html! {
        <a href={view.address()} aria-current={current} onclick={on_follow(&props.on_action, Action::Go(view))}>{view.title()}</a>
    }
}
