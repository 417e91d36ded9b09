//! Everything that keeps a text from being a script, each place once.

use super::lines::Lines;
use super::script::{Arena, Script};
use oxc_diagnostics::OxcDiagnostic;
use vocabulary::{Failure, FailureDetail, FailureKind, Label, Phase};

mod hoisted;
mod nesting;
mod words;

pub(super) use hoisted::is_no_clash;

/// The syntax errors of `text` read as a script, in the order they stand in it; empty if it is one.
/// The message is V8's where it has established words, and the parser's own is the advice.
///
/// A text that is too deep for recursion is left to the engine, which bounds what nests and takes any length of a chain.
pub fn diagnostics(text: &str) -> Vec<Failure> {
    Script::read(&Arena::default(), text).err().unwrap_or_default()
}

/// What the parser found, in the order of the text.
pub(super) fn failures(found: &[OxcDiagnostic], text: &str) -> Vec<Failure> {
    let lines = Lines::new(text);
    let mut failures: Vec<Failure> = found.iter().map(|diagnostic| of_diagnostic(diagnostic, text, &lines)).collect();
    failures.sort_by_key(|failure| failure.place.map(|place| place.start));
    failures.dedup_by_key(|failure| failure.place.map(|place| place.start));
    failures
}

/// Whether a text nests deeper, or has a longer chain of operators, than recursion reaches; only the engine reads such a text.
pub(super) fn is_too_deep(text: &str) -> bool {
    nesting::is_too_deep(text)
}

/// Whether a failure is that something cannot be assigned to.
pub fn is_about_a_target(failure: &Failure) -> bool {
    failure.detail.as_ref().is_some_and(|detail| detail.kind == FailureKind::InvalidTarget)
}

/// The failure of a text in which something nests deeper than the engine reads, at that offset.
pub fn too_deep(text: &str, offset: usize) -> Failure {
    let advice = "This is nested deeper than the engine can read.".to_owned();
    let end = text[offset..].chars().next().map_or(offset, |c| offset + c.len_utf8());
    failure("RangeError", "Maximum call stack size exceeded".into(), Some(advice), Some((offset, end)), &Lines::new(text))
}

/// A failure of a text that only the engine refuses: its message, and the place in bytes.
pub fn refusal(text: &str, message: String, place: Option<(usize, usize)>) -> Failure {
    let advice = "This is JavaScript, but the engine in this page cannot run it.".to_owned();
    let lines = Lines::new(text);
    failure("SyntaxError", message, Some(advice), place, &lines)
}

fn of_diagnostic(diagnostic: &OxcDiagnostic, text: &str, lines: &Lines) -> Failure {
    let spans: Vec<(usize, usize, String)> = diagnostic
        .labels
        .iter()
        .map(|label| {
            let start = label.offset() as usize;
            (start, start + label.len() as usize, label.label().unwrap_or_default().to_owned())
        })
        .collect();
    // Of two declarations of one name the parser names the first first; the second is the one that is refused.
    let second = diagnostic.message.contains("already been declared") && spans.len() == 2;
    let main = spans.get(usize::from(second)).or(spans.first());
    let place = main.map(|(start, end, _)| (*start, *end));
    let opener =
        spans.iter().find(|(start, _, said)| said.contains("Opened") && Some(*start) != place.map(|place| place.0)).map(|span| span.0);
    let own = diagnostic.message.to_string();
    let message = place.and_then(|place| words::words(&own, text, place, opener)).unwrap_or_else(|| own.clone());
    let help = diagnostic.help.as_ref().map(ToString::to_string);
    let missing = place.and_then(|(start, _)| never_closed(&own, text, start));
    let (own, help) = match missing {
        Some(at) => (format!("`{}` in line {} is never closed", &text[at..=at], lines.place(at, at).start.line), None),
        None => (own, help),
    };
    let target = words::is_about_a_target(&own);
    let advice = match (message == own, help) {
        (true, help) => help,
        (false, Some(help)) => Some(format!("{own}. {help}")),
        (false, None) => Some(own),
    };
    let mut failure = failure("SyntaxError", message, advice, place, lines);
    let others = spans.iter().filter(|(start, end, _)| Some((*start, *end)) != place);
    let missing = missing.map(|at| Label { place: lines.place(at, at + 1), text: "Opened here".into() });
    failure.detail = target.then(|| Box::new(FailureDetail { kind: FailureKind::InvalidTarget, parts: Vec::new() }));
    failure.labels =
        others.map(|(start, end, said)| Label { place: lines.place(*start, *end), text: said.clone() }).chain(missing).collect();
    failure
}

/// The bracket without a partner before the place of a failure, if the parser met something that it did not expect, and names
/// neither this bracket nor the end of the text.
fn never_closed(own: &str, text: &str, start: usize) -> Option<usize> {
    let met = own.starts_with("Expected `") || own.starts_with("Unexpected token") || own.starts_with("Expected a semicolon");
    let opener = nesting::never_closed(text, start).filter(|_| met)?;
    let closer = char::from(nesting::partner(text.as_bytes()[opener]));
    // of a parenthesis the parser says no more than that it is missing
    let named = own.contains(&format!("`{closer}`")) && !own.starts_with("Expected `)` but");
    (!named && !own.contains("`EOF`")).then_some(opener)
}

fn failure(class: &str, message: String, advice: Option<String>, place: Option<(usize, usize)>, lines: &Lines) -> Failure {
    let place = place.map(|(start, end)| lines.place(start, end));
    Failure {
        phase: Phase::Syntax,
        class: class.into(),
        message,
        value: None,
        place,
        quote: place.map(|place| lines.line(place.start.line).to_owned()),
        stack: Vec::new(),
        labels: Vec::new(),
        advice,
        detail: None,
        missed: None,
    }
}
