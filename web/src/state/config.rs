//! The Config view: a file, and what the server says to it.

use std::rc::Rc;

use atrest_core::report::{ConfigReport, Edit, History, Place, Source};

use super::{Brought, Shared};

/// A file and the answer to it.
#[derive(Clone, PartialEq)]
pub struct Config {
    /// The file.
    pub text: Brought,
    /// Grows with each change of the file or of the options.
    pub revision: u32,
    /// What stood here before the last paste, drop or example.
    pub former: Option<Brought>,
    /// The answer, to whichever revision it belongs.
    pub answer: Option<ConfigAnswer>,
    /// The release whose verdict is shown, `1.37`.
    pub release: String,
    /// What every release says to the file, or to the one before while it is told.
    pub history: Option<Shared<History>>,
    /// Whether keys are shown as dots.
    pub covered: bool,
    /// The finding that is open, by its number in the report.
    pub open: Option<usize>,
    /// Where the editor should go, and a number that grows with each such wish.
    pub jump: (u32, Option<Place>),
    /// What should be put where the editor's cursor is, and a number that grows with each such wish.
    pub insert: (u32, Rc<str>),
    /// What should be changed in the editor, and a number that grows with each such wish.
    pub fix: (u32, Rc<[Edit]>),
    /// The path of the file on the server, which its messages name.
    pub path: String,
    /// `--feature-gates=KMSv1=true`
    pub kms_v1: bool,
    /// `--encryption-provider-config-automatic-reload=true`
    pub automatic_reload: bool,
}

/// The answer to a revision.
#[derive(Clone, PartialEq)]
pub struct ConfigAnswer {
    /// The revision it belongs to.
    pub revision: u32,
    /// The report, or a sentence why there is none.
    pub report: Result<Shared<ConfigReport>, String>,
}

/// What can happen in the Config view.
#[derive(Clone)]
pub enum ConfigAction {
    /// The file was edited by hand.
    Edit(Brought),
    /// Another file takes its place.
    Replace(Brought),
    /// What stood here before comes back.
    BringBack,
    /// An answer came.
    Answer(ConfigAnswer),
    /// Another release is chosen.
    Release(String),
    /// The history was told; nothing while there is nothing to tell it of.
    History(Option<Shared<History>>),
    /// Keys are covered or shown.
    Cover(bool),
    /// A finding is opened and gone to; the open one is closed.
    Open(usize),
    /// The next finding, or the one before.
    Walk(bool),
    /// The editor should go to a place.
    Jump(Place),
    /// The fix of a finding is to be made.
    Fix(usize),
    /// The path on the server.
    Path(String),
    /// The KMSv1 gate.
    KmsV1(bool),
    /// Automatic reload.
    AutomaticReload(bool),
}

impl Config {
    /// The report, if the last answer has one. It may belong to an older revision.
    pub fn report(&self) -> Option<&Shared<ConfigReport>> {
        self.answer.as_ref()?.report.as_ref().ok()
    }

    /// Whether an answer to the present revision is still to come.
    pub fn is_waiting(&self) -> bool {
        !self.text.is_empty() && self.answer.as_ref().is_none_or(|answer| answer.revision != self.revision)
    }

    pub(super) fn apply(&mut self, action: ConfigAction) {
        match action {
            ConfigAction::Edit(text) => self.set(text),
            ConfigAction::Replace(text) => {
                self.replace(text);
            }
            ConfigAction::BringBack => self.swap_former(),
            ConfigAction::Answer(answer) if answer.revision == self.revision => self.answer = Some(answer),
            ConfigAction::Answer(_) => {}
            ConfigAction::Release(release) => self.set_release(release),
            ConfigAction::History(history) => self.history = history,
            ConfigAction::Cover(covered) => self.covered = covered,
            ConfigAction::Open(index) if self.open == Some(index) => self.open = None,
            ConfigAction::Open(index) => self.go_to(index),
            ConfigAction::Walk(forward) => self.walk(forward),
            ConfigAction::Jump(place) => self.jump = (self.jump.0 + 1, Some(place)),
            ConfigAction::Fix(index) => self.fix(index),
            ConfigAction::Path(path) => self.change(|config| config.path = path),
            ConfigAction::KmsV1(on) => self.change(|config| config.kms_v1 = on),
            ConfigAction::AutomaticReload(on) => self.change(|config| config.automatic_reload = on),
        }
    }

    pub(super) fn set_release(&mut self, release: String) {
        if self.release != release {
            self.change(|config| config.release = release);
            self.open = None;
        }
    }

    /// Puts another file here and says whether it took the place of something.
    pub(super) fn replace(&mut self, text: Brought) -> bool {
        let replaced = !self.text.is_empty() && self.text != text;
        if replaced {
            self.former = Some(self.text.clone());
        }
        self.covered = true;
        self.open = None;
        self.set(text);
        replaced
    }

    pub(super) fn swap_former(&mut self) {
        if let Some(former) = self.former.take() {
            self.former = Some(self.text.clone()).filter(|text| !text.is_empty());
            self.open = None;
            self.set(former);
        }
    }

    fn set(&mut self, text: Brought) {
        if self.text != text {
            self.change(|config| config.text = text);
        }
        if self.text.is_empty() {
            self.answer = None;
            self.open = None;
        }
    }

    /// The places of a fix hold for the text that was looked at, and for no other.
    fn fix(&mut self, index: usize) {
        if self.is_waiting() {
            return;
        }
        let fix = self.report().and_then(|report| report.findings.get(index)?.fix.as_ref());
        if let Some(edits) = fix.map(|fix| fix.edits.as_slice().into()) {
            self.fix = (self.fix.0 + 1, edits);
            self.open = None;
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Self)) {
        change(self);
        self.revision += 1;
    }

    fn walk(&mut self, forward: bool) {
        let order = self.order();
        let at = self.open.and_then(|open| order.iter().position(|index| *index == open));
        let count = order.len();
        let next = match at {
            _ if count == 0 => return,
            Some(at) if forward => (at + 1) % count,
            Some(at) => (at + count - 1) % count,
            None if forward => 0,
            None => count - 1,
        };
        self.go_to(order[next]);
    }

    /// The findings as they stand on the page: what the server says, then what we advise.
    pub fn order(&self) -> Vec<usize> {
        let findings = self.report().map_or(&[][..], |report| &report.findings);
        let of = |source| findings.iter().enumerate().filter(move |(_, f)| f.source == source).map(|(index, _)| index);
        of(Source::Server).chain(of(Source::Advice)).collect()
    }

    fn go_to(&mut self, index: usize) {
        let place = self.report().and_then(|report| report.findings.get(index)).map(|finding| finding.place);
        self.open = Some(index);
        self.jump = (self.jump.0 + 1, place);
    }
}

/// The release that is shown unless another is chosen.
pub const NEWEST: &str = "1.37";

impl Default for Config {
    fn default() -> Self {
        Self {
            text: Brought::default(),
            revision: 0,
            former: None,
            answer: None,
            release: NEWEST.into(),
            history: None,
            covered: true,
            open: None,
            jump: (0, None),
            insert: (0, "".into()),
            fix: (0, Rc::new([])),
            path: "/etc/kubernetes/enc.yaml".into(),
            kms_v1: false,
            automatic_reload: false,
        }
    }
}
