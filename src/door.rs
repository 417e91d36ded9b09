//! What `web/boot.js` and its companions leave for the page on `window.MagicBox`.
//!
//! Owns that name alone. It must not know what the things behind it are for.

use gloo::utils::window;
use js_sys::{Function, Map, Promise, Reflect, Uint8Array};
use protocol::BUILD;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Something there, by its name. Natively, where components are rendered for tests, there is nothing.
fn get(name: &str) -> Option<JsValue> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let ours = Reflect::get(&window(), &"MagicBox".into()).ok().filter(JsValue::is_object)?;
    Reflect::get(&ours, &name.into()).ok().filter(JsValue::is_truthy)
}

/// Whether something of that name is there.
pub fn has(name: &str) -> bool {
    get(name).is_some()
}

/// What files are asked for with whose names never change, so that no store between here and the host answers with old ones.
pub fn version() -> String {
    get("version").and_then(|version| version.as_string()).unwrap_or_else(|| BUILD.into())
}

/// Calls a function there with texts; `None` where there is none, or where it throws.
pub fn call(name: &str, words: &[&str]) -> Option<JsValue> {
    let function = get(name)?;
    let words = words.iter().map(|word| JsValue::from(*word)).collect();
    function.dyn_ref::<Function>()?.apply(&JsValue::NULL, &words).ok()
}

/// Whether this page is the single file, which carries all others inside and asks nobody for anything.
pub fn is_single_file() -> bool {
    has("file")
}

/// Whether the whole program is here: `web/split.mjs` has divided it, and the part that follows may still be on its way.
pub fn is_whole() -> bool {
    !has("later")
}

/// Waits until the whole program is here.
pub async fn whole() {
    if let Some(later) = get("later") {
        // one that did not come is told of when it is missed
        drop(JsFuture::from(Promise::resolve(&later)).await);
    }
}

/// The bytes of a file that the single file carries, by its path relative to the page.
pub async fn file(path: &str) -> Option<Uint8Array> {
    let found = call("file", &[path]).filter(|found| !found.is_undefined())?;
    JsFuture::from(Promise::resolve(&found)).await.ok()?.dyn_into().ok()
}

/// Asks for a file of the site; the answer is there sooner where `web/boot/ahead.js` has asked already. It is good for one reader.
pub fn fetch(url: &str) -> Promise {
    let ahead: Option<Map> = get("ahead").and_then(|ahead| ahead.dyn_into().ok());
    let answer = ahead.and_then(|ahead| {
        let answer = ahead.get(&url.into()).dyn_into().ok();
        ahead.delete(&url.into());
        answer
    });
    answer.unwrap_or_else(|| window().fetch_with_str(url))
}

/// Where a picture of the site is found, by its path relative to the page: in the single file it stands in the address itself.
pub fn address(path: String) -> String {
    call("picture", &[&path]).and_then(|found| found.as_string()).unwrap_or(path)
}
