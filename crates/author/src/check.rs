//! `lessons check`: every claim of every lesson, proved; every problem, reported.

use super::cli::Arguments;
use super::pool::Pool;
use super::{course, display};
use checker::{self, Checked, Corpus};
use std::process::ExitCode;
use text::Locale;

/// Checks everything that was read.
pub fn check(corpus: &Corpus, pool: &Pool) -> Checked {
    let shown = pool.run(&checker::first(corpus));
    let ends = pool.run(&checker::second(corpus, &shown));
    checker::finish(corpus, &shown, &ends)
}

pub(super) fn command(arguments: &Arguments) -> Result<ExitCode, String> {
    let corpus = course::read(&arguments.paths)?;
    let tool = std::env::current_exe().map_err(|error| format!("the tool does not find itself: {error}"))?;
    let checked = check(&corpus, &Pool::new(tool));
    if arguments.has("--json") {
        let text = serde_json::to_string_pretty(&checked.problems).map_err(|error| error.to_string())?;
        println!("{text}");
    } else {
        let locale = match arguments.value("--lang") {
            Some(tag) => Locale::from_tag(tag).ok_or_else(|| format!("there is no language {tag}: en or ko"))?,
            None => display::locale(),
        };
        checked.problems.iter().for_each(|problem| print!("{}", display::problem(problem, locale)));
        println!("{}", told(&checked));
    }
    Ok(if checked.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn told(checked: &Checked) -> String {
    let count = |number: usize, one: &str, many: &str| format!("{number} {}", if number == 1 { one } else { many });
    let problems = match checked.problems.len() {
        0 => "no problem".to_owned(),
        some => count(some, "problem", "problems"),
    };
    let lessons = count(checked.lessons, "lesson", "lessons");
    let snippets = count(checked.snippets, "snippet", "snippets");
    let claims = count(checked.claims, "claim", "claims");
    let exercises = count(checked.exercises, "exercise", "exercises");
    let quizzes = count(checked.quizzes, "quiz", "quizzes");
    format!("{problems} in {lessons}: {snippets} with {claims}, {exercises}, {quizzes}")
}
