//! Tests the native table against the `Intl` of Node.js 20 in Seoul: `answers.json` holds pairs of an expression and its text.
//! Exception: Korean day periods are as in browsers; that version of Node writes AM and PM.

use crate::run;
use vocabulary::{Outcome, Program, Settings, Value};

#[test]
fn answers_as_a_browser_would() {
    let cases: Vec<(String, String)> = serde_json::from_str(include_str!("answers.json")).expect("pairs of code and text");
    assert!(cases.len() > 60);
    let mut wrong = Vec::new();
    for (code, expected) in cases {
        let outcome = run(&Program { text: format!("String({code})"), before: Vec::new() }, Settings::default()).outcome;
        let length = expected.encode_utf16().count() as u32;
        if outcome != Outcome::Completed(Some(Value::String { text: expected.clone(), length })) {
            wrong.push(format!("{code}\n  expected {expected:?}\n  {outcome:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_known_is_refused_and_not_guessed() {
    for code in [
        "(1).toLocaleString('de-DE')",
        "new Intl.RelativeTimeFormat('en').format(1, 'day')",
        "new Date(0).toLocaleString('en', { timeZone: 'Europe/Paris' })",
    ] {
        let text = format!("try {{ {code} }} catch (e) {{ e.name + ': ' + e.message.endsWith('needs a browser') }}");
        let outcome = run(&Program { text, before: Vec::new() }, Settings::default()).outcome;
        assert!(
            matches!(&outcome, Outcome::Completed(Some(Value::String { text, .. })) if text == "RangeError: true"),
            "{code}: {outcome:?}"
        );
    }
}
