//! The ways to open files: dropped, chosen, from a folder.

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

/// What came of opening.
#[derive(Default)]
pub struct Opened {
    /// keys and texts
    pub files: Vec<(String, Rc<str>)>,
    /// paths and pictures
    pub pictures: Vec<(String, Picture)>,
    /// what could not be opened, in the author's words
    pub trouble: Option<String>,
}

/// A file, and where it lies as far as the browser tells.
struct Chosen {
    path: String,
    file: File,
}

/// The properties of [`Opener`].
#[derive(Properties, PartialEq)]
pub struct OpenerProps {
    /// files were read
    pub on_open: Callback<Opened>,
    /// other ways, shown beside
    pub children: Html,
}

/// The field for files.
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
        // the same file may be chosen once more
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

/// The files of an input; those of a folder know their path in it.
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

/// Whether a file or folder of that name is hidden, or was put there by a program of others.
fn is_foreign(name: &str) -> bool {
    name.starts_with('.') || name == "node_modules"
}

/// A manual beside the lessons is none.
fn is_lesson(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    !matches!(name, "README.md" | "RULES.md")
}
