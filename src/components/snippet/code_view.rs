//! Read-only code: coloured, with line numbers, some lines folded. A click or Enter turns it into an editor.
//!
//! For screen readers it is a read-only text box "Code", with the same name as the editor that replaces it.

use super::coloured::{lines, use_coloured};
use super::editor::bridge;
use crate::hooks::use_texts;
use std::rc::Rc;
use vocabulary::Position;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The properties of [`CodeView`].
#[derive(Properties, PartialEq)]
pub struct CodeViewProps {
    /// the code
    pub code: Rc<str>,
    /// 1-based lines that are hidden
    #[prop_or_else(|| Rc::new([]))]
    pub folded: Rc<[u32]>,
    /// called to replace it by an editor with the cursor at a position
    pub on_open: Callback<Position>,
    /// called to run it
    pub on_run: Callback<()>,
}

/// Read-only code.
#[component]
pub fn CodeView(props: &CodeViewProps) -> Html {
    let texts = &use_texts().snippet;
    let coloured = use_coloured(&props.code);
    let on_click = {
        let on_open = props.on_open.clone();
        Callback::from(move |event: MouseEvent| {
            // The user is selecting text to copy, not opening an editor.
            if !bridge::has_selection() {
                on_open.emit(bridge::clicked(&event));
            }
        })
    };
    let on_key = {
        let (on_open, on_run) = (props.on_open.clone(), props.on_run.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() != "Enter" || event.is_composing() {
                return;
            }
            event.prevent_default();
            if event.ctrl_key() || event.meta_key() {
                on_run.emit(());
            } else {
                on_open.emit(Position { line: 1, column: 1 });
            }
        })
    };
    html! {
        <div class="code-view" role="textbox" aria-readonly="true" aria-multiline="true" aria-label={texts.code} title={texts.edit}
            tabindex="0" spellcheck="false" onfocus={|_| bridge::fetch_editor()} onpointerenter={|_| bridge::fetch_editor()} onclick={on_click} onkeydown={on_key}>
            { for lines(&coloured).into_iter().enumerate().filter_map(|(i, runs)| {
                let number = i as u32 + 1;
                (!props.folded.contains(&number)).then(|| html! {
                    <div key={number} class="code-line" data-line={number.to_string()}>
                        { for runs.into_iter().map(|(text, class)| if class.is_empty() { html! { { text } } } else { html! { <span {class}>{ text }</span> } }) }
                        { "\n" }
                    </div>
                })
            }) }
        </div>
    }
}

/// Focuses an element, if it is mounted.
pub(super) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}
