//! The language of the surrounding page.

use text::{Locale, page};
use yew::prelude::*;

/// The language of the surrounding page; English outside any page.
#[hook]
pub fn use_locale() -> Locale {
    use_context::<Locale>().unwrap_or_default()
}

/// The texts in that language.
#[hook]
pub fn use_texts() -> &'static page::Page {
    page::page(use_locale())
}
