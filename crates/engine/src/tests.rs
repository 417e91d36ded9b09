//! Tests of whole runs.

mod event_loop;
mod nesting;
mod reading;
mod texts;

use super::run;
use vocabulary::{Answer, ConsoleEvent, Outcome, Part, Program, Settings, Value};

/// The output of `text`, a line per event; strings without quotes, other values as JSON.
pub(super) fn printed(text: &str, settings: Settings) -> (String, Outcome) {
    let report = run(&Program { text: text.into(), before: Vec::new() }, settings);
    let lines: Vec<String> = report.events.iter().map(line).collect();
    (lines.join("\n"), report.outcome)
}

fn line(event: &ConsoleEvent) -> String {
    match event {
        ConsoleEvent::Printed(line) => line.parts.iter().map(part).collect::<Vec<_>>().join(" "),
        ConsoleEvent::Failed(failure) => format!("Uncaught {}: {}", failure.class, failure.message),
        ConsoleEvent::Asked { question, answer } => format!("{question:?} -> {answer:?}"),
        ConsoleEvent::Cut { kept } => format!("cut after {kept}"),
        other => format!("{other:?}"),
    }
}

fn part(part: &Part) -> String {
    match part {
        Part::Text { text, .. } => text.clone(),
        Part::Value(Value::String { text, .. }) => text.clone(),
        Part::Value(Value::Number(number)) => number.0.to_string(),
        Part::Value(value) => format!("{value:?}").to_lowercase(),
    }
}

/// Runs `text` and compares its output.
#[track_caller]
pub(super) fn check(text: &str, expected: &str) {
    let (output, _) = printed(text, Settings::default());
    assert_eq!(output, expected, "\n{text}");
}

#[test]
fn a_question_ends_the_run_and_is_played_again() {
    let text = "console.log('a'); const name = prompt('who?', 'you'); console.log(name); if (confirm('sure?')) console.log('yes')";
    let (output, outcome) = printed(text, Settings::default());
    assert_eq!(output, "a");
    assert!(matches!(outcome, Outcome::Asked(_)), "{outcome:?}");

    let answers = vec![Answer::Entered(Some("Kim".into())), Answer::Confirmed(true)];
    let (output, outcome) = printed(text, Settings { answers, seen: 1, ..Settings::default() });
    assert!(output.ends_with("\nKim\nConfirm(\"sure?\") -> Confirmed(true)\nyes"), "{output}");
    assert!(!output.starts_with('a'), "what was seen is not sent again: {output}");
    assert_eq!(outcome, Outcome::Completed(None));
}

#[test]
fn nothing_catches_a_question() {
    check("try { prompt() } catch { console.log('caught') } finally { console.log('finally') }", "");
    check("(async () => { await 1; try { alert() } finally { console.log('no') } })(); setTimeout(() => console.log('no'))", "");
}

#[test]
fn the_same_seed_gives_the_same_numbers() {
    let text = "console.log(Math.random(), Math.random())";
    let with = |seed| printed(text, Settings { seed, ..Settings::default() }).0;
    assert_eq!(with(7), with(7));
    assert_ne!(with(7), with(8));
}

#[test]
fn output_has_a_bound() {
    let (output, _) = printed("for (let i = 0; i < 9; i++) console.log(i)", Settings { output: 3, ..Settings::default() });
    assert_eq!(output, "0\n1\n2\ncut after 3");
}

#[test]
fn earlier_blocks_run_first_without_output() {
    let before = vec!["var a = 1; console.log('silent'); setTimeout(() => { a = 2 }, 50)".into(), "let b = a + 1".into()];
    let report = run(&Program { text: "console.log(a, b)".into(), before }, Settings::default());
    assert_eq!(report.events.iter().map(line).collect::<Vec<_>>(), ["2 3"]);
}

#[test]
fn the_value_of_the_last_expression() {
    let value = |text: &str| match run(&Program { text: text.into(), before: Vec::new() }, Settings::default()).outcome {
        Outcome::Completed(value) => value,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(value("1 + 1"), Some(Value::Number(vocabulary::Num(2.0))));
    assert_eq!(value("var x = 1"), None);
    assert_eq!(value("if (true) { 'yes' }"), Some(Value::String { text: "yes".into(), length: 3 }));
}

/// Template strings are tested separately, because the table of failures is itself a template string.
#[test]
fn a_tag_that_is_no_function_is_named() {
    check("const o = {}; o.tag`text`", "Uncaught TypeError: o.tag is not a function");
    check("const tag = {}; function f() { const x = tag.x; return tag`text` } f()", "Uncaught TypeError: tag is not a function");
}
