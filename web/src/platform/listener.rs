//! An event listener that goes when its owner goes.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget};

/// A registered listener; dropping it takes it off.
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    capture: bool,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens on `target`.
    pub fn on(target: impl Into<JsValue>, kind: &'static str, heard: impl FnMut(Event) + 'static) -> Option<Self> {
        Self::listen(target, kind, false, heard)
    }

    /// Listens on `target` before anything inside it does.
    pub fn before(target: impl Into<JsValue>, kind: &'static str, heard: impl FnMut(Event) + 'static) -> Option<Self> {
        Self::listen(target, kind, true, heard)
    }

    fn listen(
        target: impl Into<JsValue>,
        kind: &'static str,
        capture: bool,
        heard: impl FnMut(Event) + 'static,
    ) -> Option<Self> {
        let target: EventTarget = target.into().dyn_into().ok()?;
        let closure = Closure::<dyn FnMut(Event)>::new(heard);
        let function = closure.as_ref().unchecked_ref();
        target.add_event_listener_with_callback_and_bool(kind, function, capture).ok()?;
        Some(Self { target, kind, capture, closure })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.kind, function, self.capture);
    }
}
