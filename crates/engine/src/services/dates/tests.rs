//! Tests date formats against V8: `forms.json` holds pairs of a text and the result of `Date.parse` in Node.js 20 in Seoul.

use crate::run;
use vocabulary::{Num, Outcome, Program, Settings, Value};

fn value(text: String) -> Outcome {
    run(&Program { text, before: Vec::new() }, Settings::default()).outcome
}

#[test]
fn reads_what_v8_reads() {
    let forms: Vec<(String, Option<f64>)> = serde_json::from_str(include_str!("forms.json")).expect("pairs of text and time");
    assert!(forms.len() > 50);
    let mut wrong = Vec::new();
    for (text, expected) in forms {
        let quoted = serde_json::to_string(&text).expect("text is JSON");
        for code in [format!("Date.parse({quoted})"), format!("new Date({quoted}).getTime()")] {
            let outcome = value(code.clone());
            if outcome != Outcome::Completed(Some(Value::Number(Num(expected.unwrap_or(f64::NAN))))) {
                wrong.push(format!("{code}: {outcome:?}, V8: {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[track_caller]
fn check(code: &str, expected: &str) {
    assert_eq!(
        value(format!("String({code})")),
        Outcome::Completed(Some(Value::String { text: expected.into(), length: expected.len() as u32 }))
    );
}

#[test]
fn a_date_names_its_zone() {
    check("new Date(0)", "Thu Jan 01 1970 09:00:00 GMT+0900 (Korean Standard Time)");
    check("new Date(0).toTimeString()", "09:00:00 GMT+0900 (Korean Standard Time)");
    check("new Date(NaN)", "Invalid Date");
    check("Date()", "Thu Jan 01 2026 09:00:00 GMT+0900 (Korean Standard Time)");
    check("new Date(0) + 1", "Thu Jan 01 1970 09:00:00 GMT+0900 (Korean Standard Time)1");
}

#[test]
fn it_is_still_the_date_of_the_language() {
    check(
        "[Date.length, Date.name, new Date instanceof Date, Date.prototype.constructor === Date, typeof Date.now(), Date.UTC(1970, 0)]",
        "7,Date,true,true,number,0",
    );
    check(
        "(() => { class D extends Date { twice() { return this.getTime() * 2 } } return [new D(21).twice(), new D(1) instanceof D] })()",
        "42,true",
    );
    check(
        "[new Date(2020, 0).getMonth(), new Date(new Date(5)).getTime(), new Date({ valueOf: () => 7 }).getTime(), new Date(null).getTime(), new Date(undefined).getTime()]",
        "0,5,7,0,NaN",
    );
}
