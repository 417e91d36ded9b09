//! The syntax errors of a text, each position reported once.

use super::lines::Lines;
use super::script::{Arena, Script};
use oxc_diagnostics::OxcDiagnostic;
use vocabulary::{Failure, FailureDetail, FailureKind, Label, Phase};

mod hoisted;
mod nesting;
mod words;

pub(super) use hoisted::is_no_clash;

/// The syntax errors of `text` parsed as a script, in source order; empty if there are none.
/// `message` is V8's if V8 has a known wording; otherwise it is the parser's. The parser's text is the advice.
///
/// A text too deep for recursion is left to the engine, which limits nesting and handles chains of any length.
pub fn diagnostics(text: &str) -> Vec<Failure> {
    Script::read(&Arena::default(), text).err().unwrap_or_default()
}

/// Converts the parser's diagnostics, in source order.
pub(super) fn failures(found: &[OxcDiagnostic], text: &str) -> Vec<Failure> {
    let lines = Lines::new(text);
    let mut failures: Vec<Failure> = found.iter().map(|diagnostic| of_diagnostic(diagnostic, text, &lines)).collect();
    failures.sort_by_key(|failure| failure.place.map(|place| place.start));
    failures.dedup_by_key(|failure| failure.place.map(|place| place.start));
    failures
}

/// Whether a text nests deeper, or has a longer operator chain, than recursion can handle; only the engine parses such a text.
pub(super) fn is_too_deep(text: &str) -> bool {
    nesting::is_too_deep(text)
}

/// Whether the failure is an invalid assignment target.
pub fn is_about_a_target(failure: &Failure) -> bool {
    failure.detail.as_ref().is_some_and(|detail| detail.kind == FailureKind::InvalidTarget)
}

/// The failure of a text that nests deeper than the engine accepts, at that byte offset.
pub fn too_deep(text: &str, offset: usize) -> Failure {
    let advice = "This is nested deeper than the engine can read.".to_owned();
    let end = text[offset..].chars().next().map_or(offset, |c| offset + c.len_utf8());
    failure("RangeError", "Maximum call stack size exceeded".into(), Some(advice), Some((offset, end)), &Lines::new(text))
}

/// A failure of a text that only the engine rejects, from its message and byte range.
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
    // For a duplicate declaration the parser lists the first declaration first; the error belongs to the second.
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

/// The unmatched bracket before a failure, if the parser reports an unexpected token and mentions neither this bracket nor
/// the end of the text.
fn never_closed(own: &str, text: &str, start: usize) -> Option<usize> {
    let met = own.starts_with("Expected `") || own.starts_with("Unexpected token") || own.starts_with("Expected a semicolon");
    let opener = nesting::never_closed(text, start).filter(|_| met)?;
    let closer = char::from(nesting::partner(text.as_bytes()[opener]));
    // for a parenthesis the parser only reports that it is missing
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
