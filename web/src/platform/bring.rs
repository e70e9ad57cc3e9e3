//! Turns pastes and drops anywhere on the page into content.

use std::rc::Rc;

use js_sys::futures::spawn_local;
use js_sys::{Array, JsString, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Blob, ClipboardEvent, DataTransfer, DragEvent, Element, Event, File, HtmlTextAreaElement};

use super::{Listener, large};
use crate::state::{Brought, LARGEST_SHOWN};

/// Content, and whether it belongs where the cursor is or takes the place of everything.
pub type OnBring = Rc<dyn Fn(Brought, bool)>;

/// Tells of every paste and drop, except ordinary typing aids: a short paste into a field stays what it is.
pub fn listen(on_bring: OnBring, on_hover: impl Fn(bool) + 'static) -> Vec<Option<Listener>> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return Vec::new() };
    let (paste, drop) = (on_bring.clone(), on_bring);
    let on_hover = Rc::new(on_hover);
    let (over, gone, dropped) = (on_hover.clone(), on_hover.clone(), on_hover);
    vec![
        Listener::before(document.clone(), "paste", move |event| pasted(event.unchecked_ref(), &paste)),
        Listener::before(document.clone(), "dragover", move |event| {
            if carries_content(event.unchecked_ref()) {
                event.prevent_default();
                over(true);
            }
        }),
        Listener::before(document.clone(), "dragleave", move |event| {
            if event.unchecked_ref::<DragEvent>().related_target().is_none() {
                gone(false);
            }
        }),
        Listener::before(document, "drop", move |event| {
            dropped(false);
            let Some(data) = event.unchecked_ref::<DragEvent>().data_transfer() else { return };
            take(&event, &data, &drop, false);
        }),
    ]
}

fn pasted(event: &ClipboardEvent, on_bring: &OnBring) {
    let Some(data) = event.clipboard_data() else { return };
    let has_file = data.files().is_some_and(|files| files.length() > 0);
    let at_cursor = match field(event) {
        _ if has_file => false,
        Field::None => false,
        Field::Editor { whole } if whole => false,
        Field::Editor { .. } | Field::Paste if is_short(&data) => return,
        Field::Editor { .. } => true,
        Field::Paste => false,
        Field::Other => return,
    };
    take(event, &data, on_bring, at_cursor);
}

/// Where a paste goes.
enum Field {
    /// Nowhere.
    None,
    /// The editor; `whole`: nothing of what is in it would stay.
    Editor {
        /// Empty, or all of it is selected.
        whole: bool,
    },
    /// The paste area of the Value view.
    Paste,
    /// A field for something small.
    Other,
}

fn field(event: &Event) -> Field {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return Field::None };
    if target.closest(".cm-content").ok().flatten().is_some() {
        return Field::Editor { whole: super::editor::is_replaced_by_paste() };
    }
    match target.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) if area.id() == crate::components::PASTE_ID => Field::Paste,
        Some(_) => Field::Other,
        None if target.tag_name() == "INPUT" => Field::Other,
        None => Field::None,
    }
}

/// The text, left with the browser: a copy of a very large one would stop the page.
fn text(data: &DataTransfer) -> JsString {
    #[wasm_bindgen]
    extern "C" {
        type Carrier;

        #[wasm_bindgen(method, js_name = getData)]
        fn get(this: &Carrier, kind: &str) -> JsString;
    }
    data.unchecked_ref::<Carrier>().get("text/plain")
}

fn is_short(data: &DataTransfer) -> bool {
    let text = text(data);
    text.length() < SHORT && !String::from(text).contains('\n')
}

fn take(event: &Event, data: &DataTransfer, on_bring: &OnBring, at_cursor: bool) {
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        stop(event);
        return take_file(file, on_bring.clone());
    }
    let text = text(data);
    if text.length() == 0 {
        return;
    }
    stop(event);
    if text.length() as usize <= LARGEST_SHOWN {
        return on_bring(Brought::text(&String::from(text)), at_cursor);
    }
    let parts: Array = Array::of(&[text.into()]);
    if let Ok(blob) = Blob::new_with_str_sequence(&parts) {
        on_bring(Brought::Large { name: "paste".into(), size: blob.size(), handle: large::keep(blob) }, false);
    }
}

fn take_file(file: File, on_bring: OnBring) {
    if file.size() > LARGEST_SHOWN as f64 {
        let (name, size) = (file.name().into(), file.size());
        return on_bring(Brought::Large { name, size, handle: large::keep(file.into()) }, false);
    }
    spawn_local(async move {
        let Ok(buffer) = file.array_buffer().await else { return };
        let bytes = Uint8Array::new(&buffer).to_vec();
        let brought = match std::str::from_utf8(&bytes) {
            Ok(text) if is_plain(text) => Brought::text(text),
            _ => Brought::Bytes { name: file.name().into(), bytes: bytes.into() },
        };
        on_bring(brought, false);
    });
}

/// Whether a text field gives the text back as it got it.
fn is_plain(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}

fn carries_content(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types()).unwrap_or_default();
    types.iter().any(|kind| kind.as_string().is_some_and(|kind| kind == "Files" || kind == "text/plain"))
}

fn stop(event: &Event) {
    event.prevent_default();
    event.stop_propagation();
}

/// Pastes below this length, on one line, are parts of something: a name, a key.
const SHORT: u32 = 40;
