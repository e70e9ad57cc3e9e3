//! The bridge to the CodeMirror editor in `web/js/editor.js`.

use atrest_core::report::{Edit, Finding, Severity};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// An editor in the page. Offsets are UTF-16 code units of the text that was put in.
pub struct Editor {
    bridge: Bridge,
    _on_change: Closure<dyn FnMut(String)>,
}

impl Editor {
    /// Puts an editor into `parent`; `on_change` hears of every change that somebody makes by hand.
    pub fn new(parent: &HtmlElement, text: &str, label: &str, on_change: impl Fn(String) + 'static) -> Self {
        let on_change = Closure::<dyn FnMut(String)>::new(on_change);
        Self { bridge: create(parent, text, label, &on_change), _on_change: on_change }
    }

    /// Puts another text in, as one step that can be undone. The same text changes nothing.
    pub fn set_text(&self, text: &str) {
        self.bridge.set_text(text);
    }

    /// Puts a text where the cursor is, in place of what is selected.
    pub fn insert(&self, text: &str) {
        self.bridge.insert(text);
    }

    /// Underlines findings and marks their lines.
    pub fn set_findings(&self, findings: &[Finding]) {
        let marks: Array = findings.iter().map(mark).collect();
        self.bridge.set_findings(&marks);
    }

    /// Selects a stretch, brings it into sight and gives the editor the focus.
    pub fn reveal(&self, from: usize, to: usize) {
        self.bridge.reveal(from, to);
    }

    /// Makes the changes as one step that can be undone, and gives the editor the focus.
    pub fn change(&self, edits: &[Edit]) {
        let edits: Array = edits.iter().map(change).collect();
        self.bridge.change(&edits);
    }

    /// Shows keys as dots, or as they are.
    pub fn cover(&self, covered: bool) {
        self.bridge.cover(covered);
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.bridge.destroy();
    }
}

fn mark(finding: &Finding) -> Object {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "info",
    };
    object(&[
        ("from", finding.place.utf16_start.into()),
        ("to", finding.place.utf16_end.into()),
        ("severity", severity.into()),
        ("message", finding.message.as_str().into()),
        ("code", finding.code.into()),
    ])
}

fn change(edit: &Edit) -> Object {
    object(&[
        ("from", edit.place.utf16_start.into()),
        ("to", edit.place.utf16_end.into()),
        ("text", edit.text.as_str().into()),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

#[wasm_bindgen(module = "/js/editor.js")]
extern "C" {
    type Bridge;

    fn create(parent: &HtmlElement, text: &str, label: &str, on_change: &Closure<dyn FnMut(String)>) -> Bridge;

    #[wasm_bindgen(method, js_name = setText)]
    fn set_text(this: &Bridge, text: &str);

    #[wasm_bindgen(method)]
    fn insert(this: &Bridge, text: &str);

    #[wasm_bindgen(method, js_name = setFindings)]
    fn set_findings(this: &Bridge, findings: &Array);

    #[wasm_bindgen(method)]
    fn reveal(this: &Bridge, from: usize, to: usize);

    #[wasm_bindgen(method)]
    fn change(this: &Bridge, edits: &Array);

    #[wasm_bindgen(method)]
    fn cover(this: &Bridge, covered: bool);

    #[wasm_bindgen(method)]
    fn destroy(this: &Bridge);

    /// Whether a paste into the focused editor would leave nothing of what is in it.
    #[wasm_bindgen(js_name = isReplacedByPaste)]
    pub fn is_replaced_by_paste() -> bool;
}
