//! The playground: one program of the reader's own, with the same tools as in a lesson.

use crate::lesson::Snippet;
use crate::ui::components::shell::Shell;
use crate::ui::components::snippet::SnippetView;
use crate::ui::hooks::{use_locale, use_texts, use_title};
use crate::ui::place;
use crate::ui::routes::Route;
use std::rc::Rc;
use yew::prelude::*;

/// The id under which the playground's program is kept, as if it were a lesson.
pub const PLAY: &str = "play";

/// The playground.
#[component]
pub fn Play() -> Html {
    let (texts, locale) = (use_texts(), use_locale());
    use_title(Some(texts.shell.playground.into()));
    use_effect_with(locale, |_| {
        let arrival = place::arrive(None);
        move || drop(arrival)
    });
    let snippet = use_memo(locale, |_| Snippet { id: "main".into(), code: texts.play.starter.into(), ..Snippet::default() });
    html! {
        <Shell route={Route::Play { locale }}>
            <main id="page-main" class="play" tabindex="-1">
                <h1>{ texts.shell.playground }</h1>
                <p class="lead">{ texts.play.lead }</p>
                <SnippetView lesson={PLAY} snippet={Rc::clone(&snippet)} large=true />
            </main>
        </Shell>
    }
}
