//! The timeline's page; its events are read from a file beside the page.

use crate::components::shell::Shell;
use crate::components::timeline::Timeline;
use crate::components::timeline::data::{Data, FILE};
use crate::components::trouble::FileTrouble;
use crate::hooks::{FetchFailure, Fetched, use_fetched, use_locale, use_texts, use_title};
use crate::place;
use crate::routes::Route;
use std::rc::Rc;
use text::timeline;
use yew::prelude::*;

/// The page.
#[component]
pub fn TimelinePage() -> Html {
    let (page, locale) = (use_texts(), use_locale());
    let texts = timeline::texts(locale);
    use_title(Some(texts.timeline.into()));
    let (fetched, retry) = use_fetched(FILE);
    let read = use_memo(fetched.clone(), |fetched| match fetched {
        Fetched::Here(text) => Some(Data::read(text).map(Rc::new)),
        _ => None,
    });
    let is_here = read.is_some();
    use_effect_with((locale, is_here), |_| {
        let arrival = place::arrive(None);
        move || drop(arrival)
    });
    let trouble = |failure: FetchFailure| html! { <FileTrouble title={texts.missing} file={FILE} {failure} on_retry={retry.clone()} is_page=false /> };
    html! {
        <Shell route={Route::Timeline { locale }}>
            <main id="page-main" class="play timeline-page" tabindex="-1">
                <h1>{ texts.timeline }</h1>
                <p class="lead">{ texts.lead }</p>
                { match (&fetched, &*read) {
                    (_, Some(Ok(data))) => html! { <Timeline data={Rc::clone(data)} /> },
                    (_, Some(Err(why))) => trouble(FetchFailure::Unreachable(why.clone())),
                    (Fetched::Failed(failure), _) => trouble(failure.clone()),
                    _ => html! { <p class="faint loading" role="status">{ page.shell.loading }</p> },
                } }
            </main>
        </Shell>
    }
}
