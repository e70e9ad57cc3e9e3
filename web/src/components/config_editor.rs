//! The editor of the Config view, kept the same as the state.

use std::rc::Rc;

use atrest_core::report::{ConfigReport, Edit, Place};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::platform::editor::Editor;
use crate::state::{Action, Brought, ConfigAction, Shared};

/// What is in the editor and on it.
#[derive(Clone, PartialEq, Properties)]
pub struct ConfigEditorProps {
    /// The text.
    pub text: AttrValue,
    /// The report whose findings are shown; `None` while none belongs to this text.
    pub report: Option<Shared<ConfigReport>>,
    /// Whether keys are shown as dots.
    pub covered: bool,
    /// Where to go, and a number that grows with each such wish.
    pub jump: (u32, Option<Place>),
    /// What to put where the cursor is, and a number that grows with each such wish.
    pub insert: (u32, Rc<str>),
    /// What to change, and a number that grows with each such wish.
    pub fix: (u32, Rc<[Edit]>),
    /// Hears of changes.
    pub on_action: Callback<Action>,
}

/// The editor.
#[component]
pub fn ConfigEditor(props: &ConfigEditorProps) -> Html {
    let parent = use_node_ref();
    let editor = use_mut_ref(|| None::<Editor>);
    {
        let (parent, editor, on_action) = (parent.clone(), editor.clone(), props.on_action.clone());
        use_effect_with((), move |()| {
            if let Some(parent) = parent.cast::<HtmlElement>() {
                let on_change = move |text: String| {
                    on_action.emit(Action::Config(ConfigAction::Edit(Brought::text(&text))));
                };
                *editor.borrow_mut() = Some(Editor::new(&parent, "", LABEL, on_change));
            }
            move || drop(editor.borrow_mut().take())
        });
    }
    use_editor(&editor, props.text.clone(), |editor, text| editor.set_text(text));
    use_editor(&editor, props.report.clone(), |editor, report| {
        if let Some(report) = report {
            editor.set_findings(&report.findings);
        }
    });
    use_editor(&editor, props.covered, |editor, covered| editor.cover(*covered));
    use_editor(&editor, props.jump, |editor, (_, place)| {
        if let Some(place) = place {
            editor.reveal(place.utf16_start, place.utf16_end);
        }
    });
    use_editor(&editor, props.insert.clone(), |editor, (count, text)| {
        if *count > 0 {
            editor.insert(text);
        }
    });
    use_editor(&editor, props.fix.clone(), |editor, (count, edits)| {
        if *count > 0 {
            editor.change(edits);
        }
    });
    html! { <div class="editor" ref={parent}></div> }
}

/// Tells the editor whenever `value` changes.
#[hook]
fn use_editor<T: PartialEq + 'static>(
    editor: &Rc<std::cell::RefCell<Option<Editor>>>,
    value: T,
    tell: fn(&Editor, &T),
) {
    let editor = editor.clone();
    use_effect_with(value, move |value| {
        if let Some(editor) = &*editor.borrow() {
            tell(editor, value);
        }
    });
}

const LABEL: &str = "EncryptionConfiguration";
