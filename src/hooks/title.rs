//! The title of the browser's tab and the language of the document.

use super::{use_locale, use_texts};
use gloo::utils::document;
use yew::prelude::*;

/// Sets the document's title, with the product's name after it, and its language.
#[hook]
pub fn use_title(title: Option<AttrValue>) {
    let (locale, texts) = (use_locale(), use_texts());
    use_effect_with((title, locale), move |(title, locale)| {
        let brand = texts.shell.brand;
        document().set_title(&title.as_ref().map_or(brand.into(), |t| format!("{t} · {brand}")));
        if let Some(root) = document().document_element() {
            // The attribute decides how a screen reader speaks and where lines break; failing to set it harms nothing else.
            let _ = root.set_attribute("lang", locale.tag());
        }
    });
}
