//! The ways to open files: dropped, chosen, from a folder.

use super::desk::key_of;
use crate::text::author_page;
use crate::ui::hooks::use_locale;
use js_sys::{Reflect, Uint8Array};
use std::rc::Rc;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList, HtmlInputElement};
use yew::prelude::*;

/// What came of opening: keys with texts, and what could not be opened, in the author's words.
pub type Opened = (Vec<(String, Rc<str>)>, Option<String>);

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
    let read = {
        let on_open = props.on_open.clone();
        move |files: Option<FileList>| {
            let files: Vec<File> = files.map(|list| (0..list.length()).filter_map(|i| list.get(i)).collect()).unwrap_or_default();
            let on_open = on_open.clone();
            spawn_local(async move { on_open.emit(texts_of(files, locale).await) });
        }
    };
    let on_drop = {
        let (over, read) = (over.clone(), read.clone());
        move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            read(event.data_transfer().and_then(|data| data.files()));
        }
    };
    let dragging = |value: bool| {
        let over = over.clone();
        move |event: DragEvent| {
            event.prevent_default();
            over.set(value);
        }
    };
    let on_choose = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        read(input.files());
        // the same file may be chosen once more
        input.set_value("");
    });
    html! {
        <div class={classes!("author-open", over.then_some("over"))} ondrop={on_drop} ondragover={dragging(true)} ondragleave={dragging(false)}>
            <p class="faint">{ texts.drop }</p>
            <label class="button">{ texts.choose_files }<input type="file" class="hidden" multiple=true accept=".md,text/markdown" onchange={on_choose.clone()} /></label>
            <label class="button">{ texts.choose_folder }<input type="file" class="hidden" webkitdirectory=true multiple=true onchange={on_choose} /></label>
            { props.children.clone() }
        </div>
    }
}

/// The Markdown among some files.
async fn texts_of(files: Vec<File>, locale: crate::text::Locale) -> Opened {
    let texts = author_page::texts(locale);
    let (mut opened, mut trouble): (Vec<(String, Rc<str>)>, _) = (Vec::new(), None);
    for file in files.into_iter().filter(|file| file.name().ends_with(".md")) {
        let path = Reflect::get(&file, &"webkitRelativePath".into()).ok().and_then(|path| path.as_string()).filter(|path| !path.is_empty());
        let path = path.unwrap_or_else(|| file.name());
        let bytes = JsFuture::from(file.array_buffer()).await.map(|buffer| Uint8Array::new(&buffer).to_vec());
        match bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok()) {
            Some(text) if is_lesson(&path) => opened.push((key_of(&path, &text), text.into())),
            Some(_) => {}
            None => trouble = Some((texts.unreadable)(&path)),
        }
    }
    if opened.is_empty() && trouble.is_none() {
        trouble = Some(texts.no_lesson.into());
    }
    (opened, trouble)
}

/// A manual beside the lessons is none.
fn is_lesson(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    !matches!(name, "README.md" | "RULES.md")
}
