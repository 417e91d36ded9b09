//! Tries every exercise from both ends: its starter must fail, its solution must pass, each wrong idea must fail in its own way.

use super::rules::newer_than;
use super::{Corpus, Page};
use crate::judge::claims::bad_end;
use crate::judge::exercise::{Verdict, check_program, signature, starter, verdict};
use crate::lesson::{Exercise, Problem};
use crate::run::{Outcome, Program, Settings, Shown, Time, Trial, format};
use std::borrow::Cow;

/// An answer that the lesson itself holds.
struct Attempt<'c> {
    page: &'c Page,
    exercise: &'c Exercise,
    kind: Kind,
    code: Cow<'c, str>,
    /// 1-based line in the file
    line: u32,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Starter,
    Solution,
    Wrong,
}

/// Each attempt by itself: what it prints is part of what is checked.
pub(super) fn alone(corpus: &Corpus) -> Vec<Trial> {
    all(corpus).iter().map(|attempt| trial(Program { text: attempt.code.to_string(), before: Vec::new() })).collect()
}

/// Each check after each attempt; `shown` answers [`alone`].
pub(super) fn checks(corpus: &Corpus, shown: &[Shown]) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (attempt, shown) in all(corpus).iter().zip(shown) {
        let lines = format::printed(&shown.events);
        trials.extend(attempt.exercise.checks.iter().map(|check| trial(check_program(&attempt.code, check, &lines))));
    }
    trials
}

/// What is wrong with the exercises; `shown` answers [`alone`] and `ends` answers [`checks`].
pub(super) fn problems(corpus: &Corpus, shown: &[Shown], ends: &[Shown]) -> Vec<Problem> {
    let attempts = all(corpus);
    let mut ends = ends.iter().map(|shown| verdict(&shown.outcome));
    let judged: Vec<Vec<Verdict>> = attempts.iter().map(|attempt| ends.by_ref().take(attempt.exercise.checks.len()).collect()).collect();
    let mut problems = Vec::new();
    for (index, (attempt, shown)) in attempts.iter().zip(shown).enumerate() {
        let default = attempt.page.parsed.lesson.edition.as_deref();
        problems.extend(newer_than(attempt.page, default.filter(|_| attempt.kind != Kind::Wrong), shown.age.as_ref(), attempt.line));
        // without checks there is nothing to pass; the parser says so
        if attempt.exercise.checks.is_empty() {
            continue;
        }
        let mut earlier = attempts.iter().zip(&judged).take(index).filter(|(other, _)| std::ptr::eq(other.exercise, attempt.exercise));
        let twin = earlier.find(|(other, verdicts)| other.kind == Kind::Wrong && signature(verdicts) == signature(&judged[index]));
        problems.extend(judge(attempt, &shown.outcome, &judged[index], twin.map(|(other, _)| other.line)));
    }
    problems
}

fn all(corpus: &Corpus) -> Vec<Attempt<'_>> {
    corpus.asked_for().flat_map(|page| page.parsed.lesson.exercises().flat_map(|exercise| attempts(page, exercise))).collect()
}

fn attempts<'c>(page: &'c Page, exercise: &'c Exercise) -> Vec<Attempt<'c>> {
    let attempt = |kind, code, line| Attempt { page, exercise, kind, code: Cow::Borrowed(code), line };
    let mut all = Vec::new();
    if exercise.starter_line > 0 {
        all.push(attempt(Kind::Starter, exercise.starter.as_str(), exercise.starter_line));
    } else if exercise.parsons {
        // the lines as the page first shows them
        all.push(Attempt { page, exercise, kind: Kind::Starter, code: Cow::Owned(starter(exercise)), line: exercise.line });
    }
    if exercise.solution_line > 0 {
        all.push(attempt(Kind::Solution, exercise.solution.as_str(), exercise.solution_line));
    }
    all.extend(exercise.wrong.iter().map(|wrong| attempt(Kind::Wrong, wrong.code.as_str(), wrong.line)));
    all
}

fn trial(program: Program) -> Trial {
    Trial { program, settings: Settings { time: Time::Virtual, ..Settings::default() }, ..Trial::default() }
}

/// What is wrong with one attempt; `twin` is the line of an earlier wrong idea that goes wrong in the same way.
fn judge(attempt: &Attempt, alone: &Outcome, verdicts: &[Verdict], twin: Option<u32>) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut add = |line: u32, rule, message: String, help: &str| {
        found.push(Problem { file: attempt.page.file.clone(), line: attempt.page.line(line), column: 1, rule, message, help: help.into() });
    };
    let sentence = |index: usize| attempt.exercise.checks[index].sentence.as_str();
    let failed = verdicts.iter().position(|verdict| *verdict != Verdict::Passed);
    let broken = verdicts.iter().zip(&attempt.exercise.checks).find_map(|(verdict, check)| match verdict {
        Verdict::Broken(why) => Some((check.line, why)),
        _ => None,
    });
    match (attempt.kind, failed) {
        (Kind::Starter, None) => {
            add(attempt.line, "starter-passes", "the starter already passes every check".into(), "leave something to do, or check more")
        }
        (Kind::Wrong, None) => {
            add(attempt.line, "wrong-passes", "this wrong idea passes every check".into(), "add a check that it fails, or remove it")
        }
        (Kind::Wrong, Some(_)) if twin.is_some() => {
            let message = format!("this wrong idea looks to the checks like that of line {}", twin.unwrap_or_default());
            add(attempt.line, "wrong-earns-another", message, "add a check that tells the two apart, or say one thing to both");
        }
        (Kind::Solution, _) if bad_end(alone).is_some() || matches!(alone, Outcome::Threw(_) | Outcome::SyntaxError(_)) => {
            add(attempt.line, "solution-fails", format!("the solution does not run to its end: {}", end(alone)), "correct it");
        }
        (Kind::Solution, Some(index)) if broken.is_none() => {
            let message = format!("the solution fails the check “{}”: {}", sentence(index), tell(&verdicts[index]));
            add(attempt.line, "solution-fails", message, "correct the solution or the check");
        }
        _ => {}
    }
    if let (Kind::Solution, Some((line, why))) = (attempt.kind, broken) {
        add(
            line,
            "check-broken",
            format!("this check does not work: {why}"),
            "assert with equal(actual, expected), throws(() => …, \"TypeError\"), uses(\"…\") or lacks(\"…\")",
        );
    }
    found
}

fn end(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Threw(failure) => format!("{}: {}", failure.class, failure.message),
        Outcome::SyntaxError(failures) => failures.first().map(|failure| failure.message.clone()).unwrap_or_default(),
        other => bad_end(other).map(|(_, message, _)| message).unwrap_or_default(),
    }
}

fn tell(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Passed => "it passes".into(),
        Verdict::Differs { actual, expected } => {
            format!("actual is {}, expected is {}", format::inspect(actual), format::inspect(expected))
        }
        Verdict::Uses(word) => format!("it uses {word}"),
        Verdict::Lacks(word) => format!("it does not use {word}"),
        Verdict::DidNotThrow { wanted, instead } => match instead {
            Some(error) => format!("{wanted} is wanted, it throws {}", format::inspect(error)),
            None => format!("{wanted} is wanted, it throws nothing"),
        },
        Verdict::Threw(error) => format!("it throws {}", format::inspect(error)),
        Verdict::Unfinished(_) => "it does not come to its end".into(),
        Verdict::Broken(why) => why.clone(),
    }
}
