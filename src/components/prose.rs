//! Renders a lesson as HTML from the lesson's own tree only, so no markup of an author reaches the page unchecked.

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
    /// the lesson
    pub lesson: Rc<Lesson>,
    /// the page it is shown on, if not the lesson's own
    #[prop_or_default]
    pub route: Option<Route>,
    /// problems to show to its author, by anchor
    #[prop_or_default]
    pub notes: Notes,
    /// pictures that replace those of the site
    #[prop_or_default]
    pub pictures: Pictures,
}

/// Problems by the anchor of their block. Compared by identity.
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

/// Data about the whole lesson that its parts need.
struct Context<'a> {
    lesson: &'a Lesson,
    locale: Locale,
    texts: &'static page::Page,
    route: Route,
    /// all snippets in order
    snippets: Vec<&'a Snippet>,
    /// all that can be done in it
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

    /// The earlier snippets of the same group, whose state this one shares.
    fn before(&self, snippet: &Snippet) -> Vec<(BlockId, String)> {
        let Some(group) = &snippet.group else { return Vec::new() };
        let earlier = self.snippets.iter().take_while(|s| s.id != snippet.id);
        earlier
            .filter(|s| s.group.as_ref() == Some(group))
            .map(|s| (BlockId::new(self.lesson.id.as_str(), s.id.as_str()), s.code.clone()))
            .collect()
    }
}

/// Collects the snippets of some blocks, including those inside lists, quotations and callouts.
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
