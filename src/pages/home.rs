//! The home page: what the site is, a box to try, and the tracks.

use crate::components::icon::{Icon, icon};
use crate::components::magic_box::MagicBox;
use crate::components::sentence::sentence;
use crate::components::shell::Shell;
use crate::components::trouble::FileTrouble;
use crate::hooks::{CourseState, Site, summary_file, use_course, use_locale, use_site, use_texts, use_title};
use crate::place;
use crate::routes::Route;
use lesson::summary::{Course, Track};
use text::{Locale, page::Page};
use yew::prelude::*;

/// The home page.
#[component]
pub fn Home() -> Html {
    let (texts, locale, site) = (use_texts(), use_locale(), use_site());
    let (state, retry) = use_course();
    use_title(None);
    {
        let is_here = state.course().is_some();
        use_effect_with((locale, is_here), move |_| {
            let arrival = place::arrive(None);
            move || drop(arrival)
        });
    }
    html! {
        <Shell route={Route::Home { locale }}>
            <main id="page-main" class="home" tabindex="-1">
                <section class="hero">
                    <div>
                        <p class="kicker">{ texts.home.kicker }</p>
                        <h1>{ texts.home.title }</h1>
                        <p class="lead">{ texts.home.lead }</p>
                        <p class="actions">
                            if let Some(course) = state.course() {
                                { start(course, &site, locale, texts) }
                            }
                            <a class="button" href={Route::Play { locale }.href()}>{ texts.home.open_playground }</a>
                        </p>
                    </div>
                    <MagicBox />
                </section>
                { match &state {
                    CourseState::Waiting => html! { <p class="faint loading" role="status">{ texts.shell.loading }</p> },
                    CourseState::Failed(failure) => html! {
                        <FileTrouble title={texts.trouble.course_missing} file={summary_file(locale)} failure={failure.clone()} on_retry={retry} is_page=false />
                    },
                    CourseState::Here(course) => html! {
                        <nav class="tracks" aria-label={texts.shell.course}>
                            { for course.tracks.iter().map(|t| track(t, &site, locale, texts)) }
                        </nav>
                    },
                } }
            </main>
        </Shell>
    }
}

/// The main link: start, or continue with the lesson opened last.
fn start(course: &Course, site: &Site, locale: Locale, texts: &Page) -> Html {
    let last = site.last.as_ref().and_then(|visit| course.lessons().map(|(_, lesson)| lesson).find(|l| l.id == visit.lesson));
    let (lesson, words) = match (last, course.lessons().next()) {
        (Some(last), _) => (last, (texts.home.go_on)(&last.title)),
        (None, Some((_, first))) => (first, texts.home.start.to_owned()),
        (None, None) => return Html::default(),
    };
    let route = Route::Lesson { locale, id: lesson.id.clone() };
    let block = site.last.as_ref().filter(|visit| visit.lesson == lesson.id).and_then(|visit| visit.block.as_ref());
    html! { <a class="button primary" href={block.map_or_else(|| route.href(), |block| route.href_at(block))}>{ words }</a> }
}

/// A track as a path of boxes; the boxes of finished lessons are open.
fn track(track: &Track, site: &Site, locale: Locale, texts: &Page) -> Html {
    let done = track.lessons.iter().filter(|l| site.is_done(&l.id)).count();
    let promise = match track.id.as_str() {
        "typing" => Some(texts.home.typing),
        "history" => Some(texts.home.history),
        _ => None,
    };
    let last = site.last.as_ref().map(|visit| visit.lesson.as_str());
    html! {
        <section class="track">
            <h2>{ &track.title }</h2>
            { for promise.map(|words| html! { <p>{ sentence(words) }</p> }) }
            <ol class="path">
                { for track.lessons.iter().map(|lesson| {
                    let (is_done, here) = (site.is_done(&lesson.id), last == Some(lesson.id.as_str()));
                    html! {
                        <li class={classes!(is_done.then_some("done"), here.then_some("here"))}>
                            <span class="step-box" aria-hidden="true">{ if is_done { icon(Icon::Tick) } else { Html::default() } }</span>
                            <a href={Route::Lesson { locale, id: lesson.id.clone() }.href()}>{ &lesson.title }</a>
                            <small>{ if here { texts.home.here } else if is_done { texts.home.done } else { "" } }</small>
                        </li>
                    }
                }) }
            </ol>
            if done > 0 {
                <p class="faint">{ (texts.home.progress)(done, track.lessons.len()) }</p>
            }
        </section>
    }
}
