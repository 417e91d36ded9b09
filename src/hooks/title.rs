//! Sets the tab's title and the document's language.

use super::{use_locale, use_texts};
use gloo::utils::document;
use yew::prelude::*;

/// Sets the document's title, followed by the product's name, and its language.
#[hook]
pub fn use_title(title: Option<AttrValue>) {
    let (locale, texts) = (use_locale(), use_texts());
    use_effect_with((title, locale), move |(title, locale)| {
        let brand = texts.shell.brand;
        document().set_title(&title.as_ref().map_or(brand.into(), |t| format!("{t} · {brand}")));
        if let Some(root) = document().document_element() {
            // The attribute affects speech output and line breaking; a failure does no other harm.
            let _ = root.set_attribute("lang", locale.tag());
        }
    });
}
