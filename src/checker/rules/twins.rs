//! Korean and English are twins: the same blocks in the same order, the same code apart from strings and comments.

use super::problem;
use crate::checker::{Corpus, Page};
use crate::lesson::{Block, Exercise, Problem, Quiz, Snippet, bare};

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
                format!("there is no {locale}/{}.md", page.stem),
                "translate it: every lesson is there in every language",
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
    kind: &'static str,
    id: &'l str,
    line: u32,
    /// what must agree, by name, as text
    parts: Vec<(&'static str, String)>,
}

fn first_difference(page: &Page, twin: &Page) -> Option<Problem> {
    let (here, there) = (marks(page), marks(twin));
    for (a, b) in here.iter().zip(&there) {
        if (a.kind, a.id) != (b.kind, b.id) {
            let message = format!("here stands the {} `{}`, in {} the {} `{}`", a.kind, a.id, twin.file, b.kind, b.id);
            return Some(problem(page, (a.line, 1), RULE, message, "keep the same blocks with the same ids in the same order"));
        }
        for ((name, mine), (_, theirs)) in a.parts.iter().zip(&b.parts) {
            if mine != theirs {
                let message = format!("the {name} of `{}` is not that of {}", a.id, twin.file);
                return Some(problem(page, (a.line, 1), RULE, message, "only strings and comments may differ"));
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
        format!("only {} has the {} `{}`", where_.file, extra.kind, extra.id),
        "keep the same blocks in both languages",
    ))
}

fn marks(page: &Page) -> Vec<Mark<'_>> {
    let blocks = page.parsed.lesson.all_blocks().into_iter();
    blocks
        .filter_map(|block| match block {
            Block::Snippet(snippet) => {
                Some(Mark { kind: "snippet", id: &snippet.id, line: snippet.line.saturating_sub(1), parts: snippet_parts(snippet) })
            }
            Block::Exercise(exercise) => {
                Some(Mark { kind: "exercise", id: &exercise.id, line: exercise.line, parts: exercise_parts(exercise) })
            }
            Block::Quiz(quiz) => Some(Mark { kind: "quiz", id: &quiz.id, line: quiz.line, parts: quiz_parts(quiz) }),
            _ => None,
        })
        .collect()
}

fn snippet_parts(s: &Snippet) -> Vec<(&'static str, String)> {
    let words = format!("{:?}", (s.norun, s.throws, s.step, s.predict, s.boxes, &s.edition, &s.era, s.input.len(), s.seed, &s.group));
    vec![("fence", words), ("code", essence(&s.code)), ("folding", format!("{:?}", s.folded))]
}

fn exercise_parts(e: &Exercise) -> Vec<(&'static str, String)> {
    let all = |codes: Vec<&str>| codes.into_iter().map(essence).collect::<Vec<_>>().join("\n");
    vec![
        ("starter", essence(&e.starter)),
        ("checks", all(e.checks.iter().map(|check| check.code.as_str()).collect())),
        ("solution", essence(&e.solution)),
        ("wrong ideas", all(e.wrong.iter().map(|wrong| wrong.code.as_str()).collect())),
        ("number of hints", e.hints.len().to_string()),
        ("kind", e.parsons.to_string()),
    ]
}

fn quiz_parts(q: &Quiz) -> Vec<(&'static str, String)> {
    vec![("row of right answers", q.answers.iter().map(|answer| if answer.right { 'x' } else { '-' }).collect())]
}

/// The code without strings, comments and blanks.
fn essence(code: &str) -> String {
    bare(code).chars().filter(|c| !c.is_whitespace()).collect()
}
