//! The façade: the verbs that the page, the package and the tests call, and nothing else.
//!
//! Bytes and options in, [`report`](crate::report) structs out. No I/O, clock or randomness: random bytes are
//! arguments. A wrong file is an answer; a wrong request is a [`Refusal`].

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::base::release::{self, Release};
use crate::base::secret::SecretBytes;
use crate::config::group_resource::GroupResource;
use crate::config::model::EncryptionConfiguration;
use crate::generate;
use crate::lint;
use crate::report::*;
use crate::storage::{self, bare, etcd_key, single, value};

/// How kube-apiserver is run.
#[derive(Clone, Debug)]
pub struct LintOptions<'a> {
    /// The path that its messages name.
    pub path: &'a str,
    /// `1.37`
    pub release: &'a str,
    /// `--feature-gates=KMSv1=…`; `None`: as the release has it. Without effect before 1.28.
    pub kms_v1: Option<bool>,
    /// `--feature-gates=KMSv2=…`; `None`: as the release has it. Without effect before 1.25 and after 1.28.
    pub kms_v2: Option<bool>,
    /// `--encryption-provider-config-automatic-reload=true`
    pub automatic_reload: bool,
}

impl Default for LintOptions<'_> {
    fn default() -> Self {
        Self { path: "config.yaml", release: "1.37", kms_v1: None, kms_v2: None, automatic_reload: false }
    }
}

impl<'a> LintOptions<'a> {
    fn checked(&self) -> Result<lint::Options<'a>, Refusal> {
        let Some(release) = Release::parse(self.release) else {
            let message = format!(
                "What kube-apiserver {} says is not known here; {} to {} are.",
                self.release,
                release::OLDEST,
                Release::NEWEST
            );
            return Err(Refusal { code: "unknown-release", message });
        };
        Ok(self.at(release))
    }

    /// The same server in another release.
    fn at(&self, release: Release) -> lint::Options<'a> {
        let kms_v1 = release.until(28) || self.kms_v1.unwrap_or(release.kms_v1());
        let kms_v2 = release.since(29) || self.kms_v2.unwrap_or(release.kms_v2());
        lint::Options { path: self.path, release, kms_v1, kms_v2, automatic_reload: self.automatic_reload }
    }
}

/// Says whether kube-apiserver starts with a file, in its words, and what is wrong or unwise in it.
///
/// # Errors
/// `unknown-release`
pub fn lint(file: &[u8], options: &LintOptions<'_>) -> Result<ConfigReport, Refusal> {
    Ok(lint::lint(file, &options.checked()?))
}

/// Says what every release says to a file, and in which release that changes. The release of the options is not looked
/// at.
pub fn history(file: &[u8], options: &LintOptions<'_>) -> History {
    let servers: Vec<_> = release::ALL.iter().map(|release| options.at(*release)).collect();
    lint::history(file, &servers)
}

/// Every release that can be asked, the oldest first.
pub fn releases() -> Vec<ReleaseInfo> {
    release::ALL.iter().map(|release| release.info()).collect()
}

/// Every rule of the advice that [`lint`] gives, the gravest first.
pub fn rules() -> Vec<RuleDoc> {
    lint::rules()
}

/// Says what a paste may be, the likeliest first, and takes the stored values out of it.
pub fn detect(paste: &[u8]) -> PasteReport {
    crate::paste::detect(paste)
}

/// What opens or writes a value. Like every request that holds a secret it has no `Debug`.
#[derive(Clone)]
pub enum Keys<'a> {
    /// Nothing: only what the value says by itself, and plain text.
    None,
    /// An EncryptionConfiguration.
    Config(&'a [u8]),
    /// One key, without a file around it.
    Single {
        /// `aescbc`, `aesgcm` or `secretbox`; empty when opening: whatever the value's prefix says.
        provider: &'a str,
        /// Its name; empty when opening: whatever the value's prefix says; empty when writing: `key1`.
        name: &'a str,
        /// Base64, as in the file.
        secret: &'a str,
    },
}

/// What to open.
#[derive(Clone)]
pub struct DecryptRequest<'a> {
    /// What to open it with.
    pub keys: Keys<'a>,
    /// The value to the byte, as etcd holds it.
    pub stored: &'a [u8],
    /// Its key in etcd to the byte: AES-GCM authenticates it.
    pub etcd_key: &'a [u8],
    /// `secrets`, `deployments.apps`; `None`: what the etcd key says, else `secrets`.
    pub resource: Option<&'a str>,
}

/// Opens a stored value as the server would, and says for each key why it did or did not.
///
/// # Errors
/// `config-refused`, and what is wrong with a single key
pub fn decrypt(request: &DecryptRequest<'_>) -> Result<ValueReport, Refusal> {
    let resource = etcd_key::resource(request.resource, request.etcd_key);
    let config = configuration(&request.keys, &resource, Some(request.stored))?;
    let mut report = value::open(&config, &resource, request.stored, request.etcd_key);
    if matches!(request.keys, Keys::None) {
        report.attempts.clear();
        report.error = None;
    }
    if matches!(request.keys, Keys::Single { .. }) {
        // There is no file that the paths could point into.
        report.attempts.iter_mut().for_each(|attempt| attempt.path.clear());
        report.entry = None;
    }
    report.object = report.opened.as_ref().map(|opened| crate::object::decode(opened.plaintext.expose()));
    Ok(report)
}

/// What to write.
#[derive(Clone)]
pub struct EncryptRequest<'a> {
    /// What to write it with: the first provider and its first key.
    pub keys: Keys<'a>,
    /// What to store.
    pub plaintext: &'a [u8],
    /// The key in etcd that it will be put under.
    pub etcd_key: &'a [u8],
    /// `secrets`, `deployments.apps`; `None`: what the etcd key says, else `secrets`.
    pub resource: Option<&'a str>,
    /// At least [`RANDOM_BYTES`] fresh random bytes: never use them twice.
    pub random: &'a [u8],
}

/// Random bytes that writing one value needs at most: secretbox's nonce.
pub const RANDOM_BYTES: usize = 24;

/// Makes the stored value that the server would write.
///
/// # Errors
/// `keys-missing`, `config-refused`, `needs-plugin`, `etcd-key-missing`, `too-little-random`, and what is wrong with a
/// single key
pub fn encrypt(request: &EncryptRequest<'_>) -> Result<EncryptReport, Refusal> {
    if matches!(request.keys, Keys::None) {
        let message = "Give a configuration or a key to write the value with.".into();
        return Err(Refusal { code: "keys-missing", message });
    }
    let resource = etcd_key::resource(request.resource, request.etcd_key);
    let config = configuration(&request.keys, &resource, None)?;
    value::seal(&config, &resource, request.plaintext, request.etcd_key, request.random)
}

/// A configuration that is read once and then opens and writes many values: bytes to bytes, without a report.
pub struct Keyring {
    config: EncryptionConfiguration,
}

impl Keyring {
    /// Reads a file, or takes a single key, whose provider and name must be given then.
    pub fn new(keys: &Keys<'_>) -> Result<Self, Refusal> {
        let any = GroupResource { group: "*".into(), resource: "*".into() };
        Ok(Self { config: configuration(keys, &any, None)? })
    }

    /// Opens a stored value as the server would. `resource` as in [`DecryptRequest`].
    ///
    /// # Errors
    /// `not-opened` with the server's words, `needs-plugin`
    pub fn open(&self, stored: &[u8], etcd_key: &[u8], resource: Option<&str>) -> Result<SecretBytes, Refusal> {
        bare::open(&self.config, &etcd_key::resource(resource, etcd_key), stored, etcd_key)
    }

    /// Makes the stored value that the server would write. `resource` and `random` as in [`EncryptRequest`].
    pub fn seal(
        &self,
        plaintext: &[u8],
        etcd_key: &[u8],
        resource: Option<&str>,
        random: &[u8],
    ) -> Result<Vec<u8>, Refusal> {
        bare::seal(&self.config, &etcd_key::resource(resource, etcd_key), plaintext, etcd_key, random)
    }
}

/// The configuration that the server would work with, if it works with the file at all.
fn configuration(
    keys: &Keys<'_>,
    resource: &GroupResource,
    stored: Option<&[u8]>,
) -> Result<EncryptionConfiguration, Refusal> {
    match *keys {
        Keys::None => Ok(EncryptionConfiguration::default()),
        Keys::Config(file) => lint::load(file, &with_every_plugin()).map_err(|verdict| unusable(file, &verdict)),
        Keys::Single { provider, name, secret } => {
            single::configuration(&single::SingleKey { provider, name, secret }, resource, stored)
        }
    }
}

/// A server that builds whatever provider a file names.
fn with_every_plugin() -> lint::Options<'static> {
    lint::Options { path: "config.yaml", release: Release::NEWEST, kms_v1: true, kms_v2: true, automatic_reload: false }
}

/// Without the server's words, which may repeat keys: the first of what is wrong, in ours.
fn unusable(file: &[u8], verdict: &Verdict) -> Refusal {
    let report = lint::lint(file, &with_every_plugin());
    let why = match (report.findings.iter().find(|f| f.severity == Severity::Error), verdict.stage) {
        (Some(finding), _) => format!("line {}: {}", finding.place.line, finding.message),
        (None, Stage::Load) => "it is empty.".into(),
        (None, Stage::Decode) => "it cannot be decoded.".into(),
        (None, _) => "it breaks the rules of the configuration.".into(),
    };
    Refusal { code: "config-refused", message: format!("kube-apiserver refuses this configuration, {why}") }
}

/// Takes a plaintext apart: the object that it holds.
pub fn decode(plaintext: &[u8]) -> ObjectReport {
    crate::object::decode(plaintext)
}

/// What to make a key from.
#[derive(Clone)]
pub struct KeyRequest<'a> {
    /// 16, 24 or 32.
    pub bytes: usize,
    /// At least that many fresh random bytes.
    pub random: &'a [u8],
    /// Names that the new key must not have.
    pub taken: &'a [&'a str],
}

/// Makes a key and a name for it.
pub fn generate_key(request: &KeyRequest<'_>) -> Result<GeneratedKey, Refusal> {
    generate::key::key(request.bytes, request.random, request.taken)
}

pub use crate::generate::FileRequest;

/// Makes an EncryptionConfiguration that lints clean, or says what is wrong with the wishes.
#[cfg(feature = "yaml")]
pub fn generate_file(request: &FileRequest<'_>) -> Result<GeneratedFile, Refusal> {
    generate::file::file(request)
}

/// The prefix that new objects of a resource get under a file; `None` if the server refuses the file.
pub fn resolve(file: &[u8], group: &str, resource: &str) -> Option<String> {
    let config = lint::load(file, &with_every_plugin()).ok()?;
    let resource = GroupResource { group: group.into(), resource: resource.into() };
    Some(storage::resolve::resolve(&config, &resource).writer().prefix)
}
