//! Turns what JavaScript passes into bytes and options, or into an error that names what is wrong.

use js_sys::{ArrayBuffer, Object, Uint8Array};
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _, Visitor};
use serde_wasm_bindgen::Error;
use wasm_bindgen::{JsCast, JsValue};
use zeroize::Zeroizing;

use crate::results::{Answer, error};

/// Bytes: a `Uint8Array` (so a `Buffer` too), an `ArrayBuffer`, or a string, which stands for its UTF-8. Wiped after use.
pub struct Input(Zeroizing<Vec<u8>>);

impl Input {
    /// Takes them from an argument.
    pub fn new(value: &JsValue, name: &str) -> Answer<Self> {
        read(value).map(Self).ok_or_else(|| bad(&format!("`{name}` must be a string or a Uint8Array")))
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Input {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = serde_wasm_bindgen::preserve::deserialize::<_, JsValue>(from)?;
        read(&value).map(Self).ok_or_else(|| D::Error::custom("bytes must be a string or a Uint8Array"))
    }
}

/// An object of options; members that it does not know are refused, since a misspelt option would be ignored silently.
pub fn options<T: DeserializeOwned>(value: JsValue) -> Answer<T> {
    let value = if value.is_undefined() || value.is_null() { Object::new().into() } else { value };
    T::deserialize(Strict(value)).map_err(|e| {
        let message = e.to_string();
        bad(message.strip_prefix("Error: ").unwrap_or(&message))
    })
}

/// Random bytes from the platform.
pub fn random<const N: usize>() -> Answer<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|e| error("no-randomness", &format!("this platform gives no random bytes: {e}")))?;
    Ok(bytes)
}

/// The error for an argument that no verb can use.
pub fn bad(message: &str) -> JsValue {
    error("bad-argument", message)
}

fn read(value: &JsValue) -> Option<Zeroizing<Vec<u8>>> {
    let bytes = if let Some(array) = value.dyn_ref::<Uint8Array>() {
        array.to_vec()
    } else if let Some(text) = value.as_string() {
        text.into_bytes()
    } else {
        Uint8Array::new(value.dyn_ref::<ArrayBuffer>()?).to_vec()
    };
    Some(Zeroizing::new(bytes))
}

/// Reads a struct from an object and nothing but its fields.
struct Strict(JsValue);

impl<'de> Deserializer<'de> for Strict {
    type Error = Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if !self.0.is_object() {
            return Err(Error::custom(format_args!("options must be an object with some of {}", fields.join(", "))));
        }
        let names = Object::keys(self.0.unchecked_ref::<Object>());
        let unknown = names.iter().filter_map(|key| key.as_string()).find(|key| !fields.contains(&key.as_str()));
        match unknown {
            Some(key) => {
                Err(Error::custom(format_args!("there is no option `{key}`: there are {}", fields.join(", "))))
            }
            None => serde_wasm_bindgen::Deserializer::from(self.0).deserialize_struct(name, fields, visitor),
        }
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        serde_wasm_bindgen::Deserializer::from(self.0).deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct
        seq tuple tuple_struct map enum identifier ignored_any
    }
}
