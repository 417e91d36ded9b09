//! The course of a language: its tracks and lessons in order, from the list that authors edit.

use super::{FetchFailure, Fetched, use_fetched, use_locale};
use lesson::summary::{self, Course};
use std::rc::Rc;
use yew::prelude::*;

/// The list of lessons on its way.
#[derive(Clone, Debug, PartialEq)]
pub enum CourseState {
    /// asked for
    Waiting,
    /// here
    Here(Rc<Course>),
    /// not to be had
    Failed(FetchFailure),
}

impl CourseState {
    /// The course, if it is here.
    pub fn course(&self) -> Option<&Rc<Course>> {
        match self {
            Self::Here(course) => Some(course),
            _ => None,
        }
    }
}

/// The file that lists the lessons of a language.
pub fn summary_file(locale: text::Locale) -> String {
    format!("lessons/{locale}/SUMMARY.md")
}

/// The course in the language of the page, and a callback that asks for it once more.
#[hook]
pub fn use_course() -> (CourseState, Callback<()>) {
    let file = summary_file(use_locale());
    let (fetched, retry) = use_fetched(&file);
    let last = use_mut_ref(|| None::<Rc<Course>>);
    let state = use_memo(fetched, |fetched| match fetched {
        // until the other language is there the list stays as it is
        Fetched::Waiting => last.borrow().clone().map_or(CourseState::Waiting, CourseState::Here),
        Fetched::Failed(failure) => CourseState::Failed(failure.clone()),
        Fetched::Here(text) => CourseState::Here(Rc::new(summary::parse(&file, text).0)),
    });
    *last.borrow_mut() = state.course().cloned();
    ((*state).clone(), retry)
}
