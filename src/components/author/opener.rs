//! Opening files: by dropping, by a file dialog, or a whole folder.

mod dropped;

use super::desk::key_of;
use super::pictures::{Picture, is_picture};
use crate::hooks::use_locale;
use js_sys::{Reflect, Uint8Array};
use std::rc::Rc;
use text::{Locale, author_page};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList, HtmlInputElement};
use yew::prelude::*;

/// The result of opening files.
#[derive(Default)]
pub struct Opened {
    /// keys and texts
    pub files: Vec<(String, Rc<str>)>,
    /// paths and pictures
    pub pictures: Vec<(String, Picture)>,
    /// what could not be opened, as a message for the author
    pub trouble: Option<String>,
}

/// A file, with as much of its path as the browser reveals.
struct Chosen {
    path: String,
    file: File,
}

/// The properties of [`Opener`].
#[derive(Properties, PartialEq)]
pub struct OpenerProps {
    /// called when files were read
    pub on_open: Callback<Opened>,
    /// other ways to open, shown beside
    pub children: Html,
}

/// The drop area and the file inputs.
#[component]
pub fn Opener(props: &OpenerProps) -> Html {
    let locale = use_locale();
    let texts = author_page::texts(locale);
    let over = use_state_eq(|| false);
    let on_drop = {
        let (over, on_open) = (over.clone(), props.on_open.clone());
        move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            let dropped = event.data_transfer().map(|data| dropped::dropped(&data)).unwrap_or_default();
            let on_open = on_open.clone();
            spawn_local(async move { on_open.emit(opened(dropped::files(dropped).await, locale).await) });
        }
    };
    let dragging = |value: bool| {
        let over = over.clone();
        move |event: DragEvent| {
            event.prevent_default();
            over.set(value);
        }
    };
    let on_open = props.on_open.clone();
    let on_choose = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        let (files, on_open) = (chosen(input.files()), on_open.clone());
        spawn_local(async move { on_open.emit(opened(files, locale).await) });
        // Allows choosing the same file again.
        input.set_value("");
    });
    html! {
        <div class={classes!("author-open", over.then_some("over"))} ondrop={on_drop} ondragover={dragging(true)} ondragleave={dragging(false)}>
            <p class="faint">{ texts.drop }</p>
            <label class="button">{ texts.choose_files }<input type="file" class="hidden" multiple=true accept=".md,text/markdown,image/*" onchange={on_choose.clone()} /></label>
            <label class="button">{ texts.choose_folder }<input type="file" class="hidden" webkitdirectory=true multiple=true onchange={on_choose} /></label>
            { props.children.clone() }
        </div>
    }
}

/// The files of an input; those of a chosen folder have a path relative to it.
fn chosen(files: Option<FileList>) -> Vec<Chosen> {
    let files = files.map(|list| (0..list.length()).filter_map(|i| list.get(i)).collect::<Vec<File>>()).unwrap_or_default();
    let chosen = files.into_iter().map(|file| {
        let path = Reflect::get(&file, &"webkitRelativePath".into()).ok().and_then(|path| path.as_string()).filter(|path| !path.is_empty());
        Chosen { path: path.unwrap_or_else(|| file.name()), file }
    });
    chosen.collect()
}

/// The lessons and pictures among some files.
async fn opened(files: Vec<Chosen>, locale: Locale) -> Opened {
    let texts = author_page::texts(locale);
    let mut opened = Opened::default();
    for Chosen { path, file } in files.into_iter().filter(|chosen| !chosen.path.split('/').any(is_foreign)) {
        if is_picture(&path) {
            opened.pictures.extend(Picture::new(&file).map(|picture| (path, picture)));
            continue;
        }
        if !path.ends_with(".md") {
            continue;
        }
        let bytes = JsFuture::from(file.array_buffer()).await.map(|buffer| Uint8Array::new(&buffer).to_vec());
        match bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok()) {
            Some(text) if is_lesson(&path) => opened.files.push((key_of(&path, &text), text.into())),
            Some(_) => {}
            None => opened.trouble = Some((texts.unreadable)(&path)),
        }
    }
    if opened.files.is_empty() && opened.pictures.is_empty() && opened.trouble.is_none() {
        opened.trouble = Some(texts.no_lesson.into());
    }
    opened
}

/// Whether a file or folder is hidden or installed by a package manager.
fn is_foreign(name: &str) -> bool {
    name.starts_with('.') || name == "node_modules"
}

/// Excludes the manuals beside the lessons.
fn is_lesson(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    !matches!(name, "README.md" | "RULES.md")
}
