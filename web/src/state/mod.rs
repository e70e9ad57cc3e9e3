//! Everything that the page knows, and the one function that changes it.

mod arrival;
mod brought;
mod bytes;
mod config;
mod etcd_key;
mod generate;
mod rules;
mod shared;
mod value;
mod view;

use std::rc::Rc;

use atrest_core::inspect;
use yew::Reducible;

pub use arrival::{Arrival, Arrived};
pub use brought::{Brought, LARGEST_SHOWN};
pub use bytes::Bytes;
pub use config::{Config, ConfigAction, ConfigAnswer, NEWEST};
pub use etcd_key::{etcd_key_bytes, etcd_key_text};
pub use generate::{Generate, GenerateAction, Wishes};
pub use rules::{Rules, RulesAction};
pub use shared::Shared;
pub use value::{Form, KeyChoice, Sealing, SingleKey, Value, ValueAction};
pub use view::View;

use crate::worker::Recognised;

/// Everything that the page knows. It lives in memory and nowhere else.
#[derive(Clone, Default, PartialEq)]
pub struct State {
    /// The view that is open.
    pub view: View,
    /// What lies over it.
    pub panel: Option<Panel>,
    /// How often something was pasted or dropped.
    pub arrivals: u32,
    /// What was pasted or dropped last, until it is dismissed.
    pub arrival: Option<Arrival>,
    /// The Config view.
    pub config: Config,
    /// The Value view.
    pub value: Value,
    /// The Generate view.
    pub generate: Generate,
    /// The Rules view.
    pub rules: Rules,
}

/// What can lie over a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The list of shortcuts.
    Shortcuts,
    /// What leaves this page: nothing.
    Privacy,
}

/// What can happen.
#[derive(Clone)]
pub enum Action {
    /// A view was asked for.
    Go(View),
    /// An address was: a view, and what of it.
    Visit(String),
    /// The rule with this code was asked for.
    Rule(&'static str),
    /// A panel was asked for; once more closes it.
    Toggle(Panel),
    /// Whatever lies over the view goes.
    Close,
    /// Something was pasted or dropped. `true`: where the editor's cursor is, if it turns out to be for the editor.
    Arrive(Brought, bool),
    /// It was recognised.
    Recognise(u32, Shared<Recognised>),
    /// It belongs into another view than the one it was taken to.
    Redirect(View),
    /// What it replaced comes back.
    BringBack,
    /// Content is for the Config view.
    ToConfig(Brought),
    /// The Config view.
    Config(ConfigAction),
    /// The Value view.
    Value(ValueAction),
    /// The Generate view.
    Generate(GenerateAction),
    /// The Rules view.
    Rules(RulesAction),
    /// Everything is forgotten.
    Clear,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.apply(action);
        Rc::new(next)
    }
}

impl State {
    /// Whether anything would be lost with the page.
    pub fn holds_something(&self) -> bool {
        !self.config.text.is_empty() || !self.value.source.is_empty() || !self.value.single.secret.is_empty()
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Go(view) => self.go(view, None),
            Action::Visit(hash) => self.visit(&hash),
            Action::Rule(code) => self.go(View::Rules, Some(code)),
            Action::Toggle(panel) => self.panel = if self.panel == Some(panel) { None } else { Some(panel) },
            Action::Close => {
                if self.panel.take().is_none() {
                    self.arrival = None;
                }
            }
            Action::Arrive(brought, at_cursor) => self.arrive(brought, at_cursor),
            Action::Recognise(id, recognised) => self.settle(id, recognised),
            Action::Redirect(view) => self.redirect(view),
            Action::BringBack => self.bring_back(),
            Action::ToConfig(brought) => {
                self.config.replace(brought);
                self.view = View::Config;
            }
            Action::Config(action) => self.config.apply(action),
            Action::Value(action) => self.value.apply(action),
            Action::Generate(action) => self.generate.apply(action),
            Action::Rules(action) => self.rules.apply(action),
            Action::Clear => *self = self.cleared(),
        }
    }

    /// The page as an address opens it.
    pub fn at(hash: &str) -> Self {
        let mut state = Self::default();
        state.visit(hash);
        state
    }

    /// What the address says while this is shown.
    pub fn address(&self) -> String {
        let view = match (self.view, self.rules.chosen) {
            (View::Rules, Some(code)) => format!("{}/{code}", View::Rules.address()),
            (view, _) => view.address().into(),
        };
        if self.config.release == NEWEST { view } else { format!("{view}{RELEASE}{}", self.config.release) }
    }

    fn visit(&mut self, hash: &str) {
        let (view, release) = hash.split_once(RELEASE).unwrap_or((hash, NEWEST));
        self.go(View::of_address(view), Rules::of_address(view));
        let known = inspect::releases().into_iter().find(|known| known.name == release);
        self.config.set_release(known.map_or(NEWEST.into(), |known| known.name));
    }

    fn go(&mut self, view: View, rule: Option<&'static str>) {
        self.view = view;
        self.panel = None;
        if view == View::Rules {
            self.rules.choose(rule);
        }
    }

    /// Keeps the revisions, so that answers that are still on their way stay unwelcome.
    fn cleared(&self) -> Self {
        Self {
            view: self.view,
            arrivals: self.arrivals + 1,
            config: Config {
                revision: self.config.revision + 1,
                release: self.config.release.clone(),
                ..Config::default()
            },
            value: self.value.cleared(),
            generate: Generate { revision: self.generate.revision + 1, ..Generate::default() },
            ..Self::default()
        }
    }
}

/// What stands before the release in the address.
const RELEASE: &str = "?release=";

#[cfg(test)]
mod tests;
