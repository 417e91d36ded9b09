//! The programs themselves run in `tests/exercises.rs`, with an engine; here is what can be said without one.

use super::*;
use lesson::Check;
use vocabulary::{Entry, Key, Num, Object, Outcome, Shape, Slot, Value};

fn text(t: &str) -> Value {
    Value::String { text: t.into(), length: t.len() as u32 }
}

fn object(id: u32, shape: Shape, entries: Vec<(Key, Value)>) -> Value {
    let entries = entries.into_iter().map(|(key, value)| Entry { key, slot: Slot::Value(value), enumerable: true }).collect();
    Value::Object(Box::new(Object { id, class: String::new(), tag: String::new(), shape, entries, omitted: 0 }))
}

fn note(items: Vec<Value>) -> Value {
    let length = items.len() as u32;
    object(9, Shape::Array(length), items.into_iter().enumerate().map(|(i, v)| (Key::Index(i as u32), v)).collect())
}

fn notes(all: Vec<Vec<Value>>, end: Option<(&str, Value)>) -> Outcome {
    let mut entries: Vec<(Key, Value)> = all.into_iter().enumerate().map(|(i, n)| (Key::Index(i as u32), note(n))).collect();
    entries.extend(end.map(|(name, value)| (Key::Name(name.into()), value)));
    Outcome::Completed(Some(object(1, Shape::Plain, entries)))
}

fn done() -> Option<(&'static str, Value)> {
    Some(("done", Value::Boolean(true)))
}

#[test]
fn notes_become_verdicts() {
    let five = || Value::Number(Num(5.0));
    let equal = |a: Value, b: Value| vec![text("equal"), a, b];
    assert_eq!(verdict(&notes(vec![equal(five(), five())], done())), Verdict::Passed);
    assert_eq!(
        verdict(&notes(vec![equal(five(), five()), equal(text("5"), five())], done())),
        Verdict::Differs { actual: text("5"), expected: five() }
    );
    assert_eq!(verdict(&notes(vec![equal(five(), five())], Some(("threw", note(vec![text("x")]))))), Verdict::Threw(text("x")));
    assert_eq!(verdict(&notes(vec![equal(five(), five())], None)), Verdict::Unfinished(None));
    assert!(matches!(verdict(&notes(vec![], done())), Verdict::Broken(_)));
    assert_eq!(verdict(&notes(vec![vec![text("lacks"), text("class"), Value::Boolean(true)]], done())), Verdict::Uses("class".into()));
    assert_eq!(verdict(&notes(vec![vec![text("uses"), text("=>"), Value::Boolean(false)]], done())), Verdict::Lacks("=>".into()));
    assert_eq!(verdict(&notes(vec![vec![text("lacks"), text("let"), Value::Boolean(false)]], done())), Verdict::Passed);
    let error = || object(3, Shape::Error { headline: "TypeError: no".into(), stack: String::new() }, vec![]);
    let throws =
        |name: &str, threw: bool| vec![text("throws"), text(name), Value::Boolean(threw), if threw { error() } else { Value::Undefined }];
    assert_eq!(verdict(&notes(vec![throws("TypeError", true)], done())), Verdict::Passed);
    assert_eq!(
        verdict(&notes(vec![throws("RangeError", true)], done())),
        Verdict::DidNotThrow { wanted: "RangeError".into(), instead: Some(error()) }
    );
    assert_eq!(
        verdict(&notes(vec![throws("RangeError", false)], done())),
        Verdict::DidNotThrow { wanted: "RangeError".into(), instead: None }
    );
}

#[test]
fn the_program_holds_what_the_check_needs_as_literals() {
    let check = Check { sentence: "s".into(), code: "lacks(\"class\"); uses('let'); equal(printed, [\"a\"]);".into(), line: 1 };
    let program = check_program("let a = '\u{2028}';", &check, &["\"a\"\u{2028}".into()]);
    assert_eq!(program.before[0], "let a = '\u{2028}';");
    assert!(program.before[1].contains("\"class\": false") && program.before[1].contains("\"let\": true"), "{}", program.before[1]);
    assert!(program.before[1].contains("[\"\\\"a\\\"\\u2028\"]"), "{}", program.before[1]);
    assert!(program.before[1].contains(&program.text) && !program.before[0].contains(&program.text));
}

#[test]
fn signatures_tell_wrong_ideas_apart() {
    let differs = |n: f64| Verdict::Differs { actual: Value::Number(Num(n)), expected: Value::Number(Num(1.0)) };
    assert_ne!(signature(&[differs(2.0)]), signature(&[differs(3.0)]));
    assert_ne!(signature(&[differs(2.0)]), signature(&[Verdict::Differs { actual: text("2"), expected: Value::Null }]));
    assert_eq!(signature(&[differs(2.0), Verdict::Passed]), signature(&[differs(2.0), Verdict::Passed]));
}
