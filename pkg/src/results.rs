//! Turns reports into plain objects, and refusals into `Error` objects with a `code`.

use atrest_core::report::Refusal;
use js_sys::{Error, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// What a verb gives to JavaScript.
pub type Answer<T = JsValue> = Result<T, JsValue>;

/// A report as a plain object: camel case, bytes as `Uint8Array`, what is missing as `null`.
pub fn answer(report: &impl Serialize) -> Answer {
    report.serialize(&PLAIN_OBJECTS).map_err(|e| error("bug", &format!("this is a bug in atrest: {e}")))
}

/// A refusal of the core.
pub fn refused(refusal: Refusal) -> JsValue {
    error(refusal.code, &refusal.message)
}

/// An `Error` with a permanent, kebab-case `code`.
pub fn error(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    // Setting a property of a new object cannot fail.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}

const PLAIN_OBJECTS: Serializer = Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
