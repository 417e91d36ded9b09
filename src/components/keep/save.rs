//! Exports the user's work as a file.

use crate::hooks::{use_locale, use_site};
use crate::storage::work;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::{Array, Date};
use text::keep;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use yew::prelude::*;

/// Milliseconds after which a browser has certainly started the download.
const SAVED_BY: u32 = 60_000;

/// A button that saves everything to a file.
#[component]
pub fn SaveFile() -> Html {
    let (texts, site) = (keep::texts(use_locale()), use_site());
    let is_empty = site.drafts.is_empty() && site.progress.is_empty();
    let on_press = {
        let site = site.clone();
        move |_: MouseEvent| {
            let date = String::from(Date::new_0().to_iso_string());
            let day = date.get(..10).unwrap_or_default();
            // A browser that refuses shows its own message.
            let _ = download(&format!("magic-box-{day}.json"), &work::save(&site, &date));
        }
    };
    html! { <button type="button" class="primary" disabled={is_empty} onclick={on_press}>{ texts.save }</button> }
}

/// Offers a text as a download; works without a server.
fn download(name: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(SAVED_BY, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}
