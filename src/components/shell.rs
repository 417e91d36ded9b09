//! The frame of every page: header with links, notices, footer.

use crate::components::icon::{Icon, icon, mark};
use crate::components::keep::UpdateNotice;
use crate::hooks::{use_locale, use_site, use_texts};
use crate::place;
use crate::routes::Route;
use crate::state::{Action, Notice, Theme};
use text::{author_page, keep, timeline};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The properties of [`Shell`].
#[derive(Properties, PartialEq)]
pub struct ShellProps {
    /// the current route
    pub route: Route,
    /// the position in the course, shown beside the brand
    #[prop_or_default]
    pub crumbs: Html,
    /// the page's content
    pub children: Html,
}

/// The frame of a page.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let (texts, locale, site) = (use_texts(), use_locale(), use_site());
    let other = locale.other();
    let on_plain = {
        let site = site.dispatcher();
        Callback::from(move |event: Event| {
            let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
            site.dispatch(Action::SetPlainEditor(checked));
        })
    };
    let on_dismiss = {
        let site = site.dispatcher();
        move |_| site.dispatch(Action::Dismiss)
    };
    let at_play = matches!(props.route, Route::Play { .. });
    let at_timeline = matches!(props.route, Route::Timeline { .. });
    html! {
        <>
            <a class="skip" href="#page-main">{ texts.shell.skip }</a>
            <header class="top">
                <a class="brand" href={Route::Home { locale }.href()}>{ mark() }<b>{ texts.shell.brand }</b></a>
                { props.crumbs.clone() }
                <span class="space"></span>
                <a class="ghost" href={Route::Timeline { locale }.href()} aria-current={at_timeline.then_some("page")}>{ timeline::texts(locale).timeline }</a>
                <a class="ghost" href={Route::Play { locale }.href()} aria-current={at_play.then_some("page")}>{ texts.shell.playground }</a>
                <a class="ghost" href={props.route.in_locale(other).href()} lang={other.tag()} hreflang={other.tag()} onclick={|_| place::keep()}>
                    { texts.shell.other_language }
                </a>
                <ThemeButton />
            </header>
            <UpdateNotice />
            if let Some(notice) = site.notice {
                <div class="notice" role="status">
                    <p>{ match notice {
                        Notice::NotSaved => texts.shell.not_saved,
                        Notice::StorageFull => texts.shell.storage_full,
                    } }</p>
                    <button type="button" class="quiet small" onclick={on_dismiss}>{ texts.shell.dismiss }</button>
                </div>
            }
            { props.children.clone() }
            <p class="embed-out"><a href={props.route.href()} target="_blank" rel="noopener">{ keep::texts(locale).open_whole }</a></p>
            <footer class="foot">
                <p>{ texts.shell.promise }</p>
                <a class="foot-link" href={Route::Work { locale }.href()}>{ keep::texts(locale).title }</a>
                <a class="foot-link" href={Route::Author { locale }.href()}>{ author_page::texts(locale).link }</a>
                <label class="setting">
                    <input type="checkbox" checked={site.preferences.plain_editor} onchange={on_plain} />
                    { texts.shell.plain_editor }
                </label>
            </footer>
        </>
    }
}

/// Cycles through the themes, and announces the current one.
#[component]
fn ThemeButton() -> Html {
    let (texts, site) = (use_texts(), use_site());
    let pressed = use_state(|| false);
    let theme = site.preferences.theme;
    let (picture, word) = match theme {
        Theme::System => (Icon::Half, texts.shell.themes[0]),
        Theme::Light => (Icon::Sun, texts.shell.themes[1]),
        Theme::Dark => (Icon::Moon, texts.shell.themes[2]),
    };
    let on_press = {
        let (site, pressed) = (site.dispatcher(), pressed.clone());
        move |_| {
            pressed.set(true);
            site.dispatch(Action::SetTheme(theme.next()));
        }
    };
    html! {
        <>
            <button type="button" class="ghost theme" aria-label={texts.shell.theme} title={format!("{}: {word}", texts.shell.theme)} onclick={on_press}>
                { icon(picture) }
            </button>
            <span class="hidden" role="status">{ if *pressed { word } else { "" } }</span>
        </>
    }
}
