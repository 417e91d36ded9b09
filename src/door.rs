//! Access to what `web/boot.js` and its companions put on `window.MagicBox`.
//!
//! The only module that uses that name. Does not depend on the purpose of the properties.

use gloo::utils::window;
use js_sys::{Function, Map, Promise, Reflect, Uint8Array};
use protocol::BUILD;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property by name. `None` natively, where tests render components without a window.
fn get(name: &str) -> Option<JsValue> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let ours = Reflect::get(&window(), &"MagicBox".into()).ok().filter(JsValue::is_object)?;
    Reflect::get(&ours, &name.into()).ok().filter(JsValue::is_truthy)
}

/// Whether the property exists and is truthy.
pub fn has(name: &str) -> bool {
    get(name).is_some()
}

/// The version to append to addresses of files whose names never change, so that no cache in between returns an old copy.
pub fn version() -> String {
    get("version").and_then(|version| version.as_string()).unwrap_or_else(|| BUILD.into())
}

/// Calls a function with text arguments. `None` if it does not exist or throws.
pub fn call(name: &str, words: &[&str]) -> Option<JsValue> {
    let function = get(name)?;
    let words = words.iter().map(|word| JsValue::from(*word)).collect();
    function.dyn_ref::<Function>()?.apply(&JsValue::NULL, &words).ok()
}

/// Whether this page is the single-file edition, which contains all other files and makes no request.
pub fn is_single_file() -> bool {
    has("file")
}

/// Whether the whole program is loaded. `web/split.mjs` divides it; its later part may still be loading.
pub fn is_whole() -> bool {
    !has("later")
}

/// Waits until the whole program is loaded, or loading failed.
pub async fn whole() {
    if let Some(later) = get("later") {
        // A failed load is reported when the missing part is first used.
        drop(JsFuture::from(Promise::resolve(&later)).await);
    }
}

/// The bytes of a file in the single-file edition, by its path relative to the page.
pub async fn file(path: &str) -> Option<Uint8Array> {
    let found = call("file", &[path]).filter(|found| !found.is_undefined())?;
    JsFuture::from(Promise::resolve(&found)).await.ok()?.dyn_into().ok()
}

/// Fetches a file of the site. Uses the request that `web/boot/ahead.js` may have started; a response can be read only once, so it is
/// removed.
pub fn fetch(url: &str) -> Promise {
    let ahead: Option<Map> = get("ahead").and_then(|ahead| ahead.dyn_into().ok());
    let answer = ahead.and_then(|ahead| {
        let answer = ahead.get(&url.into()).dyn_into().ok();
        ahead.delete(&url.into());
        answer
    });
    answer.unwrap_or_else(|| window().fetch_with_str(url))
}

/// The address of a picture, from its path relative to the page. In the single-file edition the address contains the picture.
pub fn address(path: String) -> String {
    call("picture", &[&path]).and_then(|found| found.as_string()).unwrap_or(path)
}
