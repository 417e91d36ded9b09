//! The playground: the user's own programs, with the tools of a lesson, or a program opened from a link.

use crate::components::programs::{Programs, title};
use crate::components::share::{Arrival, Shown, Unreadable, use_arrival};
use crate::components::shell::Shell;
use crate::components::snippet::SnippetView;
use crate::hooks::{use_locale, use_site, use_texts, use_title};
use crate::place;
use crate::routes::Route;
use crate::state::{BlockId, FIRST, PLAY};
use lesson::Snippet;
use std::rc::Rc;
use text::play;
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
    html! {
        <Shell route={Route::Play { locale }}>
            <main id="page-main" class="play" tabindex="-1">
                { match arrival {
                    Arrival::Nothing => html! { <Table /> },
                    Arrival::Unpacking => html! { <p class="faint loading" role="status">{ texts.shell.loading }</p> },
                    Arrival::Here(shared) => html! { <Shown {shared} /> },
                    Arrival::Broken(broken) => html! { <Unreadable {broken} /> },
                } }
            </main>
        </Shell>
    }
}

/// The open program, and the row to choose others.
#[component]
fn Table() -> Html {
    let (texts, locale, site) = (use_texts(), use_locale(), use_site());
    let (id, sheet) = site.sheets.current();
    let start = sheet.map_or(if id == FIRST { texts.play.starter } else { "" }, |s| &s.start);
    let snippet =
        use_memo((id.to_owned(), start.to_owned()), |(id, start)| Snippet { id: id.clone(), code: start.clone(), ..Snippet::default() });
    let code: Rc<str> = site.draft(&BlockId::new(PLAY, id)).map_or(start, |d| d.text.as_str()).into();
    let index = site.sheets.live().iter().position(|(other, _)| *other == id).unwrap_or_default();
    let name = title(id, sheet, index, play::texts(locale));
    html! {
        <>
            <h1>{ texts.shell.playground }</h1>
            <p class="lead">{ texts.play.lead }</p>
            <Programs {code} start={start.to_owned()} />
            <SnippetView key={id} lesson={PLAY} {snippet} large=true title={name} />
        </>
    }
}
