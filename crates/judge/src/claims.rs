//! Whether a snippet did what its comments claim.

use lesson::{Claim, Expectation, Message, Snippet, message};
use std::collections::BTreeMap;
use vocabulary::{ConsoleEvent, Failure, Limit, Outcome, Question, TypeName, Value, format};

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
    pub message: Message,
    /// what to do
    pub help: Message,
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
            message!("claimed is `{}`, but line {} prints nothing and has no value", expected.join("\\n"), expectation.about),
            message!("remove the mark, or print something there"),
        )
    } else {
        (
            message!("claimed is `{}`, actual is `{}`", expected.join("\\n"), actual.join("\\n")),
            message!("correct the code, or let `lessons fix` write what is actual"),
        )
    };
    Some(Miss {
        line: expectation.line,
        column: expectation.column,
        rule: "expectation-wrong",
        message,
        help,
        actual: (!actual.is_empty()).then_some(actual),
    })
}

/// `actual` is the type that the name had.
fn typed(expectation: &Expectation, name: &str, claimed: TypeName, actual: Option<TypeName>) -> Option<Miss> {
    let about = expectation.about;
    let (message, help) = match actual {
        Some(actual) if actual == claimed => return None,
        Some(actual) => (
            message!("claimed is that `{}` is of type {} after line {}, actual is {}", name, claimed.word(), about, actual.word()),
            message!("correct the code, or write `^? {}`", actual.word()),
        ),
        None => (
            message!("line {} never runs, or there is no `{}` with a value by then", about, name),
            message!("put the mark below a line that runs, with `^` under the name of a variable"),
        ),
    };
    Some(Miss { line: expectation.line, column: expectation.column, rule: "type-wrong", message, help, actual: None })
}

fn throws(expectation: &Expectation, class: &str, message: &str, failures: &[&Failure], observed: &Observed) -> Option<Miss> {
    let here = failures.iter().find(|f| belongs(f.place.map(|place| place.start.line), expectation.about, observed));
    // a syntax error stands where the parser noticed it, often the line after
    let failure = here.or_else(|| failures.iter().find(|f| f.place.is_none() || (class == "SyntaxError" && f.class == class)));
    let about = expectation.about;
    let claimed = if message.is_empty() { class.to_owned() } else { format!("{class}: {message}") };
    let message = match failure {
        Some(failure) if failure.class == class && failure.message.contains(message) => return None,
        Some(failure) => message!("claimed is that line {} fails with `{}`, but actual is `{}`", about, claimed, headline(failure)),
        None => match failures.first().map(|f| (f, f.place)) {
            Some((failure, Some(place))) => {
                let instead = place.start.line;
                message!(
                    "claimed is that line {} fails with `{}`, but line {} fails instead, with `{}`",
                    about,
                    claimed,
                    instead,
                    headline(failure)
                )
            }
            _ => message!("claimed is that line {} fails with `{}`, but it does not fail", about, claimed),
        },
    };
    Some(Miss {
        line: expectation.line,
        column: expectation.column,
        rule: "expectation-wrong",
        message,
        help: message!("correct the code or the mark"),
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
                message!("this snippet fails with `{}`", headline(failure)),
                message!("correct it, or write `throws` after its id if that is the point"),
            )
        }
        (true, None) => (
            "throws-nothing",
            1,
            message!("this snippet is marked `throws` and does not fail"),
            message!("remove the word, or correct the code"),
        ),
        _ => return None,
    };
    Some(Miss { line, column: 1, rule, message, help, actual: None })
}

/// How a run ended, as far as its author must know: `None` for an end that [`misses`] speaks of.
pub fn bad_end(outcome: &Outcome) -> Option<(&'static str, Message, Message)> {
    match outcome {
        Outcome::Completed(_) | Outcome::Threw(_) | Outcome::SyntaxError(_) | Outcome::TooNew { .. } => None,
        Outcome::HitLimit(limit) => Some(("hits-limit", bound(*limit), message!("make it end, or mark it `norun`"))),
        Outcome::Stopped => Some(("hangs", message!("this program does not come to its end"), message!("make it end, or mark it `norun`"))),
        Outcome::EngineCrashed(report) => {
            Some(("crashes", message!("the engine died: {}", report), message!("mark it `norun` and tell the makers of Magic Box")))
        }
        Outcome::Asked(question) => Some((
            "input-missing",
            message!("this program asks more than it has answers for: “{}”", asked(question)),
            message!("add input=\"…\" to the fence, the answers separated by |"),
        )),
    }
}

fn bound(limit: Limit) -> Message {
    match limit {
        Limit::Memory => message!("this program was ended by its bound on memory"),
        Limit::Recursion => message!("this program was ended by its bound on nested calls"),
        Limit::Time(ms) => message!("this program was ended by its bound on time, {} s", ms / 1000),
        Limit::Steps(steps) => message!("this program was ended by its bound on steps, {}", steps),
    }
}

fn asked(question: &Question) -> &str {
    match question {
        Question::Alert(message) | Question::Confirm(message) | Question::Prompt { message, .. } => message,
    }
}

#[cfg(test)]
mod tests;
