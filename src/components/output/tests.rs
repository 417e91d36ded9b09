//! Tests for output rendered as HTML.

use super::*;
use crate::tests::{check_in_order, render};
use text::Locale;
use vocabulary::{Failure, Label, Level, Part, Phase, Place, Position, Printed, Style, Value};
use yew::prelude::*;

fn at(line: u32, column: u32) -> Position {
    Position { line, column }
}

fn failure() -> Failure {
    Failure {
        phase: Phase::Uncaught,
        class: "TypeError".into(),
        message: "Cannot read properties of null (reading '이름')".into(),
        value: None,
        place: Some(Place { start: at(2, 6), end: at(2, 8) }),
        quote: Some("null.이름;".into()),
        stack: Vec::new(),
        labels: vec![Label { place: Place { start: at(1, 1), end: at(1, 2) }, text: "it was made here".into() }],
        advice: None,
        detail: None,
        missed: None,
    }
}

#[track_caller]
fn check(locale: Locale, content: impl Fn() -> Html + 'static, stretches: &[&str]) {
    check_in_order(&render(locale, Vec::new(), content), stretches);
}

#[test]
fn a_failure_quotes_the_line_and_marks_the_place() {
    check(
        Locale::En,
        || html! { <FailureView failure={failure()} on_place={Callback::noop()} /> },
        &[
            "error",
            "<b>TypeError</b>",
            "Cannot read",
            "line 2",
            "null.<mark>이름</mark>;",
            "line 1",
            "it was made here",
            "In plain words",
            "null",
        ],
    );
}

fn line(level: Level, parts: Vec<Part>) -> Html {
    let printed = Printed { level, parts, at: None, trace: Vec::new() };
    super::line::printed(&printed, 3, &Callback::noop(), text::page::page(Locale::Ko))
}

fn text(text: &str) -> Part {
    Part::Value(Value::String { text: text.into(), length: text.encode_utf16().count() as u32 })
}

#[test]
fn a_line_says_its_level_its_types_and_its_count() {
    check(
        Locale::Ko,
        || line(Level::Warn, vec![text("안녕"), Part::Value(Value::Null)]),
        &["경고", "안녕", "type-string", "문자열", "null", "type-null", "×", "3"],
    );
}

#[test]
fn two_values_are_parted_by_a_space_and_a_format_string_by_itself() {
    let html =
        render(Locale::Ko, Vec::new(), || line(Level::Log, vec![Part::Text { text: "값은".into(), style: Style::default() }, text("a")]));
    assert!(html.contains("값은</span><span class=\"value\""), "{html}");
    let html = render(Locale::Ko, Vec::new(), || line(Level::Log, vec![text("a"), text("b")]));
    assert!(html.contains("</span> <span class=\"value\""), "{html}");
}

#[test]
fn a_style_cannot_leave_its_declaration() {
    let style = Style { color: Some("red;position:fixed".into()), bold: true, ..Style::default() };
    let html = render(Locale::En, Vec::new(), move || line(Level::Log, vec![Part::Text { text: "x".into(), style: style.clone() }]));
    assert!(html.contains("font-weight:700") && !html.contains("position"), "{html}");
}
