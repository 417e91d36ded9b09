//! The course in one language: its tracks and lessons in order, from the list that authors edit.

use super::{FetchFailure, Fetched, use_fetched, use_locale};
use lesson::summary::{self, Course};
use std::rc::Rc;
use yew::prelude::*;

/// The loading state of the course.
#[derive(Clone, Debug, PartialEq)]
pub enum CourseState {
    /// requested
    Waiting,
    /// loaded
    Here(Rc<Course>),
    /// failed
    Failed(FetchFailure),
}

impl CourseState {
    /// The course, if loaded.
    pub fn course(&self) -> Option<&Rc<Course>> {
        match self {
            Self::Here(course) => Some(course),
            _ => None,
        }
    }
}

/// The path of the file that lists the lessons of a language.
pub fn summary_file(locale: text::Locale) -> String {
    format!("lessons/{locale}/SUMMARY.md")
}

/// The course in the page's language, and a callback that fetches it again.
#[hook]
pub fn use_course() -> (CourseState, Callback<()>) {
    let file = summary_file(use_locale());
    let (fetched, retry) = use_fetched(&file);
    let last = use_mut_ref(|| None::<Rc<Course>>);
    let state = use_memo(fetched, |fetched| match fetched {
        // Keep showing the old list until the other language is loaded.
        Fetched::Waiting => last.borrow().clone().map_or(CourseState::Waiting, CourseState::Here),
        Fetched::Failed(failure) => CourseState::Failed(failure.clone()),
        Fetched::Here(text) => CourseState::Here(Rc::new(summary::parse(&file, text).0)),
    });
    *last.borrow_mut() = state.course().cloned();
    ((*state).clone(), retry)
}
