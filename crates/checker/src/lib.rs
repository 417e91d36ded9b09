//! What is wrong with lessons: the rules, and the programs that prove or refute what lessons claim.
//!
//! The native tool and the page ask the same code. It reads no file and runs no program: it says what is to be tried
//! ([`first`], then [`second`]), is told what that showed, and gives the problems ([`finish`]). It must not know the engine or the page.

mod corpus;
mod exercises;
mod manual;
mod places;
mod rules;
mod snippets;

pub use corpus::{Corpus, Page, Summary};
pub use manual::{Section, sections};
pub use snippets::{Found, misses};

use lesson::Problem;
use vocabulary::{Shown, Trial};

/// What a check found, and how much it looked at: a check that looks at nothing must not pass for a good one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    /// all problems, sorted by file and place
    pub problems: Vec<Problem>,
    /// lessons read
    pub lessons: usize,
    /// snippets run
    pub snippets: usize,
    /// claims compared
    pub claims: usize,
    /// exercises whose starter, solution and wrong ideas were tried
    pub exercises: usize,
    /// quizzes read
    pub quizzes: usize,
}

/// All that the text alone shows, sorted: what the parser says, and the rules that need no run.
pub fn read(corpus: &Corpus) -> Vec<Problem> {
    let mut problems = corpus.problems.clone();
    for page in &corpus.pages {
        problems.extend(page.parsed.problems.iter().map(|found| Problem { line: page.line(found.line), ..found.clone() }));
    }
    problems.extend(rules::RULES.iter().flat_map(|rule| rule(corpus)));
    sorted(corpus, problems)
}

/// The programs to try: every snippet, every starter, solution and wrong idea.
pub fn first(corpus: &Corpus) -> Vec<Trial> {
    snippets::trials(corpus).into_iter().chain(exercises::alone(corpus)).collect()
}

/// The programs to try then: every check after every starter, solution and wrong idea. `shown` answers [`first`], in its order.
pub fn second(corpus: &Corpus, shown: &[Shown]) -> Vec<Trial> {
    exercises::checks(corpus, of_attempts(corpus, shown))
}

/// Everything that is wrong. `shown` answers [`first`] and `ends` answers [`second`], in their order.
pub fn finish(corpus: &Corpus, shown: &[Shown], ends: &[Shown]) -> Checked {
    let asked_for = || corpus.asked_for().map(|page| &page.parsed.lesson);
    let snippets = || asked_for().flat_map(|lesson| lesson.snippets());
    let mut problems = read(corpus);
    problems.extend(snippets::problems(corpus, shown));
    problems.extend(exercises::problems(corpus, of_attempts(corpus, shown), ends));
    Checked {
        problems: sorted(corpus, problems),
        lessons: corpus.pages.len(),
        snippets: snippets().filter(|snippet| !snippet.norun).count(),
        claims: snippets().map(|snippet| snippet.expectations.len()).sum(),
        exercises: asked_for().map(|lesson| lesson.exercises().count()).sum(),
        quizzes: asked_for().map(|lesson| lesson.quizzes().count()).sum(),
    }
}

fn of_attempts<'s>(corpus: &Corpus, shown: &'s [Shown]) -> &'s [Shown] {
    shown.get(snippets::count(corpus)..).unwrap_or_default()
}

fn sorted(corpus: &Corpus, mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.retain(|problem| corpus.only.is_empty() || corpus.only.contains(&problem.file));
    problems.sort();
    problems.dedup();
    problems
}
