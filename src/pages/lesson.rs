//! A lesson: fetched, parsed and shown, with the course beside it and links to its neighbours at the end.

use crate::components::author::{Beside, is_author_mode};
use crate::components::course_nav::CourseNav;
use crate::components::icon::{Icon, icon};
use crate::components::prose::{Notes, Prose};
use crate::components::sentence::sentence;
use crate::components::shell::Shell;
use crate::components::trouble::FileTrouble;
use crate::hooks::{CourseState, Fetched, use_course, use_fetched, use_locale, use_site, use_texts, use_title};
use crate::place;
use crate::routes::{Route, anchor};
use crate::state::{Action, Visit};
use lesson::summary::Course;
use lesson::{Lesson, parse};
use std::rc::Rc;
use text::{Locale, page::Page, timeline};
use yew::prelude::*;
use yew_router::hooks::use_location;

/// The properties of [`LessonPage`].
#[derive(Properties, PartialEq)]
pub struct LessonPageProps {
    /// the lesson's id
    pub id: AttrValue,
}

/// A lesson.
#[component]
pub fn LessonPage(props: &LessonPageProps) -> Html {
    let (texts, locale, site) = (use_texts(), use_locale(), use_site());
    let id = &props.id;
    let (course, _) = use_course();
    let is_coming = course == CourseState::Waiting;
    let file = format!("lessons/{locale}/{id}.md");
    let (fetched, retry) = use_fetched(&file);
    let parsed = use_memo((file.clone(), fetched.clone()), |(file, fetched)| match fetched {
        Fetched::Here(text) => Some(Rc::new(parse(file, text).lesson)),
        _ => None,
    });
    let lesson = (*parsed).clone();
    // Until the other language is loaded, keep showing the old lesson with its output.
    let shown = use_mut_ref(|| None::<Shown>);
    let shown = {
        let mut shown = shown.borrow_mut();
        match (&fetched, lesson) {
            (_, Some(lesson)) => *shown = Some(Shown { id: id.clone(), locale, lesson }),
            (Fetched::Waiting, None) if shown.as_ref().is_some_and(|s| s.id == *id) => {}
            _ => *shown = None,
        }
        shown.clone()
    };
    use_title(shown.as_ref().map(|s| s.lesson.title.clone().into()));
    let query = use_location().map(|location| location.query_str().to_owned()).unwrap_or_default();
    let wanted = anchor(&query);
    let notes = use_state(Notes::default);
    let on_notes = use_callback((), {
        let notes = notes.setter();
        move |found, ()| notes.set(found)
    });
    let is_here = shown.is_some();
    use_effect_with((id.clone(), shown.as_ref().map(|s| s.locale), wanted), move |(_, shown, wanted)| {
        let arrival = shown.map(|_| place::arrive(wanted.clone()));
        move || drop(arrival)
    });
    {
        let site = site.dispatcher();
        use_effect_with((id.clone(), is_here), move |(id, is_here)| {
            if *is_here {
                site.dispatch(Action::Visit(Visit { lesson: id.to_string(), block: None }));
            }
        });
    }
    let course = course.course();
    let route = Route::Lesson { locale, id: id.to_string() };
    let crumbs = course.map(|course| crumbs(course, id, locale, texts)).unwrap_or_default();
    html! {
        <Shell {route} {crumbs}>
            <div class="page">
                if let Some(course) = course {
                    <CourseNav course={Rc::clone(course)} here={id.clone()} />
                } else if is_coming {
                    // a placeholder, so that the text does not shift
                    <div class="course"></div>
                }
                <main id="page-main" class="lesson" tabindex="-1">
                    { match (&fetched, shown) {
                        (Fetched::Failed(failure), _) => html! {
                            <FileTrouble title={(texts.trouble.lesson_missing)(id)} {file} failure={failure.clone()} on_retry={retry} />
                        },
                        (_, Some(Shown { lesson, locale, .. })) => html! {
                            <ContextProvider<Locale> context={locale}>
                                if let Fetched::Here(text) = &fetched {
                                    if is_author_mode(&query) {
                                        <Beside id={id.clone()} {locale} text={Rc::clone(text)} {on_notes} />
                                    }
                                }
                                <article lang={locale.tag()}>
                                    { head(&lesson, course.map(|c| &**c), locale, texts) }
                                    <Prose {lesson} notes={(*notes).clone()} />
                                </article>
                            </ContextProvider<Locale>>
                        },
                        _ => html! { <p class="faint loading" role="status">{ texts.shell.loading }</p> },
                    } }
                    if let Some(course) = course {
                        { neighbours(course, id, locale, texts) }
                    }
                </main>
            </div>
        </Shell>
    }
}

/// The lesson shown, and its language.
#[derive(Clone)]
struct Shown {
    id: AttrValue,
    locale: Locale,
    lesson: Rc<Lesson>,
}

/// Title, goals and duration of a lesson.
pub(super) fn head(lesson: &Lesson, course: Option<&Course>, locale: Locale, texts: &Page) -> Html {
    let track = course.and_then(|c| c.tracks.iter().find(|t| t.lessons.iter().any(|l| l.id == lesson.id)));
    html! {
        <header class="lesson-head">
            if let Some(track) = track {
                <p class="kicker">
                    { &track.title }
                    if track.id == "history" {
                        { " · " }<a href={Route::Timeline { locale }.href()}>{ timeline::texts(locale).timeline }</a>
                    }
                </p>
            }
            <h1>{ &lesson.title }</h1>
            if !lesson.goals.is_empty() || lesson.minutes.is_some() {
                <div class="goals">
                    if !lesson.goals.is_empty() {
                        <h2>{ texts.lesson.goals }</h2>
                        <ul>{ for lesson.goals.iter().map(|goal| html! { <li>{ sentence(goal) }</li> }) }</ul>
                    }
                    { for lesson.minutes.map(|n| html! { <p class="minutes">{ (texts.lesson.minutes)(n) }</p> }) }
                </div>
            }
        </header>
    }
}

fn crumbs(course: &Course, id: &str, locale: Locale, texts: &Page) -> Html {
    let place = course.tracks.iter().find_map(|t| Some((t, t.lessons.iter().position(|l| l.id == id)?)));
    let Some((track, index)) = place else { return Html::default() };
    html! {
        <nav class="crumbs" aria-label={texts.shell.where_you_are}>
            <a href={Route::Home { locale }.href()}>{ &track.title }</a>
            <span aria-current="page">
                <span aria-hidden="true">{ format!("{} / {}", index + 1, track.lessons.len()) }</span>
                <span class="hidden">{ (texts.lesson.nth)(index + 1, track.lessons.len()) }</span>
            </span>
        </nav>
    }
}

fn neighbours(course: &Course, id: &str, locale: Locale, texts: &Page) -> Html {
    let (previous, next) = course.neighbours(id);
    if previous.is_none() && next.is_none() {
        return Html::default();
    }
    let href = |id: &str| Route::Lesson { locale, id: id.to_owned() }.href();
    html! {
        <nav class="neighbours" aria-label={texts.lesson.neighbours}>
            if let Some(previous) = previous {
                <a rel="prev" href={href(&previous.id)}><small>{ icon(Icon::Previous) }{ texts.lesson.previous }</small><b>{ &previous.title }</b></a>
            }
            if let Some(next) = next {
                <a class="next" rel="next" href={href(&next.id)}><small>{ texts.lesson.next }{ icon(Icon::Next) }</small><b>{ &next.title }</b></a>
            } else if previous.is_some() {
                <p class="faint">{ texts.lesson.finished }</p>
            }
        </nav>
    }
}
