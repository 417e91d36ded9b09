//! The authors' page: files with their problems on the left, the preview of the lesson on the right.

use crate::components::author::{
    Check, Desk, DeskAction, LessonText, Opened, Opener, Pictures, Target, block, corpus, key_of, locale_of, use_desk,
};
use crate::components::prose::Prose;
use crate::components::shell::Shell;
use crate::components::snippet::Reveal;
use crate::files::save;
use crate::hooks::{Fetched, Site, fetch, use_course, use_locale, use_site, use_title};
use crate::pages::lesson::head;
use crate::place;
use crate::routes::{Route, anchor, asked};
use crate::state::{Action, Original};
use checker::Corpus;
use gloo::timers::callback::Timeout;
use lesson::template::{LOCALES, is_id, new_lesson};
use lesson::{Problem, summary};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use text::author_page::{self, AuthorTexts};
use text::{Locale, page};
use vocabulary::Position;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;
use yew_router::hooks::use_location;

/// Milliseconds without typing after which the lesson is parsed, shown and checked again.
const PAUSE: u32 = 300;

/// The query field that names a lesson of the site to open.
pub const OPEN: &str = "open";

/// The authors' page.
#[component]
pub fn AuthorPage() -> Html {
    let (locale, site, desk) = (use_locale(), use_site(), use_desk());
    let texts = author_page::texts(locale);
    let (course, _) = use_course();
    let chosen = use_state(|| None::<String>);
    let reveal = use_state(|| None::<Reveal>);
    let trouble = use_state(|| None::<String>);
    let name = use_state(String::new);
    let problems = use_state(|| Rc::<[Problem]>::from([]));
    use_title(Some(texts.title.into()));

    let files = desk.texts(&site);
    let here = chosen.as_ref().filter(|key| files.contains_key(*key)).or_else(|| files.keys().next()).cloned();
    let checked = use_debounced(&files, here.as_deref());

    let on_open = {
        let (desk, chosen, trouble) = (desk.dispatcher(), chosen.setter(), trouble.setter());
        Callback::from(move |Opened { files, pictures, trouble: why }: Opened| {
            trouble.set(why);
            // Prefer a lesson to a table of contents, and the page's language to the other.
            let rank = |key: &&String| (key.ends_with("/SUMMARY.md"), locale_of(key) != locale, (*key).clone());
            if let Some(first) = files.iter().map(|(key, _)| key).min_by_key(rank) {
                chosen.set(Some(first.clone()));
            }
            desk.dispatch(DeskAction::Open(files, pictures));
        })
    };
    let from_site = {
        let on_open = on_open.clone();
        Callback::from(move |id: String| {
            let on_open = on_open.clone();
            spawn_local(async move { on_open.emit(lesson_of_site(&id, locale).await) });
        })
    };
    let query = use_location().map(|location| location.query_str().to_owned()).unwrap_or_default();
    {
        let from_site = from_site.clone();
        use_effect_with(asked(&query, OPEN).filter(|id| is_id(id)), move |wanted| {
            if let Some(id) = wanted {
                from_site.emit(id.clone());
            }
        });
    }
    use_effect_with((locale, anchor(&query)), |(_, wanted)| {
        let arrival = place::arrive(wanted.clone());
        move || drop(arrival)
    });
    let on_new = {
        let (site, name, on_open) = (site.dispatcher(), name.clone(), on_open.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let id = name.trim().to_owned();
            if !is_id(&id) {
                return;
            }
            let track = id.rsplit_once('-').map_or(id.as_str(), |(track, _)| track);
            for tag in LOCALES {
                let title = author_page::texts(Locale::from_tag(tag).unwrap_or_default()).new_title;
                let text = new_lesson(tag, &id, title, track).unwrap_or_default();
                site.dispatch(edit(&format!("{tag}/{id}.md"), text, ""));
            }
            on_open.emit(Opened { files: vec![(format!("{locale}/{id}.md"), "".into())], ..Opened::default() });
            name.set(String::new());
        }
    };
    let on_go = {
        let (chosen, reveal) = (chosen.setter(), reveal.setter());
        Callback::from(move |Target { file, line, column }: Target| {
            chosen.set(Some(file));
            reveal.set(Some(Reveal::new(Position { line, column })));
        })
    };
    let on_problems = {
        let problems = problems.setter();
        Callback::from(move |found| problems.set(found))
    };
    let on_name = {
        let name = name.clone();
        move |event: InputEvent| name.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let on_lesson = move |event: Event| {
        let select = event.target_unchecked_into::<HtmlSelectElement>();
        if !select.value().is_empty() {
            from_site.emit(select.value());
            select.set_value("");
        }
    };
    html! {
        <Shell route={Route::Author { locale }}>
            <main id="page-main" class={classes!("author", here.is_some().then_some("busy"))} tabindex="-1">
                <h1>{ texts.title }</h1>
                <p class="lead">{ texts.lead }</p>
                <Opener {on_open}>
                    if let Some(course) = course.course() {
                        <label class="author-field">{ texts.from_site }
                            <select onchange={on_lesson}>
                                <option value="" selected=true>{ texts.from_site_none }</option>
                                { for course.lessons().map(|(_, lesson)| html! { <option value={lesson.id.clone()}>{ &lesson.title }</option> }) }
                            </select>
                        </label>
                    }
                    <form class="author-field" onsubmit={on_new}>
                        <label>{ texts.new_name }
                            <input type="text" value={(*name).clone()} oninput={on_name} pattern="[a-z][a-z0-9\\-]*" maxlength="40" required=true
                                placeholder="typing-13" title={texts.new_name_help} autocapitalize="off" spellcheck="false" />
                        </label>
                        <button type="submit">{ texts.new }</button>
                    </form>
                </Opener>
                if let Some(why) = &*trouble {
                    <p class="trouble" role="alert">{ why }</p>
                }
                if let Some(here) = here {
                    { list(&files, &here, &site, texts, &chosen) }
                    <div class="author-desk">
                        <div class="author-side">
                            { editor(&desk, &site, &here, &files[&here], &problems, *reveal, texts) }
                            if let Some(corpus) = &checked {
                                <Check corpus={Rc::clone(corpus)} here={here.clone()} {on_go} {on_problems} />
                            }
                        </div>
                        <section class="author-preview" aria-label={texts.preview}>
                            { for checked.as_ref().map(|corpus| preview(corpus, &here, locale, desk.pictures())) }
                        </section>
                    </div>
                }
            </main>
        </Shell>
    }
}

/// The parsed files, updated shortly after they last changed, or immediately when another file is selected.
#[hook]
fn use_debounced(files: &BTreeMap<String, Rc<str>>, here: Option<&str>) -> Option<Rc<Corpus>> {
    let read = use_state(|| None::<(String, Rc<Corpus>)>);
    {
        let read = read.clone();
        use_effect_with((files.clone(), here.map(str::to_owned)), move |(files, here)| {
            let pause = if read.as_ref().map(|(key, _)| key) == here.as_ref() { PAUSE } else { 0 };
            let (files, here) = (files.clone(), here.clone());
            let timer = Timeout::new(pause, move || read.set(here.map(|here| (here.clone(), Rc::new(corpus(&files, &here))))));
            move || drop(timer)
        });
    }
    read.as_ref().filter(|(key, _)| Some(key.as_str()) == here).map(|(_, corpus)| Rc::clone(corpus))
}

/// A lesson of this site with its translation and both tables of contents; the page's language first.
async fn lesson_of_site(id: &str, locale: Locale) -> Opened {
    let mut opened = Opened::default();
    for (locale, file) in [locale, locale.other()].into_iter().flat_map(|l| [(l, format!("{id}.md")), (l, "SUMMARY.md".to_owned())]) {
        let path = format!("lessons/{locale}/{file}");
        match fetch(&path).await {
            Fetched::Here(text) => opened.files.push((key_of(&path, &text), text)),
            _ => opened.trouble = Some((page::page(locale).trouble.file_missing)(&path)),
        }
    }
    opened
}

fn edit(key: &str, text: String, original: &str) -> Action {
    Action::Edit { block: block(key), text, original: Original { text: original.into(), locale: locale_of(key) } }
}

fn list(files: &BTreeMap<String, Rc<str>>, here: &str, site: &Site, texts: &AuthorTexts, chosen: &UseStateHandle<Option<String>>) -> Html {
    html! {
        <nav class="author-files" aria-label={texts.files}>
            { for files.keys().map(|key| {
                let on_press = {
                    let (chosen, key) = (chosen.setter(), key.clone());
                    move |_| chosen.set(Some(key.clone()))
                };
                html! {
                    <button type="button" class="quiet small" aria-current={(key == here).then_some("true")} onclick={on_press}>
                        { key }
                        if site.draft(&block(key)).is_some() {
                            <span class="tag edited">{ texts.edited }</span>
                        }
                    </button>
                }
            }) }
        </nav>
    }
}

fn editor(
    desk: &UseReducerHandle<Desk>,
    site: &Site,
    here: &str,
    text: &Rc<str>,
    problems: &[Problem],
    reveal: Option<Reveal>,
    texts: &AuthorTexts,
) -> Html {
    let (id, original) = (block(here), desk.original(here));
    let edited = site.draft(&id).is_some();
    let on_change = {
        let (site, here, original) = (site.dispatcher(), here.to_owned(), Rc::clone(&original));
        Callback::from(move |text| site.dispatch(edit(&here, text, &original)))
    };
    let on_download = {
        let (name, text) = (here.rsplit('/').next().unwrap_or_default().to_owned(), Rc::clone(text));
        move |_| save(&name, &text, "text/markdown;charset=utf-8")
    };
    let act = |action: Action| {
        let site = site.dispatcher();
        move |_| site.dispatch(action.clone())
    };
    let on_close = {
        let (site, desk, here, id) = (site.dispatcher(), desk.dispatcher(), here.to_owned(), id.clone());
        move |_| {
            // Set aside, not deleted: opening the file again allows restoring the changes.
            site.dispatch(Action::Reset(id.clone()));
            desk.dispatch(DeskAction::Close(here.clone()));
        }
    };
    let marked: BTreeSet<u32> = problems.iter().filter(|problem| problem.file == here).map(|problem| problem.line).collect();
    html! {
        <section class="author-editor" aria-label={texts.text}>
            <div class="bar">
                <button type="button" class={edited.then_some("primary")} onclick={on_download}>{ texts.download }</button>
                if edited && !original.is_empty() {
                    <button type="button" onclick={act(Action::Reset(id.clone()))}>{ texts.discard }</button>
                }
                if site.can_undo_reset(&id) {
                    <button type="button" onclick={act(Action::UndoReset(id.clone()))}>{ texts.undo }</button>
                }
                <button type="button" class="quiet" onclick={on_close}>{ texts.close }</button>
            </div>
            <LessonText key={here.to_owned()} label={here.to_owned()} text={Rc::clone(text)} written={(site.writes(&id), desk.times(here))}
                {marked} {reveal} {on_change} />
            if edited {
                <p class="faint">{ texts.kept }</p>
            }
        </section>
    }
}

/// The preview of a file: a lesson, or the list of lessons.
fn preview(corpus: &Rc<Corpus>, here: &str, locale: Locale, pictures: &Pictures) -> Html {
    let of = locale_of(here);
    let words = page::page(of);
    let shown = if let Some(page) = corpus.pages.iter().find(|page| page.file == here) {
        let mut lesson = page.parsed.lesson.clone();
        // Runs in the preview must not count as the user's progress in that lesson.
        lesson.id = format!("preview-{}", lesson.id);
        let course = corpus.summaries.iter().find(|summary| summary.locale == page.locale).map(|summary| &summary.course);
        html! {
            <>{ head(&lesson, course, of, words) }<Prose lesson={Rc::new(lesson)} route={Route::Author { locale }} pictures={pictures.clone()} /></>
        }
    } else if let Some(summary) = corpus.summaries.iter().find(|summary| summary.file == here) {
        html! { { for summary.course.tracks.iter().map(track) } }
    } else {
        return Html::default();
    };
    html! { <ContextProvider<Locale> context={of}><article lang={of.tag()}>{ shown }</article></ContextProvider<Locale>> }
}

fn track(track: &summary::Track) -> Html {
    html! {
        <section>
            <h2>{ &track.title }</h2>
            <ol>{ for track.lessons.iter().map(|lesson| html! { <li>{ &lesson.title }{ " " }<code>{ &lesson.path }</code></li> }) }</ol>
        </section>
    }
}
