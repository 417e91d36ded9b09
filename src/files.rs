//! Exports on the user's request: text to the clipboard, a program to a file.

use gloo::utils::{document, window};
use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Copies a text. False if the browser refuses; on insecure addresses there is no clipboard at all.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    if !Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|c| c.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Offers a text as a file download.
pub fn save(name: &str, text: &str, kind: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document().create_element("a").map(|e| e.unchecked_into::<HtmlAnchorElement>()) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The download starts after this function returns; revoking the URL immediately could cancel it.
    gloo::timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&url))).forget();
}

/// A file name for a script with this title: characters that file systems refuse become `-`, at most 80 characters.
pub fn script_name(title: &str) -> String {
    let kept: String = title.trim().chars().map(|c| if c.is_control() || r#"<>:"/\|?*"#.contains(c) { '-' } else { c }).take(80).collect();
    let kept = kept.trim_matches(['.', ' ']);
    let stem = kept.strip_suffix(".js").unwrap_or(kept);
    format!("{}.js", if stem.is_empty() { "program" } else { stem })
}

#[cfg(test)]
mod tests {
    use super::script_name;

    #[track_caller]
    fn check(title: &str, name: &str) {
        assert_eq!(script_name(title), name);
    }

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        check("my program", "my program.js");
        check("내 프로그램", "내 프로그램.js");
        check("a/b: c?.js", "a-b- c-.js");
        check("../..", "-.js");
        check("  ", "program.js");
        check("already.js", "already.js");
    }
}
