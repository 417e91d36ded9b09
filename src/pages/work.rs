//! The user's work: what is stored here, and exporting and importing it as a file.

use crate::components::keep::{OpenFile, SaveFile};
use crate::components::programs::title;
use crate::components::shell::Shell;
use crate::hooks::{use_course, use_locale, use_site, use_texts, use_title};
use crate::place;
use crate::routes::Route;
use crate::state::{BlockId, PLAY};
use text::{keep, play};
use yew::prelude::*;

/// The page of the user's work.
#[component]
pub fn Work() -> Html {
    let (page, locale, site) = (use_texts(), use_locale(), use_site());
    let texts = keep::texts(locale);
    let (course, _) = use_course();
    use_title(Some(texts.title.into()));
    use_effect_with(locale, |_| {
        let arrival = place::arrive(None);
        move || drop(arrival)
    });
    let name_of = {
        let (course, site) = (course.course().cloned(), site.clone());
        Callback::from(move |block: BlockId| {
            if block.lesson == PLAY {
                let live = site.sheets.live();
                let index = live.iter().position(|(id, _)| *id == block.block);
                let sheet = index.and_then(|index| live[index].1);
                let name = title(&block.block, sheet, index.unwrap_or(live.len()), play::texts(locale));
                return format!("{}: {name}", page.shell.playground);
            }
            let known = course.iter().flat_map(|course| course.lessons()).find(|(_, lesson)| lesson.id == block.lesson);
            format!("{}: {}", known.map_or(&*block.lesson, |(_, lesson)| &lesson.title), block.block)
        })
    };
    let done = site.progress.values().filter(|progress| progress.done).count();
    let drafts: Vec<_> = site.drafts.iter().filter(|(_, draft)| !draft.set_aside).map(|(block, _)| block).collect();
    html! {
        <Shell route={Route::Work { locale }}>
            <main id="page-main" class="work" tabindex="-1">
                <h1>{ texts.title }</h1>
                <p class="lead">{ texts.lead }</p>
                if site.drafts.is_empty() && site.progress.is_empty() {
                    <p>{ texts.nothing_kept }</p>
                } else {
                    <p>{ (texts.kept)(drafts.len(), site.progress.len(), done) }</p>
                }
                <p><SaveFile /></p>
                <h2>{ texts.open }</h2>
                <OpenFile name_of={name_of.clone()} />
                if !drafts.is_empty() {
                    <h2>{ texts.programs }</h2>
                    <ul>
                        { for drafts.into_iter().map(|block| html! {
                            <li key={block.word()}><a href={home(block, locale)}>{ name_of.emit(block.clone()) }</a></li>
                        }) }
                    </ul>
                }
            </main>
        </Shell>
    }
}

/// The address of the page that shows a block.
fn home(block: &BlockId, locale: text::Locale) -> String {
    if block.lesson == PLAY {
        Route::Play { locale }.href()
    } else {
        Route::Lesson { locale, id: block.lesson.clone() }.href_at(&block.block)
    }
}
