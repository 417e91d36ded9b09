//! The editor of a program: CodeMirror where it is there, a plain text area as fallback and by choice.
//!
//! Uncontrolled in both forms: rendering never writes the text back, because that would break off a syllable being composed.
//! It is written only when something else than the editor changed it, which its `written` count tells.

pub(super) mod bridge;
mod code_mirror;
mod text_area;

use bridge::Script;
use code_mirror::CodeMirror;
use std::rc::Rc;
use text_area::TextArea;
use vocabulary::{Failure, Position};
use yew::prelude::*;

/// A place to bring into view, and put the cursor at. Two wishes for one place are two wishes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reveal {
    /// where
    pub at: Position,
    wish: u32,
}

impl Reveal {
    /// A new wish.
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
    /// the text at first, and after `written` grew
    pub text: Rc<str>,
    /// how often something else than this editor wrote the text
    pub written: u32,
    /// the plain text area is wanted
    pub plain: bool,
    /// the place to show
    #[prop_or_default]
    pub reveal: Option<Reveal>,
    /// takes the focus when it appears
    #[prop_or(true)]
    pub takes_focus: bool,
    /// what is underlined
    #[prop_or_default]
    pub failure: Option<Failure>,
    /// the reader typed; the whole text
    pub on_change: Callback<String>,
    /// the reader pressed Ctrl+Enter or Cmd+Enter
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

/// The coloured editor. Until its script is there the code can only be read: a text area that is replaced a moment later
/// would take a half-typed syllable with it.
#[component]
fn Coloured(props: &EditorProps) -> Html {
    match bridge::use_editor_script() {
        Script::There => html! { <CodeMirror ..props.clone() /> },
        Script::Missing => html! { <TextArea ..props.clone() /> },
        Script::Coming => html! { <pre class="code-view coming" aria-busy="true">{ &*props.text }</pre> },
    }
}
