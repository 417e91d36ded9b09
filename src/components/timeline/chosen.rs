//! Details of the selected event; for an edition also what it added, and a program that runs in its era.

use super::data::{Added, Data, Event};
use crate::components::snippet::SnippetView;
use crate::hooks::{use_course, use_locale};
use crate::routes::Route;
use lesson::Snippet;
use lesson::summary::Course;
use std::rc::Rc;
use text::timeline::TimelineTexts;
use text::{Locale, timeline};
use yew::prelude::*;

/// The properties of [`Chosen`].
#[derive(Properties, PartialEq)]
pub struct ChosenProps {
    /// all events
    pub data: Rc<Data>,
    /// the index of the selected event
    pub index: Option<usize>,
}

/// The details of the selected event.
#[component]
pub fn Chosen(props: &ChosenProps) -> Html {
    let locale = use_locale();
    let texts = timeline::texts(locale);
    let (course, _) = use_course();
    let event = props.index.and_then(|i| props.data.events.get(i));
    html! {
        <section class="chosen" aria-label={texts.event}>
            { match event {
                None => html! { <p class="faint">{ texts.choose }</p> },
                Some(event) => html! {
                    <>
                        <div aria-live="polite">
                            <p class="kicker">{ date(event, texts) }</p>
                            <h2>{ event.title(locale) }</h2>
                            <p>{ event.text(locale) }</p>
                        </div>
                        <p class="faint">{ texts.sources }{ " " }{ sources(event, &props.data) }</p>
                        { for lesson(event, course.course().map(|c| &**c), locale, texts) }
                        { for event.edition.as_ref().and_then(|name| Some(edition(name, props.data.editions.get(name)?, locale, texts))) }
                    </>
                },
            } }
        </section>
    }
}

/// The date of an event, in words.
pub fn date(event: &Event, texts: &TimelineTexts) -> String {
    let (year, month, day) = event.day();
    let date = (texts.date)(year, month, day);
    if event.about { (texts.about)(&date) } else { date }
}

/// The sources of an event as links.
pub fn sources(event: &Event, data: &Data) -> Html {
    let known = event.sources.iter().filter_map(|key| data.sources.get(key));
    known
        .enumerate()
        .map(|(i, source)| {
            html! {
                <>
                    { if i > 0 { "; " } else { "" } }
                    if let Some(url) = &source.url {
                        <a class="away" href={url.clone()} rel="noopener">{ &source.name }</a>
                    } else {
                        { &source.name }
                    }
                </>
            }
        })
        .collect()
}

/// The link to the lesson about the event.
pub fn lesson(event: &Event, course: Option<&Course>, locale: Locale, texts: &TimelineTexts) -> Option<Html> {
    let id = event.lesson.clone()?;
    let title = course?.lessons().find(|(_, lesson)| lesson.id == id).map(|(_, lesson)| lesson.title.clone())?;
    Some(html! { <p><a href={Route::Lesson { locale, id }.href()}>{ (texts.lesson)(&title) }</a></p> })
}

fn edition(name: &str, added: &Added, locale: Locale, texts: &TimelineTexts) -> Html {
    let snippet = Snippet { id: name.to_ascii_lowercase(), code: added.code.clone(), era: Some(added.era.clone()), ..Snippet::default() };
    let names = |names: &[String]| html! { <p class="names">{ for names.iter().map(|n| html! { <><code>{ n }</code>{ " " }</> }) }</p> };
    html! {
        <>
            <p>{ (texts.added)(added.syntax.len(), added.library.len()) }</p>
            <details><summary>{ texts.names }</summary>{ names(if locale == Locale::Ko { &added.korean } else { &added.syntax }) }{ names(&added.library) }</details>
            <h3>{ (texts.try_it)(if added.era == "js1.2" { "JavaScript 1.2" } else { name }) }</h3>
            <SnippetView key={name} lesson="timeline" snippet={Rc::new(snippet)} />
        </>
    }
}
