//! Korean and English are twins: the same blocks in the same order, the same code apart from strings and comments.

use super::problem;
use crate::{Corpus, Page};
use lesson::{Block, Exercise, Message, Problem, Quiz, Snippet, bare, message};

const RULE: &str = "twins-differ";

/// Every lesson is there in every language.
pub(super) fn every_lesson_has_its_twin(corpus: &Corpus) -> Vec<Problem> {
    if !corpus.whole {
        return Vec::new();
    }
    let locales = corpus.locales();
    let mut found = Vec::new();
    for page in corpus.pages.iter().filter(|page| !page.locale.is_empty()) {
        for locale in locales.iter().filter(|locale| corpus.page(locale, &page.stem).is_none()) {
            found.push(problem(
                page,
                (1, 1),
                RULE,
                message!("there is no {}/{}.md", locale, page.stem),
                message!("translate it: every lesson is there in every language"),
            ));
        }
    }
    found
}

/// The blocks of each lesson are those of its twin.
pub(super) fn same_blocks_and_code(corpus: &Corpus) -> Vec<Problem> {
    let mut found = Vec::new();
    for page in corpus.pages.iter().filter(|page| !page.locale.is_empty()) {
        let twin = corpus.pages.iter().find(|twin| twin.stem == page.stem && twin.locale != page.locale && reports_on(page, twin));
        found.extend(twin.and_then(|twin| first_difference(page, twin)));
    }
    found
}

/// Of two twins the translation is told; where neither says that it is one, the one that comes later.
fn reports_on(page: &Page, twin: &Page) -> bool {
    match (&page.parsed.lesson.source, &twin.parsed.lesson.source) {
        (Some(source), _) if *source == twin.locale => true,
        (_, Some(source)) if *source == page.locale => false,
        _ => page.file > twin.file,
    }
}

/// A block that has an id: what it is, where it stands, and what must be the same.
struct Mark<'l> {
    /// how it is written: `::::quiz`
    kind: &'static str,
    id: &'l str,
    line: u32,
    parts: Vec<Part>,
}

/// Something that must agree, as text, and what is said where it does not: of this block, and that file.
type Part = (String, fn(&str, &str) -> Message);

fn first_difference(page: &Page, twin: &Page) -> Option<Problem> {
    let (here, there) = (marks(page), marks(twin));
    for (a, b) in here.iter().zip(&there) {
        if (a.kind, a.id) != (b.kind, b.id) {
            let message = message!("here stands `{} id={}`, in {} `{} id={}`", a.kind, a.id, twin.file, b.kind, b.id);
            return Some(problem(page, (a.line, 1), RULE, message, message!("keep the same blocks with the same ids in the same order")));
        }
        for ((mine, differs), (theirs, _)) in a.parts.iter().zip(&b.parts) {
            if mine != theirs {
                return Some(problem(page, (a.line, 1), RULE, differs(a.id, &twin.file), message!("only strings and comments may differ")));
            }
        }
    }
    let (longer, shorter) = if here.len() > there.len() { (&here, there.len()) } else { (&there, here.len()) };
    let extra = longer.get(shorter)?;
    let where_ = if here.len() > there.len() { page } else { twin };
    let line = if here.len() > there.len() { extra.line } else { here.last().map_or(1, |mark| mark.line) };
    Some(problem(
        page,
        (line, 1),
        RULE,
        message!("only {} has `{} id={}`", where_.file, extra.kind, extra.id),
        message!("keep the same blocks in both languages"),
    ))
}

fn marks(page: &Page) -> Vec<Mark<'_>> {
    let blocks = page.parsed.lesson.all_blocks().into_iter();
    blocks
        .filter_map(|block| match block {
            Block::Snippet(snippet) => {
                Some(Mark { kind: "js", id: &snippet.id, line: snippet.line.saturating_sub(1), parts: snippet_parts(snippet) })
            }
            Block::Exercise(exercise) => {
                Some(Mark { kind: "::::exercise", id: &exercise.id, line: exercise.line, parts: exercise_parts(exercise) })
            }
            Block::Quiz(quiz) => Some(Mark { kind: "::::quiz", id: &quiz.id, line: quiz.line, parts: quiz_parts(quiz) }),
            _ => None,
        })
        .collect()
}

fn snippet_parts(s: &Snippet) -> Vec<Part> {
    let words = format!("{:?}", (s.norun, s.throws, s.step, s.predict, s.boxes, &s.edition, &s.era, s.input.len(), s.seed, &s.group));
    vec![
        (words, |id, file| message!("the fence of `{}` is not that of {}", id, file)),
        (essence(&s.code), |id, file| message!("the code of `{}` is not that of {}", id, file)),
        (format!("{:?}", s.folded), |id, file| message!("the folding of `{}` is not that of {}", id, file)),
    ]
}

fn exercise_parts(e: &Exercise) -> Vec<Part> {
    let all = |codes: Vec<&str>| codes.into_iter().map(essence).collect::<Vec<_>>().join("\n");
    let checks = all(e.checks.iter().map(|check| check.code.as_str()).collect());
    let wrong = all(e.wrong.iter().map(|wrong| wrong.code.as_str()).collect());
    vec![
        (essence(&e.starter), |id, file| message!("the starter of `{}` is not that of {}", id, file)),
        (checks, |id, file| message!("the checks of `{}` are not those of {}", id, file)),
        (essence(&e.solution), |id, file| message!("the solution of `{}` is not that of {}", id, file)),
        (wrong, |id, file| message!("the wrong ideas of `{}` are not those of {}", id, file)),
        (e.hints.len().to_string(), |id, file| message!("`{}` has another number of hints in {}", id, file)),
        (e.parsons.to_string(), |id, file| message!("`{}` is an exercise of another kind in {}", id, file)),
    ]
}

fn quiz_parts(q: &Quiz) -> Vec<Part> {
    let right = q.answers.iter().map(|answer| if answer.right { 'x' } else { '-' }).collect();
    vec![(right, |id, file| message!("the right answers of `{}` are not those of {}", id, file))]
}

/// The code without strings, comments and blanks.
fn essence(code: &str) -> String {
    bare(code).chars().filter(|c| !c.is_whitespace()).collect()
}
