//! CodeMirror as a component: mounted once, and written to only for changes from outside.

use super::EditorProps;
use super::bridge::{Mounted, mount};
use crate::hooks::use_texts;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// The editor.
#[component]
pub fn CodeMirror(props: &EditorProps) -> Html {
    let texts = &use_texts().snippet;
    let parent = use_node_ref();
    let mounted = use_mut_ref(|| None::<Mounted>);
    // The editor outlives a rendering: its callbacks use the newest properties.
    let latest = use_mut_ref(|| props.clone());
    *latest.borrow_mut() = props.clone();
    {
        let (parent, mounted, latest) = (parent.clone(), Rc::clone(&mounted), Rc::clone(&latest));
        use_effect_with((), move |()| {
            if let Some(parent) = parent.cast::<Element>() {
                *mounted.borrow_mut() = start(&parent, texts.code, &latest);
            }
            move || drop(mounted.take())
        });
    }
    {
        let mounted = Rc::clone(&mounted);
        let first = use_mut_ref(|| true);
        let text = Rc::clone(&props.text);
        use_effect_with(props.written, move |_| {
            if first.replace(false) {
                return;
            }
            if let Some(editor) = &*mounted.borrow() {
                editor.handle.set_text(&text);
            }
        });
    }
    {
        let mounted = Rc::clone(&mounted);
        use_effect_with(props.reveal, move |reveal| {
            if let (Some(editor), Some(reveal)) = (&*mounted.borrow(), reveal) {
                editor.handle.reveal(reveal.at.line, reveal.at.column);
            }
        });
    }
    {
        let mounted = Rc::clone(&mounted);
        use_effect_with(props.failure.clone(), move |failure| {
            if let Some(editor) = &*mounted.borrow() {
                let mark = failure.as_ref().and_then(|f| {
                    Some((f.place?, if f.class.is_empty() { f.message.clone() } else { format!("{}: {}", f.class, f.message) }))
                });
                editor.set_failure(mark);
            }
        });
    }
    {
        let mounted = Rc::clone(&mounted);
        use_effect_with((texts.code, texts.editor_phrases), move |(label, phrases)| {
            if let Some(editor) = &*mounted.borrow() {
                editor.set_texts(label, phrases);
            }
        });
    }
    html! {
        <div class="editor">
            <div ref={parent} class="editor-host"></div>
            <p class="editor-help">{ texts.editor_help }</p>
        </div>
    }
}

fn start(parent: &Element, label: &str, latest: &Rc<RefCell<EditorProps>>) -> Option<Mounted> {
    let (text, takes_focus) = (Rc::clone(&latest.borrow().text), latest.borrow().takes_focus);
    let (for_change, for_run) = (Rc::clone(latest), Rc::clone(latest));
    let on_change = move |text| {
        // The callback may render, and rendering writes `latest`: it must not be borrowed at that time.
        let on_change = for_change.borrow().on_change.clone();
        on_change.emit(text);
    };
    let on_run = move || {
        let on_run = for_run.borrow().on_run.clone();
        on_run.emit(());
    };
    let editor = mount(parent, &text, label, on_change, on_run)?;
    if takes_focus {
        editor.handle.focus();
    }
    Some(editor)
}
