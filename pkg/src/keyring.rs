//! A configuration that is read once and then opens and writes many values.

use atrest_core::inspect;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

use crate::arguments::{self, Input, random};
use crate::options::{KeyringOptions, keys};
use crate::results::{Answer, refused};

/// Opens and writes many values with a configuration that is read once: bytes to bytes, without a report.
#[wasm_bindgen]
pub struct Keyring(inspect::Keyring);

/// Opens and writes many values with a configuration that is read once: bytes to bytes, without a report.
#[wasm_bindgen]
impl Keyring {
    /// Reads the configuration, or takes a single key with its provider and name.
    #[wasm_bindgen(constructor)]
    pub fn new(#[wasm_bindgen(unchecked_param_type = "KeyringOptions")] options: JsValue) -> Answer<Keyring> {
        let given: KeyringOptions = arguments::options(options)?;
        inspect::Keyring::new(&keys(&given.config, &given.key)?).map(Self).map_err(refused)
    }

    /// Opens a stored value as the server would; throws with the code `not-opened` where it could not.
    pub fn open(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Input")] stored: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Input")] etcd_key: JsValue,
        resource: Option<String>,
    ) -> Answer<Uint8Array> {
        let (stored, etcd_key) = (Input::new(&stored, "stored")?, Input::new(&etcd_key, "etcdKey")?);
        let plaintext = self.0.open(stored.as_bytes(), etcd_key.as_bytes(), resource.as_deref()).map_err(refused)?;
        Ok(Uint8Array::from(plaintext.expose()))
    }

    /// Makes the stored value that the server would write, with fresh random bytes.
    pub fn seal(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Input")] plaintext: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Input")] etcd_key: JsValue,
        resource: Option<String>,
    ) -> Answer<Uint8Array> {
        let (plaintext, etcd_key) = (Input::new(&plaintext, "plaintext")?, Input::new(&etcd_key, "etcdKey")?);
        let random = random::<{ inspect::RANDOM_BYTES }>()?;
        let stored = self.0.seal(plaintext.as_bytes(), etcd_key.as_bytes(), resource.as_deref(), &random);
        stored.map(|stored| Uint8Array::from(stored.as_slice())).map_err(refused)
    }
}
