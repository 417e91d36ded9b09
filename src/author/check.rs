//! `lessons check`: every claim of every lesson, proved; every problem, reported.

mod exercises;
mod places;
mod snippets;

use super::cli::Arguments;
use super::course::Corpus;
use super::pool::Pool;
use super::{display, rules};
use crate::lesson::Problem;
use std::process::ExitCode;

pub(super) use snippets::misses as misses_of;

/// What a check found, and how much it looked at: a check that looks at nothing must not pass for a good one.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// all problems, sorted by file and place
    pub problems: Vec<Problem>,
    /// lessons read
    pub lessons: usize,
    /// snippets run
    pub snippets: usize,
    /// snippets that run as of an era, which the engine cannot yet: their claims are not proved
    pub unproved: usize,
    /// claims compared
    pub claims: usize,
    /// exercises whose starter, solution and wrong ideas were tried
    pub exercises: usize,
    /// quizzes read
    pub quizzes: usize,
}

/// Checks everything that was read.
pub fn check(corpus: &Corpus, pool: &Pool) -> Checked {
    let mut checked = Checked { lessons: corpus.pages.len(), ..Checked::default() };
    let mut problems = corpus.problems.clone();
    problems.extend(
        corpus
            .pages
            .iter()
            .flat_map(|page| page.parsed.problems.iter().map(|found| Problem { line: page.line(found.line), ..found.clone() })),
    );
    for rule in rules::RULES {
        problems.extend(rule(corpus));
    }
    let asked_for: Vec<_> = corpus.pages.iter().filter(|page| corpus.only.is_empty() || corpus.only.contains(&page.file)).collect();
    snippets::check(&asked_for, pool, &mut checked, &mut problems);
    exercises::check(&asked_for, pool, &mut checked, &mut problems);
    checked.quizzes = asked_for.iter().map(|page| page.parsed.lesson.quizzes().count()).sum();
    problems.retain(|problem| corpus.only.is_empty() || corpus.only.contains(&problem.file));
    problems.sort();
    problems.dedup();
    checked.problems = problems;
    checked
}

pub(super) fn command(arguments: &Arguments) -> Result<ExitCode, String> {
    let corpus = Corpus::read(&arguments.paths)?;
    let tool = std::env::current_exe().map_err(|error| format!("the tool does not find itself: {error}"))?;
    let checked = check(&corpus, &Pool::new(tool));
    if arguments.has("--json") {
        let text = serde_json::to_string_pretty(&checked.problems).map_err(|error| error.to_string())?;
        println!("{text}");
    } else {
        checked.problems.iter().for_each(|problem| print!("{}", display::problem(problem)));
        println!(
            "{} in {} lessons: {} snippets with {} claims, {} exercises, {} quizzes",
            match checked.problems.len() {
                0 => "no problem".to_owned(),
                1 => "1 problem".to_owned(),
                n => format!("{n} problems"),
            },
            checked.lessons,
            checked.snippets,
            checked.claims,
            checked.exercises,
            checked.quizzes
        );
        if checked.unproved > 0 {
            println!("{} snippets run as of an era and were not proved", checked.unproved);
        }
    }
    Ok(if checked.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
