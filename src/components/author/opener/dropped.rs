//! Files dropped on the page, including those in dropped folders. Does not depend on what they are used for.
//!
//! Only the browsers' older file interface (`webkitGetAsEntry`) reveals folders. Its bindings are here because nothing else needs them.

use super::{Chosen, is_foreign};
use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File};

/// The maximum number of files examined: a folder of lessons has hundreds, a whole disk would block the page.
const MOST: usize = 5_000;

#[wasm_bindgen]
extern "C" {
    type Transfer;
    #[wasm_bindgen(method, getter)]
    fn items(this: &Transfer) -> Array;

    type Item;
    /// `Err` in a browser without support for folders, `None` for something that is not a file
    #[wasm_bindgen(method, catch, js_name = webkitGetAsEntry)]
    fn entry(this: &Item) -> Result<Option<Entry>, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getAsFile)]
    fn file(this: &Item) -> Result<Option<File>, JsValue>;

    pub(super) type Entry;
    #[wasm_bindgen(method, getter, js_name = isDirectory)]
    fn is_folder(this: &Entry) -> bool;
    #[wasm_bindgen(method, getter)]
    fn name(this: &Entry) -> String;
    #[wasm_bindgen(method, getter, js_name = fullPath)]
    fn path(this: &Entry) -> String;
    #[wasm_bindgen(method, js_name = file)]
    fn to_file(this: &Entry, done: &Function, failed: &Function);
    #[wasm_bindgen(method, js_name = createReader)]
    fn reader(this: &Entry) -> Reader;

    type Reader;
    #[wasm_bindgen(method, js_name = readEntries)]
    fn read(this: &Reader, done: &Function, failed: &Function);
}

/// A dropped item. It must be taken during the event; its content may be read later.
pub(super) enum Dropped {
    /// a file or folder with its path
    Entry(Entry),
    /// a file without a path
    File(File),
}

/// Takes all dropped items.
pub(super) fn dropped(data: &DataTransfer) -> Vec<Dropped> {
    let items = Array::from(&data.unchecked_ref::<Transfer>().items());
    let taken = items.iter().filter_map(|item| {
        let item: Item = item.unchecked_into();
        match item.entry() {
            Ok(Some(entry)) => Some(Dropped::Entry(entry)),
            _ => item.file().ok().flatten().map(Dropped::File),
        }
    });
    taken.collect()
}

/// The files of all items, including nested folders.
pub(super) async fn files(dropped: Vec<Dropped>) -> Vec<Chosen> {
    let mut found = Vec::new();
    let mut folders = Vec::new();
    for one in dropped {
        match one {
            Dropped::File(file) => found.push(Chosen { path: file.name(), file }),
            Dropped::Entry(entry) if entry.is_folder() => folders.push(entry),
            Dropped::Entry(entry) => found.extend(file_of(&entry).await),
        }
    }
    while let Some(folder) = folders.pop().filter(|_| found.len() < MOST) {
        let reader = folder.reader();
        // A directory reader returns entries in batches; an empty one is the end.
        loop {
            let some = JsFuture::from(Promise::new(&mut |done, failed| reader.read(&done, &failed))).await;
            let some = some.map(|some| Array::from(&some)).unwrap_or_default();
            if some.length() == 0 {
                break;
            }
            for entry in some.iter().map(JsCast::unchecked_into::<Entry>) {
                if is_foreign(&entry.name()) {
                    continue;
                }
                if entry.is_folder() {
                    folders.push(entry);
                } else if found.len() < MOST {
                    found.extend(file_of(&entry).await);
                }
            }
        }
    }
    found
}

async fn file_of(entry: &Entry) -> Option<Chosen> {
    let file = JsFuture::from(Promise::new(&mut |done, failed| entry.to_file(&done, &failed))).await.ok()?;
    Some(Chosen { path: entry.path().trim_start_matches('/').to_owned(), file: file.unchecked_into() })
}
