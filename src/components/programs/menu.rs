//! The menu of rarer actions on a program: rename, delete, open and save files.

use crate::files;
use crate::hooks::use_locale;
use gloo::file::File;
use gloo::file::callbacks::{FileReader, read_as_bytes};
use share::MOST_CODE;
use std::rc::Rc;
use text::play;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, Node};
use yew::prelude::*;

/// The properties of [`Menu`].
#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// the program's text
    pub code: Rc<str>,
    /// its title
    pub name: AttrValue,
    /// it is the only one and cannot be deleted
    pub single: bool,
    /// the label of the restore button, if a deleted program can be restored
    pub removed: Option<AttrValue>,
    /// called to rename
    pub on_rename: Callback<()>,
    /// called to delete
    pub on_delete: Callback<()>,
    /// called to restore the program deleted last
    pub on_restore: Callback<()>,
    /// called when a file was chosen: its name, and its content if it is text
    pub on_file: Callback<(String, Option<String>)>,
}

/// The button and its menu.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let texts = play::texts(use_locale());
    let open = use_state(|| false);
    let (around, button, field) = (use_node_ref(), use_node_ref(), use_node_ref());
    let reading = use_mut_ref(|| None::<FileReader>);
    // Every choice closes the menu and returns the focus, so that the focus is never on a removed element.
    let choice = |what: Callback<()>| {
        let (open, button) = (open.clone(), button.clone());
        Callback::from(move |_: MouseEvent| {
            open.set(false);
            if let Some(button) = button.cast::<HtmlElement>() {
                let _ = button.focus();
            }
            what.emit(());
        })
    };
    let on_toggle = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    let on_key = {
        let (open, button) = (open.clone(), button.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && *open {
                open.set(false);
                if let Some(button) = button.cast::<HtmlElement>() {
                    let _ = button.focus();
                }
            }
        }
    };
    let on_leave = {
        let (open, around) = (open.clone(), around.clone());
        move |event: FocusEvent| {
            let to = event.related_target().and_then(|t| t.dyn_into::<Node>().ok());
            // Pressing something that cannot be focused has no related target; the menu then stays open.
            if let (Some(to), Some(around)) = (to, around.cast::<Node>())
                && !around.contains(Some(&to))
            {
                open.set(false);
            }
        }
    };
    let on_save = {
        let (code, name) = (Rc::clone(&props.code), props.name.clone());
        Callback::from(move |()| files::save(&files::script_name(&name), &code, "text/javascript"))
    };
    let on_open = {
        let field = field.clone();
        Callback::from(move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.click();
            }
        })
    };
    let on_file = {
        let on_file = props.on_file.clone();
        move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let Some(file) = input.files().and_then(|files| files.get(0)).map(File::from) else { return };
            // Allows choosing the same file again.
            input.set_value("");
            let (on_file, name) = (on_file.clone(), file.name());
            if file.size() > MOST_CODE as u64 {
                on_file.emit((name, None));
                return;
            }
            let done = move |bytes: Result<Vec<u8>, _>| {
                let text = bytes.ok().and_then(|b| String::from_utf8(b).ok()).filter(|t| !t.contains('\0'));
                let text = text.map(|t| t.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n"));
                on_file.emit((name.clone(), text));
            };
            *reading.borrow_mut() = Some(read_as_bytes(&file, done));
        }
    };
    html! {
        <div ref={around} class="menu" onkeydown={on_key} onfocusout={on_leave}>
            <button ref={button.clone()} type="button" class="quiet" aria-expanded={open.to_string()} onclick={on_toggle}>{ texts.more }</button>
            <input ref={field} class="hidden" type="file" accept=".js,.mjs,.cjs,.txt,text/javascript,text/plain" tabindex="-1" aria-hidden="true" onchange={on_file} />
            if *open {
                <div class="menu-list">
                    <button type="button" class="quiet" onclick={choice(on_open)}>{ texts.open }</button>
                    <button type="button" class="quiet" onclick={choice(on_save)}>{ texts.save }</button>
                    <button type="button" class="quiet" onclick={choice(props.on_rename.clone())}>{ texts.rename }</button>
                    <button type="button" class="quiet" disabled={props.single} onclick={choice(props.on_delete.clone())}>{ texts.delete }</button>
                    if let Some(words) = &props.removed {
                        <button type="button" class="quiet" onclick={choice(props.on_restore.clone())}>{ words }</button>
                    }
                </div>
            }
        </div>
    }
}
