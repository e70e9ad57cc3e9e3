//! The worker's end: answers each message of the page.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync, MessageEvent};

use super::Listener;
use crate::worker::{Answer, Request, answer, wire};

/// Whether this is a worker and not the page.
pub fn is_here() -> bool {
    scope().is_some()
}

/// Listens for requests for as long as the worker lives, and tells the page that it does.
pub fn serve() {
    let Some(scope) = scope() else { return };
    let listener = Listener::on(scope.clone(), "message", |event| {
        reply(&event.unchecked_into());
    });
    std::mem::forget(listener);
    let _ = scope.post_message(&JsValue::TRUE);
}

/// The answer's bytes are handed over, not copied.
fn reply(event: &MessageEvent) -> Option<()> {
    let message = event.data().dyn_into::<Array>().ok()?;
    let request = wire::from_bytes::<Request>(&message.get(1).unchecked_into::<Uint8Array>().to_vec())?;
    let answer = match message.get(2).dyn_into::<Blob>() {
        Err(_) => answer(&request, &[]),
        Ok(blob) => match read(&blob) {
            Ok(bytes) => answer(&request, &bytes),
            Err(_) => Answer::Broken { message: UNREADABLE.into() },
        },
    };
    let bytes = Uint8Array::from(&wire::to_bytes(&answer)[..]);
    let transfer: Array = Array::of(&[bytes.buffer().into()]);
    scope()?.post_message_with_transfer(&Array::of(&[message.get(0), bytes.into()]), &transfer).ok()
}

fn read(blob: &Blob) -> Result<Vec<u8>, JsValue> {
    let buffer = FileReaderSync::new()?.read_as_array_buffer(blob)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

const UNREADABLE: &str = "The browser could not read the file: it was moved, changed, or is larger than the memory left. \
                          Drop it again.";
