//! The editor of a program: CodeMirror if it is loaded, a plain text area as fallback and by choice.
//!
//! Uncontrolled in both forms: rendering never writes the text back, because that would interrupt a syllable being composed.
//! The text is written only when it was changed other than by the editor, that is, when `written` grows.

pub(super) mod bridge;
mod code_mirror;
mod text_area;

use bridge::Script;
use code_mirror::CodeMirror;
use std::rc::Rc;
use text_area::TextArea;
use vocabulary::{Failure, Position};
use yew::prelude::*;

/// A request to show a position and put the cursor there. Two requests for the same position differ, so each takes effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reveal {
    /// the position
    pub at: Position,
    wish: u32,
}

impl Reveal {
    /// A new request.
    pub fn new(at: Position) -> Self {
        thread_local!(static WISHES: std::cell::Cell<u32> = const { std::cell::Cell::new(0) });
        let wish = WISHES.get().wrapping_add(1);
        WISHES.set(wish);
        Self { at, wish }
    }
}

/// The properties of [`Editor`] and of both its forms.
#[derive(Properties, PartialEq, Clone)]
pub struct EditorProps {
    /// the initial text, and the text after `written` grew
    pub text: Rc<str>,
    /// how often the text was changed other than by this editor
    pub written: u32,
    /// use the plain text area
    pub plain: bool,
    /// the position to show
    #[prop_or_default]
    pub reveal: Option<Reveal>,
    /// takes the focus when mounted
    #[prop_or(true)]
    pub takes_focus: bool,
    /// the failure to underline
    #[prop_or_default]
    pub failure: Option<Failure>,
    /// called with the whole text when the user types
    pub on_change: Callback<String>,
    /// called on Ctrl+Enter or Cmd+Enter
    pub on_run: Callback<()>,
}

/// The editor.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    if props.plain {
        return html! { <TextArea ..props.clone() /> };
    }
    html! { <Coloured ..props.clone() /> }
}

/// The editor with colours. Until its script is loaded the code is read-only: a text area that is replaced a moment later
/// would lose a syllable being composed.
#[component]
fn Coloured(props: &EditorProps) -> Html {
    match bridge::use_editor_script() {
        Script::There => html! { <CodeMirror ..props.clone() /> },
        Script::Missing => html! { <TextArea ..props.clone() /> },
        Script::Coming => html! { <pre class="code-view coming" aria-busy="true">{ &*props.text }</pre> },
    }
}
