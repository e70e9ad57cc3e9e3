//! The verbs of [`inspect`], one function each.

use atrest_core::inspect;
use wasm_bindgen::prelude::*;

use crate::arguments::{self, Input, random};
use crate::options::{DecryptRequest, EncryptRequest, FileOptions, KeyOptions, LintOptions, keys};
use crate::results::{Answer, answer, refused};

/// Says whether kube-apiserver starts with a file, in its words, and what is wrong or unwise in it.
#[wasm_bindgen(unchecked_return_type = "ConfigReport")]
pub fn lint(
    #[wasm_bindgen(unchecked_param_type = "Input")] file: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "LintOptions")] options: JsValue,
) -> Answer {
    let file = Input::new(&file, "file")?;
    let given: LintOptions = arguments::options(options)?;
    answer(&inspect::lint(file.as_bytes(), &server(&given)).map_err(refused)?)
}

/// Every rule of the advice that `lint` gives, the gravest first.
#[wasm_bindgen(unchecked_return_type = "RuleDoc[]")]
pub fn rules() -> Answer {
    answer(&inspect::rules())
}

/// Says what every release says to a file, and in which release that changes.
#[wasm_bindgen(unchecked_return_type = "History")]
pub fn history(
    #[wasm_bindgen(unchecked_param_type = "Input")] file: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "LintOptions")] options: JsValue,
) -> Answer {
    let file = Input::new(&file, "file")?;
    let given: LintOptions = arguments::options(options)?;
    answer(&inspect::history(file.as_bytes(), &server(&given)))
}

/// Every release that can be asked, the oldest first.
#[wasm_bindgen(unchecked_return_type = "ReleaseInfo[]")]
pub fn releases() -> Answer {
    answer(&inspect::releases())
}

/// Says what a paste may be, the likeliest first, and takes the stored values out of it.
#[wasm_bindgen(unchecked_return_type = "PasteReport")]
pub fn detect(#[wasm_bindgen(unchecked_param_type = "Input")] paste: JsValue) -> Answer {
    answer(&inspect::detect(Input::new(&paste, "paste")?.as_bytes()))
}

/// Opens a stored value as the server would, and says for each key why it did or did not.
#[wasm_bindgen(unchecked_return_type = "ValueReport")]
pub fn decrypt(#[wasm_bindgen(unchecked_param_type = "DecryptRequest")] request: JsValue) -> Answer {
    let given: DecryptRequest = arguments::options(request)?;
    let request = inspect::DecryptRequest {
        keys: keys(&given.config, &given.key)?,
        stored: given.stored.as_bytes(),
        etcd_key: given.etcd_key.as_ref().map(Input::as_bytes).unwrap_or_default(),
        resource: given.resource.as_deref(),
    };
    answer(&inspect::decrypt(&request).map_err(refused)?)
}

/// Makes the stored value that the server would write, with fresh random bytes.
#[wasm_bindgen(unchecked_return_type = "EncryptReport")]
pub fn encrypt(#[wasm_bindgen(unchecked_param_type = "EncryptRequest")] request: JsValue) -> Answer {
    let given: EncryptRequest = arguments::options(request)?;
    let request = inspect::EncryptRequest {
        keys: keys(&given.config, &given.key)?,
        plaintext: given.plaintext.as_bytes(),
        etcd_key: given.etcd_key.as_bytes(),
        resource: given.resource.as_deref(),
        random: &random::<{ inspect::RANDOM_BYTES }>()?,
    };
    answer(&inspect::encrypt(&request).map_err(refused)?)
}

/// Takes a plaintext apart: the object that it holds.
#[wasm_bindgen(unchecked_return_type = "ObjectReport")]
pub fn decode(#[wasm_bindgen(unchecked_param_type = "Input")] plaintext: JsValue) -> Answer {
    answer(&inspect::decode(Input::new(&plaintext, "plaintext")?.as_bytes()))
}

/// Makes a key from fresh random bytes, and a name for it.
#[wasm_bindgen(js_name = generateKey, unchecked_return_type = "GeneratedKey")]
pub fn generate_key(#[wasm_bindgen(unchecked_optional_param_type = "KeyOptions")] options: JsValue) -> Answer {
    let given: KeyOptions = arguments::options(options)?;
    let taken = given.taken.unwrap_or_default();
    let request = inspect::KeyRequest {
        bytes: given.bytes.unwrap_or(LONGEST_KEY),
        random: &random::<LONGEST_KEY>()?,
        taken: &borrowed(&taken),
    };
    answer(&inspect::generate_key(&request).map_err(refused)?)
}

/// Makes an EncryptionConfiguration that lints clean, or says what is wrong with the wishes.
#[wasm_bindgen(js_name = generateFile, unchecked_return_type = "GeneratedFile")]
pub fn generate_file(#[wasm_bindgen(unchecked_param_type = "FileOptions")] options: JsValue) -> Answer {
    let given: FileOptions = arguments::options(options)?;
    let request = inspect::FileRequest {
        resources: &borrowed(&given.resources),
        provider: &given.provider,
        name: &given.name,
        secret: &given.secret,
        identity_fallback: given.identity_fallback.unwrap_or(true),
    };
    answer(&inspect::generate_file(&request).map_err(refused)?)
}

/// The prefix that new objects of a resource get under a file; nothing if the server refuses the file.
#[wasm_bindgen]
pub fn resolve(
    #[wasm_bindgen(unchecked_param_type = "Input")] file: JsValue,
    group: &str,
    resource: &str,
) -> Answer<Option<String>> {
    Ok(inspect::resolve(Input::new(&file, "file")?.as_bytes(), group, resource))
}

fn borrowed(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

/// The options as the core takes them.
fn server(given: &LintOptions) -> inspect::LintOptions<'_> {
    let usual = inspect::LintOptions::default();
    inspect::LintOptions {
        path: given.path.as_deref().unwrap_or(usual.path),
        release: given.release.as_deref().unwrap_or(usual.release),
        kms_v1: given.kms_v1,
        kms_v2: given.kms_v2,
        automatic_reload: given.automatic_reload.unwrap_or(usual.automatic_reload),
    }
}

const LONGEST_KEY: usize = 32;
