//! Tries every exercise from both ends: its starter must fail, its solution must pass, each wrong idea must fail in its own way.

use super::rules::newer_than;
use super::{Corpus, Page};
use judge::claims::bad_end;
use judge::exercise::{Verdict, check_program, signature, starter, verdict};
use lesson::{Exercise, Message, Problem, message};
use std::borrow::Cow;
use vocabulary::{Outcome, Program, Settings, Shown, Time, Trial, format};

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
    let mut add = |line: u32, rule, message: Message, help: Message| {
        found.push(Problem { file: attempt.page.file.clone(), line: attempt.page.line(line), column: 1, rule, message, help });
    };
    let sentence = |index: usize| attempt.exercise.checks[index].sentence.as_str();
    let failed = verdicts.iter().position(|verdict| *verdict != Verdict::Passed);
    let broken = verdicts.iter().zip(&attempt.exercise.checks).find_map(|(verdict, check)| match verdict {
        Verdict::Broken(why) => Some((check.line, why)),
        _ => None,
    });
    match (attempt.kind, failed) {
        (Kind::Starter, None) => add(
            attempt.line,
            "starter-passes",
            message!("the starter already passes every check"),
            message!("leave something to do, or check more"),
        ),
        (Kind::Wrong, None) => add(
            attempt.line,
            "wrong-passes",
            message!("this wrong idea passes every check"),
            message!("add a check that it fails, or remove it"),
        ),
        (Kind::Wrong, Some(_)) if twin.is_some() => {
            let message = message!("this wrong idea looks to the checks like that of line {}", twin.unwrap_or_default());
            add(attempt.line, "wrong-earns-another", message, message!("add a check that tells the two apart, or say one thing to both"));
        }
        (Kind::Solution, _) if bad_end(alone).is_some() || matches!(alone, Outcome::Threw(_) | Outcome::SyntaxError(_)) => {
            add(attempt.line, "solution-fails", end(alone), message!("correct it"));
        }
        (Kind::Solution, Some(index)) if broken.is_none() => {
            add(attempt.line, "solution-fails", tell(sentence(index), &verdicts[index]), message!("correct the solution or the check"));
        }
        _ => {}
    }
    if let (Kind::Solution, Some((line, why))) = (attempt.kind, broken) {
        add(
            line,
            "check-broken",
            why.clone(),
            message!("assert with equal(actual, expected), throws(() => …, \"TypeError\"), uses(\"…\") or lacks(\"…\")"),
        );
    }
    found
}

/// How a solution ended that does not come to its end.
fn end(outcome: &Outcome) -> Message {
    let what = match outcome {
        Outcome::Threw(failure) => format!("{}: {}", failure.class, failure.message),
        Outcome::SyntaxError(failures) => failures.first().map(|failure| failure.message.clone()).unwrap_or_default(),
        other => return bad_end(other).map(|(_, message, _)| message).unwrap_or_default(),
    };
    message!("the solution does not run to its end: {}", what)
}

fn tell(check: &str, verdict: &Verdict) -> Message {
    match verdict {
        Verdict::Passed => message!("the solution passes the check “{}”", check),
        Verdict::Differs { actual, expected } => {
            let (actual, expected) = (format::inspect(actual), format::inspect(expected));
            message!("the solution fails the check “{}”: actual is {}, expected is {}", check, actual, expected)
        }
        Verdict::Uses(word) => message!("the solution fails the check “{}”: it uses {}", check, word),
        Verdict::Lacks(word) => message!("the solution fails the check “{}”: it does not use {}", check, word),
        Verdict::DidNotThrow { wanted, instead: Some(error) } => {
            message!("the solution fails the check “{}”: {} is wanted, it throws {}", check, wanted, format::inspect(error))
        }
        Verdict::DidNotThrow { wanted, instead: None } => {
            message!("the solution fails the check “{}”: {} is wanted, it throws nothing", check, wanted)
        }
        Verdict::Threw(error) => message!("the solution fails the check “{}”: it throws {}", check, format::inspect(error)),
        Verdict::Unfinished(_) => message!("the solution fails the check “{}”: it does not come to its end", check),
        Verdict::Broken(why) => why.clone(),
    }
}
