//! The page for an unknown address.

use crate::components::icon::mark;
use crate::components::shell::Shell;
use crate::hooks::{use_locale, use_texts, use_title};
use crate::routes::Route;
use yew::prelude::*;

/// Says that the page does not exist and links to the home page.
#[component]
pub fn NotFound() -> Html {
    let (texts, locale) = (&use_texts().trouble, use_locale());
    use_title(Some(texts.not_found.into()));
    html! {
        <Shell route={Route::NotFound}>
            <main id="page-main" class="plain" tabindex="-1">
                <div class="empty-box">{ mark() }</div>
                <h1>{ texts.not_found }</h1>
                <p>{ texts.not_found_help }</p>
                <p><a class="button primary" href={Route::Home { locale }.href()}>{ texts.home }</a></p>
            </main>
        </Shell>
    }
}
