//! Code that is read: coloured, with line numbers, some lines folded away. A click or Enter makes an editor of it.
//!
//! To a screen reader it is the text box "Code" that cannot be written in yet: the same name as the editor it becomes.

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
    /// the text
    pub code: Rc<str>,
    /// 1-based lines that are hidden
    #[prop_or_else(|| Rc::new([]))]
    pub folded: Rc<[u32]>,
    /// makes an editor of it, with the cursor there
    pub on_open: Callback<Position>,
    /// runs it
    pub on_run: Callback<()>,
}

/// Code that is read.
#[component]
pub fn CodeView(props: &CodeViewProps) -> Html {
    let texts = &use_texts().snippet;
    let coloured = use_coloured(&props.code);
    let on_click = {
        let on_open = props.on_open.clone();
        Callback::from(move |event: MouseEvent| {
            // Whoever marks text to copy it does not want an editor.
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

/// Puts the focus on an element, if it is there.
pub(super) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}
