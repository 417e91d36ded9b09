//! Values and the text that a console prints for them, as Node.js and browsers do. It builds values by hand and must not know the engine.

use super::{Options, inspect, inspect_with, line, number, quote, text};
use crate::{ConsoleEvent, Entry, Key, Level, Num, Object, Part, Printed, Shape, Slot, Style, Value};

fn num(n: f64) -> Value {
    Value::Number(Num(n))
}

fn string(text: &str) -> Value {
    Value::String { text: text.into(), length: u32::try_from(text.encode_utf16().count()).expect("short") }
}

fn array(id: u32, items: Vec<Value>) -> Value {
    let length = u32::try_from(items.len()).expect("short");
    let entries = (0..).zip(items).map(|(i, v)| Entry { key: Key::Index(i), slot: Slot::Value(v), enumerable: true }).collect();
    Value::Object(Box::new(Object { id, class: "Array".into(), tag: String::new(), shape: Shape::Array(length), entries, omitted: 0 }))
}

#[track_caller]
fn check(value: &Value, expected: &str) {
    assert_eq!(inspect(value), expected);
}

#[test]
fn numbers_are_spelled_as_javascript_spells_them() {
    for (n, expected) in [
        (0.1 + 0.2, "0.30000000000000004"),
        (1e21, "1e+21"),
        (1e-7, "1e-7"),
        (-0.0, "-0"),
        (f64::NAN, "NaN"),
        (123456789012345680000.0, "123456789012345680000"),
        (f64::NEG_INFINITY, "-Infinity"),
    ] {
        assert_eq!(number(n), expected);
    }
}

#[test]
fn text_is_bare_outside_and_quoted_inside() {
    assert_eq!(text(&string("it's")), "it's");
    check(&array(1, vec![string("it's"), string("a\"'"), string("\u{1b}\n")]), r#"[ "it's", `a"'`, '\x1B\n' ]"#);
    assert_eq!(quote("`'\""), r#"'`\'"'"#);
}

#[test]
fn a_long_array_stands_in_columns() {
    check(&array(1, (0..7).map(|n| num(f64::from(n))).collect()), "[\n  0, 1, 2, 3,\n  4, 5, 6\n]");
    check(
        &array(1, vec![string("가나"), string("a"), string("b"), string("c"), string("d"), string("e"), string("f")]),
        "[\n  '가나', 'a',\n  'b',    'c',\n  'd',    'e',\n  'f'\n]",
    );
}

#[test]
fn a_cycle_is_marked_at_both_ends() {
    check(&array(7, vec![num(1.0), Value::Circular(7)]), "<ref *1> [ 1, [Circular *1] ]");
}

#[test]
fn depth_ends_in_a_class() {
    let deep = array(1, vec![array(2, vec![array(3, vec![array(4, vec![num(1.0)])])])]);
    check(&deep, "[ [ [ [Array] ] ] ]");
    assert_eq!(inspect_with(&deep, Options { depth: 0, ..Options::default() }), "[ [Array] ]");
}

#[test]
fn a_text_part_brings_its_own_spaces() {
    let part = |text: &str| Part::Text { text: text.into(), style: Style::default() };
    let parts = vec![part("a"), Part::Value(num(1.0)), part("b "), Part::Value(string("x")), Part::Value(num(2.0))];
    let event = ConsoleEvent::Printed(Printed { level: Level::Log, parts, at: None, trace: Vec::new() });
    assert_eq!(line(&event).as_deref(), Some("a1b x 2"));
}
