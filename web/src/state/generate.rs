//! The Generate view: wishes, and the key and file that were made of them.

use std::rc::Rc;

use atrest_core::report::ConfigReport;

use super::Shared;

/// Wishes and what was made of them.
#[derive(Clone, Default, PartialEq)]
pub struct Generate {
    /// What is wanted.
    pub wishes: Wishes,
    /// Grows with each change of the wishes.
    pub revision: u32,
    /// Base64 of the key; empty until it is made.
    pub secret: Rc<str>,
    /// The file, or a sentence why there is none.
    pub file: Option<Result<Rc<str>, String>>,
    /// What the server says to the file.
    pub report: Option<Shared<ConfigReport>>,
    /// Whether the key is shown.
    pub shown: bool,
}

/// What is wanted.
#[derive(Clone, PartialEq)]
pub struct Wishes {
    /// Length of the key in bytes: 16, 24 or 32.
    pub length: usize,
    /// What the file covers.
    pub resources: Vec<Rc<str>>,
    /// What writes: `secretbox`, `aescbc`, `aesgcm`, `kms`.
    pub provider: &'static str,
    /// Name of the key or of the plugin.
    pub name: Rc<str>,
    /// Endpoint of the plugin.
    pub endpoint: Rc<str>,
    /// Whether plain text stays readable.
    pub identity_fallback: bool,
}

/// What can happen in the Generate view.
#[derive(Clone)]
pub enum GenerateAction {
    /// Another length of the key, in bytes.
    Length(usize),
    /// Other resources, separated by spaces.
    Resources(String),
    /// A resource comes or goes.
    Resource(&'static str, bool),
    /// Another provider.
    Provider(&'static str),
    /// Another name of the key or plugin.
    Name(String),
    /// Another endpoint of the plugin.
    Endpoint(String),
    /// Whether plain text stays readable.
    IdentityFallback(bool),
    /// The key goes, and a fresh one comes.
    NewKey,
    /// A key was made.
    Key {
        /// Its name, if it should replace the one that is there.
        name: Option<String>,
        /// Base64.
        secret: String,
    },
    /// A file was made of a revision.
    File(u32, Result<Rc<str>, String>),
    /// The server's answer to it.
    Report(u32, Shared<ConfigReport>),
    /// The key is shown or covered.
    Show(bool),
}

impl Generate {
    pub(super) fn apply(&mut self, action: GenerateAction) {
        match action {
            GenerateAction::Length(length) => {
                self.secret = "".into();
                self.wish(|wishes| wishes.length = length);
            }
            GenerateAction::Resources(text) => self.wish(|wishes| wishes.resources = words(&text)),
            GenerateAction::Resource(resource, wanted) => self.wish(|wishes| {
                wishes.resources.retain(|present| &**present != resource);
                wishes.resources.extend(wanted.then(|| resource.into()));
            }),
            GenerateAction::Provider(provider) => self.wish(|wishes| wishes.provider = provider),
            GenerateAction::Name(name) => self.wish(|wishes| wishes.name = name.into()),
            GenerateAction::Endpoint(endpoint) => self.wish(|wishes| wishes.endpoint = endpoint.into()),
            GenerateAction::IdentityFallback(wanted) => self.wish(|wishes| wishes.identity_fallback = wanted),
            GenerateAction::NewKey => {
                self.secret = "".into();
                self.revision += 1;
            }
            GenerateAction::Key { name, secret } => {
                if let Some(name) = name {
                    self.wishes.name = name.into();
                }
                self.secret = secret.into();
                self.revision += 1;
            }
            GenerateAction::File(revision, file) if revision == self.revision => self.file = Some(file),
            GenerateAction::Report(revision, report) if revision == self.revision => self.report = Some(report),
            GenerateAction::File(..) | GenerateAction::Report(..) => {}
            GenerateAction::Show(shown) => self.shown = shown,
        }
    }

    fn wish(&mut self, change: impl FnOnce(&mut Wishes)) {
        change(&mut self.wishes);
        self.revision += 1;
    }
}

fn words(text: &str) -> Vec<Rc<str>> {
    text.split([' ', ',', '\n']).filter(|word| !word.is_empty()).map(Rc::from).collect()
}

impl Default for Wishes {
    fn default() -> Self {
        Self {
            length: 32,
            resources: vec!["secrets".into()],
            provider: "secretbox",
            name: "".into(),
            endpoint: "unix:///var/run/kmsplugin/socket.sock".into(),
            identity_fallback: true,
        }
    }
}
