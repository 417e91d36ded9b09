//! Failures and problems as text for a terminal.

use lesson::columns;
use lesson::{Message, Problem};
use std::fmt::Write;
use text::{Locale, eras, problems};
use vocabulary::{Age, Era, Failure, Outcome, Phase};

/// A failure with its place, the quoted line, a mark under the place, the calls, and what it means.
pub(super) fn failure(file: &str, failure: &Failure, locale: Locale) -> String {
    let mut out = String::new();
    let headline =
        if failure.class.is_empty() { format!("Uncaught {}", failure.message) } else { format!("{}: {}", failure.class, failure.message) };
    let headline = if failure.phase == Phase::Rejection { format!("{headline} (in a promise)") } else { headline };
    match (failure.place, &failure.quote) {
        (Some(place), quote) => {
            let (line, column) = (place.start.line, place.start.column);
            let _ = writeln!(out, "{file}:{line}:{column}: {headline}");
            if let Some(quote) = quote {
                let units: Vec<u16> = quote.encode_utf16().collect();
                let before = (column as usize - 1).min(units.len());
                let end = if place.end.line == line {
                    (place.end.column as usize).saturating_sub(1).clamp(before, units.len())
                } else {
                    units.len()
                };
                let width = |units: &[u16]| String::from_utf16_lossy(units).chars().map(columns).sum::<usize>();
                let gutter = format!("{line:>5} | ");
                let _ = writeln!(out, "{gutter}{}", quote.replace('\t', " "));
                let mark = "^".repeat(width(&units[before..end]).max(1));
                let _ = writeln!(out, "{}{}{mark}", " ".repeat(gutter.len()), " ".repeat(width(&units[..before])));
            }
        }
        (None, _) => {
            let _ = writeln!(out, "{file}: {headline}");
        }
    }
    for frame in &failure.stack {
        let at = frame.at.map(|at| format!(" ({}:{})", at.line, at.column)).unwrap_or_default();
        let name = if frame.name.is_empty() { "(anonymous)" } else { &frame.name };
        let _ = writeln!(out, "    at {name}{at}");
    }
    if let Some(explanation) = explain::failure(failure, locale) {
        let _ = writeln!(out, "  {}", explanation.sentence);
        if !explanation.look_at.is_empty() {
            let _ = writeln!(out, "  {}", explanation.look_at);
        }
    }
    out
}

/// How a run ended, where there is something to say that was not printed; else nothing.
pub(super) fn ending(file: &str, outcome: &Outcome, locale: Locale) -> String {
    match outcome {
        Outcome::SyntaxError(failures) => failures.iter().map(|one| failure(file, one, locale)).collect(),
        Outcome::TooNew { era, newer } => too_new(file, *era, newer, locale),
        _ => explain::outcome(outcome, locale).map(|sentence| format!("{file}: {sentence}\n")).unwrap_or_default(),
    }
}

/// What an era cannot read: a line for each use, and how one wrote it then; what it means, once.
fn too_new(file: &str, era: Era, newer: &Age, locale: Locale) -> String {
    let mut out = String::new();
    for used in &newer.uses {
        let at = used.place.start;
        let _ = writeln!(out, "{file}:{}:{}: {}", at.line, at.column, explain::era::refused(used, newer, era, locale));
        if let Some(replaced) = newer.words_of(&used.feature).and_then(|words| words.replaced.as_ref()) {
            let _ = writeln!(out, "  {}", explain::era::before(replaced, locale));
            if let Some(before) = &replaced.before {
                let _ = writeln!(out, "  {}", (eras::texts(locale).then)(before));
            }
        }
    }
    let _ = writeln!(out, "{}", (eras::texts(locale).not_run)(&explain::era::era(era, locale)));
    out
}

/// `file:line:column: rule: message` and its help line.
pub(super) fn problem(problem: &Problem, locale: Locale) -> String {
    let Problem { file, line, column, rule, message, help } = problem;
    let told = |message: &Message| problems::told(locale, message.template(), message.values());
    let mut out = format!("{file}:{line}:{column}: {rule}: {}\n", told(message));
    if !help.is_empty() {
        let _ = writeln!(out, "  help: {}", told(help));
    }
    out
}

/// The language of the terminal.
pub(super) fn locale() -> Locale {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    if set.is_some_and(|value| value.starts_with("ko")) { Locale::Ko } else { Locale::En }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lesson::message;
    use vocabulary::{Frame, Place, Position};

    #[test]
    fn the_mark_stands_under_the_place_also_after_hangul() {
        let at = |column| Position { line: 3, column };
        let shown = failure(
            "a.js",
            &Failure {
                phase: Phase::Uncaught,
                class: "TypeError".into(),
                message: "상자 is not a function".into(),
                value: None,
                place: Some(Place { start: at(9), end: at(13) }),
                quote: Some("let 값 = 상자(1);".into()),
                stack: vec![Frame { name: "f".into(), at: Some(at(2)) }],
                labels: vec![],
                advice: None,
                detail: None,
                missed: None,
            },
            Locale::En,
        );
        assert!(
            shown.starts_with(
                "a.js:3:9: TypeError: 상자 is not a function\n    3 | let 값 = 상자(1);\n                 ^^^^^^\n    at f (3:2)\n"
            ),
            "{shown}"
        );
    }

    #[test]
    fn a_problem_is_two_lines() {
        let (message, help) = (message!("`{}` is written twice", "id"), message!("keep one"));
        let twice = Problem { file: "a.md".into(), line: 2, column: 3, rule: "repeated-fence-word", message, help };
        assert_eq!(problem(&twice, Locale::En), "a.md:2:3: repeated-fence-word: `id` is written twice\n  help: keep one\n");
        assert!(problem(&twice, Locale::Ko).starts_with("a.md:2:3: repeated-fence-word: `id`가 두 번"));
    }
}
