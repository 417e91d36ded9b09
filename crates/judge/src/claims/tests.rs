//! What a lesson claims against what a run did. It builds both by hand and must not run a program.

use super::*;
use lesson::{Block, parse};
use vocabulary::{Level, Num, Part, Phase, Place, Position, Printed, Style};

fn snippet(words: &str, code: &str) -> Snippet {
    let text = format!("---\nid: a\ntitle: t\ntrack: typing\n---\n```js id=a {words}\n{code}\n```\n");
    let parsed = parse("a.md", &text);
    assert_eq!(parsed.problems, vec![]);
    let Some(Block::Snippet(snippet)) = parsed.lesson.blocks.into_iter().next() else { panic!("no snippet") };
    snippet
}

fn at(line: u32) -> Position {
    Position { line, column: 1 }
}

fn line(at_line: u32, text: &str) -> ConsoleEvent {
    let parts = vec![Part::Text { text: text.into(), style: Style::default() }];
    ConsoleEvent::Printed(Printed { level: Level::Log, parts, at: Some(at(at_line)), trace: vec![] })
}

fn failed(at_line: u32, class: &str, message: &str) -> ConsoleEvent {
    ConsoleEvent::Failed(failure(at_line, class, message))
}

fn failure(at_line: u32, class: &str, message: &str) -> Failure {
    Failure {
        phase: Phase::Uncaught,
        class: class.into(),
        message: message.into(),
        value: None,
        place: Some(Place { start: at(at_line), end: at(at_line) }),
        quote: None,
        stack: vec![],
        labels: vec![],
        advice: None,
        detail: None,
        missed: None,
    }
}

#[track_caller]
fn check(snippet: &Snippet, observed: Observed, expected: &[&str]) {
    let found: Vec<String> =
        misses(snippet, &observed).into_iter().map(|m| format!("{}:{}: {}: {}", m.line, m.column, m.rule, m.message)).collect();
    assert_eq!(found, expected);
}

fn events(events: Vec<ConsoleEvent>) -> Observed {
    Observed { events, ..Observed::default() }
}

#[test]
fn printed_lines_belong_to_the_line_of_their_call() {
    let s = snippet("", "log('a'); // → a\nfor (;;) log(i); // → 0\n//   1\nlog();");
    check(&s, events(vec![line(1, "a"), line(2, "0"), line(2, "1"), line(4, "x")]), &[]);
    check(&s, events(vec![line(1, "a"), line(2, "0\n1")]), &[]);
    check(
        &s,
        events(vec![line(1, "b"), line(2, "0")]),
        &["1:11: expectation-wrong: claimed is `a`, actual is `b`", "2:18: expectation-wrong: claimed is `0\\n1`, actual is `0`"],
    );
    check(&s, events(vec![line(1, "a")]), &["2:18: expectation-wrong: claimed is `0\\n1`, but line 2 prints nothing and has no value"]);
}

#[test]
fn a_call_of_several_lines_is_claimed_at_its_end() {
    let s = snippet("", "log(\n  1\n); // → 1");
    let observed = Observed { starts: BTreeMap::from([(3, 1)]), ..events(vec![line(1, "1")]) };
    check(&s, observed, &[]);
}

#[test]
fn a_line_that_prints_nothing_has_the_value_of_its_expression() {
    let s = snippet("", "'5' + 3 // → '53'");
    let value = Value::String { text: "53".into(), length: 2 };
    check(&s, Observed { values: BTreeMap::from([(1, vec![value])]), ..Observed::default() }, &[]);
    let value = Value::Number(Num(53.0));
    check(
        &s,
        Observed { values: BTreeMap::from([(1, vec![value])]), ..Observed::default() },
        &["1:9: expectation-wrong: claimed is `'53'`, actual is `53`"],
    );
}

#[test]
fn what_is_actual_is_kept_for_fix() {
    let s = snippet("", "log(1); // → 2");
    assert_eq!(misses(&s, &events(vec![line(1, "1\n3")]))[0].actual, Some(vec!["1".into(), "3".into()]));
}

#[test]
fn failures_by_class_and_part_of_the_message() {
    let s = snippet("throws", "null.x; // ✗ TypeError: null");
    check(&s, events(vec![failed(1, "TypeError", "Cannot read properties of null")]), &[]);
    check(
        &s,
        events(vec![failed(1, "RangeError", "null")]),
        &["1:9: expectation-wrong: claimed is that line 1 fails with `TypeError: null`, but actual is `RangeError: null`"],
    );
    check(
        &s,
        events(vec![failed(2, "TypeError", "null")]),
        &["1:9: expectation-wrong: claimed is that line 1 fails with `TypeError: null`, but line 2 fails instead, with `TypeError: null`"],
    );
    check(
        &s,
        Observed::default(),
        &[
            "1:9: expectation-wrong: claimed is that line 1 fails with `TypeError: null`, but it does not fail",
            "1:1: throws-nothing: this snippet is marked `throws` and does not fail",
        ],
    );
}

#[test]
fn a_syntax_error_may_stand_elsewhere() {
    let s = snippet("throws", "let a = ; // ✗ SyntaxError");
    check(&s, Observed { refused: vec![failure(2, "SyntaxError", "Unexpected token")], ..Observed::default() }, &[]);
}

#[test]
fn a_snippet_that_fails_says_so() {
    let s = snippet("", "f();");
    check(
        &s,
        events(vec![failed(1, "ReferenceError", "f is not defined")]),
        &["1:1: throws-missing: this snippet fails with `ReferenceError: f is not defined`"],
    );
}
