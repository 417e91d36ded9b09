//! Programs use nothing newer than the edition that their lesson or fence names.

use super::problem;
use crate::author::course::{Corpus, Page};
use crate::language::age::age;
use crate::lesson::Problem;
use crate::run::Edition;

/// No snippet, starter or solution uses a construct or built-in newer than its mark. What only may be newer is let pass.
pub(super) fn nothing_newer_than_marked(corpus: &Corpus) -> Vec<Problem> {
    let mut found = Vec::new();
    for page in &corpus.pages {
        let lesson = &page.parsed.lesson;
        let default = lesson.edition.as_deref();
        let snippets = lesson.snippets().map(|s| (s.code.as_str(), s.line, s.edition.as_deref().or(default)));
        let exercises = lesson
            .exercises()
            .flat_map(|e| [(e.starter.as_str(), e.starter_line, default), (e.solution.as_str(), e.solution_line, default)]);
        for (code, first, mark) in snippets.chain(exercises) {
            found.extend(mark.and_then(Edition::named).and_then(|mark| newer(page, code, first, mark)));
        }
    }
    found
}

fn newer(page: &Page, code: &str, first: u32, mark: Edition) -> Option<Problem> {
    let mut age = age(code)?;
    // an engine from before strict mode reads the directive as a text that does nothing
    age.uses.retain(|used| used.feature != "syntax-strict-mode");
    let newest = age.decided_by().filter(|newest| newest.edition > mark)?;
    let at = (first + newest.place.start.line - 1, 1);
    let message = format!("{} is of {}, the mark says {mark}", newest.name, newest.edition);
    Some(problem(
        page,
        at,
        "edition-too-new",
        message,
        format!("write it as {mark} did, or mark it edition={}", newest.edition.to_string().to_lowercase()),
    ))
}
