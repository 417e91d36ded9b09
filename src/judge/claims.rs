//! Whether a snippet did what its comments claim.

use crate::lesson::{Claim, Expectation, Snippet};
use crate::run::{ConsoleEvent, Failure, Limit, Outcome, Question, TypeName, Value, format};
use std::collections::BTreeMap;

/// What a run of a snippet showed.
#[derive(Clone, Debug, Default)]
pub struct Observed {
    /// what it printed
    pub events: Vec<ConsoleEvent>,
    /// why it did not run, if it was refused
    pub refused: Vec<Failure>,
    /// for lines of the code (1-based) on which nothing was printed: the values its expression had, in order
    pub values: BTreeMap<u32, Vec<Value>>,
    /// for lines of the code on which a statement ends: the line it begins on
    pub starts: BTreeMap<u32, u32>,
    /// for each claim about a type, in order: the type the name had, `None` if its line never ran or knows no such name
    pub types: Vec<Option<TypeName>>,
}

/// A claim that does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Miss {
    /// 1-based line of the code
    pub line: u32,
    /// 1-based column of the code, in characters
    pub column: u32,
    /// the rule it breaks
    pub rule: &'static str,
    /// what is wrong
    pub message: String,
    /// what to do
    pub help: String,
    /// For a claim about printed text: the lines that would be true. `lessons fix` writes them.
    pub actual: Option<Vec<String>>,
}

/// Compares everything a snippet claims with what it did.
pub fn misses(snippet: &Snippet, observed: &Observed) -> Vec<Miss> {
    let failures = failures(observed);
    let mut types = observed.types.iter();
    let mut found: Vec<Miss> = snippet
        .expectations
        .iter()
        .filter_map(|expectation| match &expectation.claim {
            Claim::Prints(expected) => prints(expectation, expected, observed),
            Claim::Throws { class, message } => throws(expectation, class, message, &failures, observed),
            Claim::Type { name, word } => typed(expectation, name, *word, types.next().copied()?),
        })
        .collect();
    found.extend(word_throws(snippet, &failures));
    found
}

/// The failures of a run, in order.
fn failures(observed: &Observed) -> Vec<&Failure> {
    let failed = observed.events.iter().filter_map(|event| match event {
        ConsoleEvent::Failed(failure) => Some(failure),
        _ => None,
    });
    observed.refused.iter().chain(failed).collect()
}

/// Whether something at `line` belongs to the claim about `about`: the same line, or within the statement that ends there.
fn belongs(line: Option<u32>, about: u32, observed: &Observed) -> bool {
    let first = observed.starts.get(&about).copied().unwrap_or(about);
    line.is_some_and(|line| (first..=about).contains(&line))
}

fn event_line(event: &ConsoleEvent) -> Option<u32> {
    match event {
        ConsoleEvent::Printed(printed) | ConsoleEvent::Group { heading: printed, .. } => printed.at.map(|at| at.line),
        ConsoleEvent::Table(table) => table.at.map(|at| at.line),
        _ => None,
    }
}

/// The text printed by exactly this line, else by the statement that ends on it, line by line.
fn printed(about: u32, observed: &Observed) -> Vec<String> {
    let lines = |keep: &dyn Fn(&ConsoleEvent) -> bool| -> Vec<String> {
        let texts = observed.events.iter().filter(|event| keep(event)).filter_map(format::line);
        texts.flat_map(|text| text.split('\n').map(|line| line.trim_end().to_owned()).collect::<Vec<_>>()).collect()
    };
    let exact = lines(&|event| event_line(event) == Some(about));
    if exact.is_empty() { lines(&|event| belongs(event_line(event), about, observed)) } else { exact }
}

fn prints(expectation: &Expectation, expected: &[String], observed: &Observed) -> Option<Miss> {
    let mut actual = printed(expectation.about, observed);
    if actual.is_empty() {
        let values = observed.values.get(&expectation.about).map(Vec::as_slice).unwrap_or_default();
        actual = values.iter().flat_map(|value| format::inspect(value).split('\n').map(str::to_owned).collect::<Vec<_>>()).collect();
    }
    if actual == expected {
        return None;
    }
    let (message, help) = if actual.is_empty() {
        (
            format!("claimed is `{}`, but line {} prints nothing and has no value", expected.join("\\n"), expectation.about),
            "remove the mark, or print something there",
        )
    } else {
        (
            format!("claimed is `{}`, actual is `{}`", expected.join("\\n"), actual.join("\\n")),
            "correct the code, or let `lessons fix` write what is actual",
        )
    };
    Some(Miss {
        line: expectation.line,
        column: expectation.column,
        rule: "expectation-wrong",
        message,
        help: help.into(),
        actual: (!actual.is_empty()).then_some(actual),
    })
}

/// `actual` is the type that the name had.
fn typed(expectation: &Expectation, name: &str, claimed: TypeName, actual: Option<TypeName>) -> Option<Miss> {
    let about = expectation.about;
    let (message, help) = match actual {
        Some(actual) if actual == claimed => return None,
        Some(actual) => (
            format!("claimed is that `{name}` is of type {} after line {about}, actual is {}", claimed.word(), actual.word()),
            format!("correct the code, or write `^? {}`", actual.word()),
        ),
        None => (
            format!("line {about} never runs, or there is no `{name}` with a value by then"),
            "put the mark below a line that runs, with `^` under the name of a variable".into(),
        ),
    };
    Some(Miss { line: expectation.line, column: expectation.column, rule: "type-wrong", message, help, actual: None })
}

fn throws(expectation: &Expectation, class: &str, message: &str, failures: &[&Failure], observed: &Observed) -> Option<Miss> {
    let here = failures.iter().find(|f| belongs(f.place.map(|place| place.start.line), expectation.about, observed));
    // a syntax error stands where the parser noticed it, often the line after
    let failure = here.or_else(|| failures.iter().find(|f| f.place.is_none() || (class == "SyntaxError" && f.class == class)));
    let actual = match failure {
        Some(failure) if failure.class == class && failure.message.contains(message) => return None,
        Some(failure) => format!("actual is `{}`", headline(failure)),
        None => match failures.first().map(|f| (f, f.place)) {
            Some((failure, Some(place))) => format!("line {} fails instead, with `{}`", place.start.line, headline(failure)),
            _ => "it does not fail".into(),
        },
    };
    let claimed = if message.is_empty() { class.to_owned() } else { format!("{class}: {message}") };
    Some(Miss {
        line: expectation.line,
        column: expectation.column,
        rule: "expectation-wrong",
        message: format!("claimed is that line {} fails with `{claimed}`, but {actual}", expectation.about),
        help: "correct the code or the mark".into(),
        actual: None,
    })
}

/// "TypeError: x is not a function"
fn headline(failure: &Failure) -> String {
    if failure.class.is_empty() { failure.message.clone() } else { format!("{}: {}", failure.class, failure.message) }
}

/// The word `throws` says, and alone says, that a snippet fails.
fn word_throws(snippet: &Snippet, failures: &[&Failure]) -> Option<Miss> {
    let (rule, line, message, help) = match (snippet.throws, failures.first()) {
        (false, Some(failure)) => {
            let line = failure.place.map_or(1, |place| place.start.line);
            (
                "throws-missing",
                line,
                format!("this snippet fails with `{}`", headline(failure)),
                "correct it, or write `throws` after its id if that is the point",
            )
        }
        (true, None) => {
            ("throws-nothing", 1, "this snippet is marked `throws` and does not fail".into(), "remove the word, or correct the code")
        }
        _ => return None,
    };
    Some(Miss { line, column: 1, rule, message, help: help.into(), actual: None })
}

/// How a run ended, as far as its author must know: `None` for an end that [`misses`] speaks of.
pub fn bad_end(outcome: &Outcome) -> Option<(&'static str, String, &'static str)> {
    match outcome {
        Outcome::Completed(_) | Outcome::Threw(_) | Outcome::SyntaxError(_) | Outcome::TooNew { .. } => None,
        Outcome::HitLimit(limit) => {
            Some(("hits-limit", format!("this program was ended by its bound on {}", bound(*limit)), "make it end, or mark it `norun`"))
        }
        Outcome::Stopped => Some(("hangs", "this program does not come to its end".into(), "make it end, or mark it `norun`")),
        Outcome::EngineCrashed(report) => {
            Some(("crashes", format!("the engine died: {report}"), "mark it `norun` and tell the makers of Magic Box"))
        }
        Outcome::Asked(question) => Some((
            "input-missing",
            format!("this program asks more than it has answers for: “{}”", asked(question)),
            "add input=\"…\" to the fence, the answers separated by |",
        )),
    }
}

fn bound(limit: Limit) -> String {
    match limit {
        Limit::Memory => "memory".into(),
        Limit::Recursion => "nested calls".into(),
        Limit::Time(ms) => format!("time, {} s", ms / 1000),
        Limit::Steps(steps) => format!("steps, {steps}"),
    }
}

fn asked(question: &Question) -> &str {
    match question {
        Question::Alert(message) | Question::Confirm(message) | Question::Prompt { message, .. } => message,
    }
}

#[cfg(test)]
mod tests;
