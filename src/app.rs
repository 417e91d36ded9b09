//! The root component: stored state, router, language of the address, and document-wide attributes.

use crate::components::shell::Shell;
use crate::hooks::{Site, use_stored_state, use_whole};
use crate::pages::{AuthorPage, Home, LessonPage, NotFound, Play, TimelinePage, Work};
use crate::place;
use crate::routes::Route;
use crate::runner::RunnerProvider;
use crate::state::{Action, Theme};
use gloo::utils::{document, window};
use text::Locale;
use text::page::page;
use yew::prelude::*;
use yew_router::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    let site = use_stored_state();
    use_effect_with((), |()| {
        let listeners = place::watch();
        move || drop(listeners)
    });
    use_effect_with(site.preferences.theme, |theme| apply_theme(*theme));
    html! {
        <ContextProvider<Site> context={site}>
            <RunnerProvider>
                <HashRouter>
                    <Switch<Route> render={|route| html! { <At {route} /> }} />
                </HashRouter>
            </RunnerProvider>
        </ContextProvider<Site>>
    }
}

/// The properties of [`At`].
#[derive(Properties, PartialEq)]
struct AtProps {
    route: Route,
}

/// The page of a route, in its language.
#[component]
fn At(props: &AtProps) -> Html {
    let site = use_context::<Site>().expect("App provides the state");
    let stored = site.preferences.locale;
    let locale = props.route.locale().or(stored).unwrap_or_else(browser_locale);
    {
        let site = site.dispatcher();
        use_effect_with((props.route.locale(), stored), move |(shown, stored)| {
            if let Some(shown) = shown
                && Some(*shown) != *stored
            {
                site.dispatch(Action::SetLocale(*shown));
            }
        });
    }
    let whole = use_whole(props.route.is_late());
    let page = match &props.route {
        route if !whole => coming(route, locale),
        Route::Root => html! { <Redirect<Route> to={Route::Home { locale }} /> },
        Route::Home { .. } => html! { <Home /> },
        Route::Lesson { id, .. } => html! { <LessonPage id={id.clone()} /> },
        Route::Play { .. } => html! { <Play /> },
        Route::Work { .. } => html! { <Work /> },
        Route::Timeline { .. } => html! { <TimelinePage /> },
        Route::Author { .. } => html! { <AuthorPage /> },
        Route::NotFound => html! { <NotFound /> },
    };
    html! { <ContextProvider<Locale> context={locale}>{ page }</ContextProvider<Locale>> }
}

/// Placeholder for a page that is still loading.
fn coming(route: &Route, locale: Locale) -> Html {
    html! {
        <Shell route={route.clone()}>
            <main id="page-main" class="plain" tabindex="-1"><p class="faint loading" role="status">{ page(locale).shell.loading }</p></main>
        </Shell>
    }
}

/// Korean where the browser prefers it to English, else English.
fn browser_locale() -> Locale {
    let languages = window().navigator().languages();
    let known = languages.iter().filter_map(|l| l.as_string()).find_map(|l| Locale::from_tag(l.split('-').next()?));
    known.unwrap_or_default()
}

/// Sets the theme attribute on the document element, which the style sheet and the script in the head read.
fn apply_theme(theme: Theme) {
    let Some(root) = document().document_element() else { return };
    // Setting an attribute with a fixed name does not fail.
    let _ = match theme.word() {
        Some(word) => root.set_attribute("data-theme", word),
        None => root.remove_attribute("data-theme"),
    };
}
