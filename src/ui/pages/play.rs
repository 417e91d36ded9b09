//! The playground: one program of the reader's own, with the same tools as in a lesson, or a program that came with a link.

use crate::lesson::Snippet;
use crate::ui::components::share::{Arrival, Shown, Unreadable, use_arrival};
use crate::ui::components::shell::Shell;
use crate::ui::components::snippet::SnippetView;
use crate::ui::hooks::{use_locale, use_texts, use_title};
use crate::ui::place;
use crate::ui::routes::Route;
use crate::ui::state::PLAY;
use std::rc::Rc;
use yew::prelude::*;

/// The playground.
#[component]
pub fn Play() -> Html {
    let (texts, locale) = (use_texts(), use_locale());
    use_title(Some(texts.shell.playground.into()));
    use_effect_with(locale, |_| {
        let arrival = place::arrive(None);
        move || drop(arrival)
    });
    let arrival = use_arrival();
    let snippet = use_memo(locale, |_| Snippet { id: "main".into(), code: texts.play.starter.into(), ..Snippet::default() });
    html! {
        <Shell route={Route::Play { locale }}>
            <main id="page-main" class="play" tabindex="-1">
                { match arrival {
                    Arrival::Nothing => html! {
                        <>
                            <h1>{ texts.shell.playground }</h1>
                            <p class="lead">{ texts.play.lead }</p>
                            <SnippetView key="main" lesson={PLAY} snippet={Rc::clone(&snippet)} large=true />
                        </>
                    },
                    Arrival::Unpacking => html! { <p class="faint loading" role="status">{ texts.shell.loading }</p> },
                    Arrival::Here(shared) => html! { <Shown {shared} /> },
                    Arrival::Broken(broken) => html! { <Unreadable {broken} /> },
                } }
            </main>
        </Shell>
    }
}
