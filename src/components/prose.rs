//! A lesson's text as HTML: the lesson's own small tree and nothing else, so no markup of an author gets through unseen.

mod block;
mod inline;

use crate::components::author::Pictures;
use crate::hooks::use_locale;
use crate::routes::Route;
use crate::state::{BlockId, Parts};
use lesson::{Block, Lesson, Problem, Snippet};
use std::collections::BTreeMap;
use std::rc::Rc;
use text::{Locale, page};
use yew::prelude::*;

/// The properties of [`Prose`].
#[derive(Properties)]
pub struct ProseProps {
    /// what is shown
    pub lesson: Rc<Lesson>,
    /// the page it is shown on, if that is not the lesson's own
    #[prop_or_default]
    pub route: Option<Route>,
    /// what is to be said to its author, by the anchor of the block it is about
    #[prop_or_default]
    pub notes: Notes,
    /// pictures that stand for those of the site
    #[prop_or_default]
    pub pictures: Pictures,
}

/// Problems by the anchor of the block that they are about. Two are the same if they are one.
#[derive(Clone, Default)]
pub struct Notes(pub Rc<BTreeMap<String, Vec<Problem>>>);

impl PartialEq for Notes {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || (self.0.is_empty() && other.0.is_empty())
    }
}

impl PartialEq for ProseProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.lesson, &other.lesson) && self.route == other.route && self.notes == other.notes && self.pictures == other.pictures
    }
}

/// The text of a lesson with its snippets.
#[component]
pub fn Prose(props: &ProseProps) -> Html {
    let locale = use_locale();
    let cx = Context::new(&props.lesson, locale);
    let route = props.route.clone().unwrap_or_else(|| cx.route.clone());
    let cx = Context { route, notes: props.notes.clone(), pictures: props.pictures.clone(), ..cx };
    cx.blocks(&props.lesson.blocks)
}

/// What the parts of a lesson need to know about the whole.
struct Context<'a> {
    lesson: &'a Lesson,
    locale: Locale,
    texts: &'static page::Page,
    route: Route,
    /// all snippets in order
    snippets: Vec<&'a Snippet>,
    /// what there is to do in it
    parts: Rc<Parts>,
    notes: Notes,
    pictures: Pictures,
}

impl<'a> Context<'a> {
    fn new(lesson: &'a Lesson, locale: Locale) -> Self {
        let mut snippets = Vec::new();
        collect(&lesson.blocks, &mut snippets);
        let parts = Rc::new(Parts {
            snippets: snippets.iter().filter(|s| !s.norun).map(|s| s.id.clone()).collect(),
            exercises: lesson.exercises().map(|e| e.id.clone()).collect(),
            quizzes: lesson.quizzes().map(|q| q.id.clone()).collect(),
        });
        let route = Route::Lesson { locale, id: lesson.id.clone() };
        Self { lesson, locale, texts: page::page(locale), route, snippets, parts, notes: Notes::default(), pictures: Pictures::default() }
    }

    /// The snippets before this one that share its state.
    fn before(&self, snippet: &Snippet) -> Vec<(BlockId, String)> {
        let Some(group) = &snippet.group else { return Vec::new() };
        let earlier = self.snippets.iter().take_while(|s| s.id != snippet.id);
        earlier
            .filter(|s| s.group.as_ref() == Some(group))
            .map(|s| (BlockId::new(self.lesson.id.as_str(), s.id.as_str()), s.code.clone()))
            .collect()
    }
}

/// The snippets of some blocks, also those inside lists, quotations and callouts.
fn collect<'a>(blocks: &'a [Block], out: &mut Vec<&'a Snippet>) {
    for block in blocks {
        match block {
            Block::Snippet(snippet) => out.push(snippet),
            Block::Quote(blocks) | Block::Callout { blocks, .. } => collect(blocks, out),
            Block::List { items, .. } => items.iter().for_each(|item| collect(item, out)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
