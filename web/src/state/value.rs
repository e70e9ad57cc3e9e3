//! The Value view: a paste, the value in it, what opens it, and the way back.

use std::rc::Rc;

use atrest_core::report::{EncryptReport, ValueReport};

use super::{Brought, Shared, etcd_key_text};
use crate::codec;
use crate::worker::Recognised;

/// A paste, the value in it, and what came of opening it.
#[derive(Clone, Default, PartialEq)]
pub struct Value {
    /// What was pasted.
    pub source: Brought,
    /// Grows with each change of the paste or of what is chosen in it.
    pub revision: u32,
    /// What was pasted before.
    pub former: Option<Brought>,
    /// What the paste is.
    pub recognised: Option<Shared<Recognised>>,
    /// The revision that `recognised` belongs to.
    pub recognised_revision: u32,
    /// The chosen reading, by its number.
    pub reading: usize,
    /// The chosen entry of the reading, by its number.
    pub entry: usize,
    /// The chosen value.
    pub stored: Option<Rc<[u8]>>,
    /// Its etcd key as it is shown and edited.
    pub etcd_key: String,
    /// The resource, where the etcd key does not say: `deployments.apps`.
    pub resource: String,
    /// What opens it.
    pub keys: KeyChoice,
    /// The key that is typed here.
    pub single: SingleKey,
    /// What came of opening it.
    pub report: Option<Shared<ValueReport>>,
    /// Why it was not tried, a sentence.
    pub refusal: Option<String>,
    /// The way back.
    pub sealing: Sealing,
    /// A number that grows with each example that is wanted, and the example's number.
    pub example: (u32, usize),
}

/// Where keys come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeyChoice {
    /// The file of the Config view.
    #[default]
    Config,
    /// A key that is typed.
    Single,
}

/// A key that is typed.
#[derive(Clone, Default, PartialEq)]
pub struct SingleKey {
    /// Empty: as the value says.
    pub provider: &'static str,
    /// Empty: as the value says.
    pub name: String,
    /// Base64.
    pub secret: String,
}

/// The way back: a plaintext, and the stored value that was made of it.
#[derive(Clone, Default, PartialEq)]
pub struct Sealing {
    /// The plaintext as it is typed.
    pub text: String,
    /// How it is typed.
    pub form: Form,
    /// Grows each time it should be sealed.
    pub asked: u32,
    /// What came of it.
    pub report: Option<Result<Shared<EncryptReport>, String>>,
}

/// How bytes are typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// As text.
    #[default]
    Text,
    /// As hexadecimal.
    Hex,
    /// As base64.
    Base64,
}

/// What can happen in the Value view.
#[derive(Clone)]
pub enum ValueAction {
    /// The paste was edited by hand.
    Edit(Brought),
    /// Another paste takes its place.
    Replace(Brought),
    /// The former paste comes back.
    BringBack,
    /// The paste was recognised.
    Recognised(u32, Shared<Recognised>),
    /// Another reading is right.
    Reading(usize),
    /// Another entry is wanted.
    Entry(usize),
    /// The etcd key was edited.
    EtcdKey(String),
    /// The resource was edited.
    Resource(String),
    /// Keys come from elsewhere.
    Keys(KeyChoice),
    /// The typed key's provider.
    Provider(&'static str),
    /// The typed key's name.
    KeyName(String),
    /// The typed key's secret.
    Secret(String),
    /// An example is wanted, by its number.
    Example(usize),
    /// The value was opened or not, or not even tried for a reason; nothing while there is nothing to open.
    Report(Option<Shared<ValueReport>>, Option<String>),
    /// The plaintext to be sealed was edited.
    Plaintext(String, Form),
    /// The opened object is the plaintext to be sealed, as JSON.
    TakeObject,
    /// The opened plaintext is to be sealed as it is.
    TakeBytes,
    /// It should be sealed.
    Seal,
    /// It was sealed or not.
    Sealed(Result<Shared<EncryptReport>, String>),
}

impl Value {
    /// Whether the paste is still being looked at.
    pub fn is_waiting(&self) -> bool {
        !self.source.is_empty() && self.recognised_revision != self.revision
    }

    /// Nothing, with numbers that go on, so that neither old answers nor old wishes count.
    pub(super) fn cleared(&self) -> Self {
        let sealing = Sealing { asked: self.sealing.asked, ..Sealing::default() };
        Self { revision: self.revision + 1, example: self.example, sealing, ..Self::default() }
    }

    pub(super) fn apply(&mut self, action: ValueAction) {
        match action {
            ValueAction::Edit(source) => self.set(source),
            ValueAction::Replace(source) => {
                self.replace(source, None);
            }
            ValueAction::BringBack => self.swap_former(),
            ValueAction::Recognised(revision, recognised) if revision == self.revision => self.recognise(recognised),
            ValueAction::Recognised(..) => {}
            ValueAction::Reading(reading) => self.choose(reading, 0),
            ValueAction::Entry(entry) => self.choose(self.reading, entry),
            ValueAction::EtcdKey(key) => self.etcd_key = key,
            ValueAction::Resource(resource) => self.resource = resource,
            ValueAction::Keys(keys) => self.keys = keys,
            ValueAction::Provider(provider) => self.single.provider = provider,
            ValueAction::KeyName(name) => self.single.name = name,
            ValueAction::Secret(secret) => self.single.secret = secret,
            ValueAction::Example(example) => self.example = (self.example.0 + 1, example),
            ValueAction::Seal => self.sealing.asked += 1,
            ValueAction::Report(report, refusal) => (self.report, self.refusal) = (report, refusal),
            ValueAction::Plaintext(text, form) => self.type_plaintext(text, form),
            ValueAction::TakeObject => {
                let json = self.report.as_ref().and_then(|report| report.object.as_ref()?.json_text.clone());
                self.type_plaintext(json.unwrap_or_default().trim_end().into(), Form::Text);
            }
            ValueAction::TakeBytes => {
                let opened = self.report.as_ref().and_then(|report| report.opened.as_ref());
                let hex = opened.map(|opened| codec::to_hex(opened.plaintext.expose()));
                self.type_plaintext(hex.unwrap_or_default(), Form::Hex);
            }
            ValueAction::Sealed(report) => self.sealing.report = Some(report),
        }
    }

    /// Puts another paste here and says whether it took the place of something.
    pub(super) fn replace(&mut self, source: Brought, recognised: Option<Shared<Recognised>>) -> bool {
        let replaced = !self.source.is_empty() && self.source != source;
        if replaced {
            self.former = Some(self.source.clone());
        }
        self.set(source);
        if let Some(recognised) = recognised.filter(|_| !self.source.is_empty()) {
            self.recognise(recognised);
        }
        replaced
    }

    pub(super) fn swap_former(&mut self) {
        if let Some(former) = self.former.take() {
            self.former = Some(self.source.clone()).filter(|source| !source.is_empty());
            self.set(former);
        }
    }

    fn type_plaintext(&mut self, text: String, form: Form) {
        self.sealing = Sealing { text, form, asked: self.sealing.asked, report: None };
    }

    fn set(&mut self, source: Brought) {
        self.source = source;
        self.choose(0, 0);
        if self.source.is_empty() {
            self.recognised = None;
            self.stored = None;
            self.report = None;
            self.etcd_key.clear();
        }
    }

    fn choose(&mut self, reading: usize, entry: usize) {
        (self.reading, self.entry) = (reading, entry);
        self.revision += 1;
    }

    /// An etcd key in the paste replaces the typed one; a paste without any leaves it.
    fn recognise(&mut self, recognised: Shared<Recognised>) {
        self.stored = recognised.chosen.as_ref().map(|chosen| chosen.value.as_slice().into());
        if let Some(key) = recognised.chosen.as_ref().and_then(|chosen| chosen.etcd_key.as_deref()) {
            self.etcd_key = etcd_key_text(key);
        }
        self.recognised = Some(recognised);
        self.recognised_revision = self.revision;
    }
}
