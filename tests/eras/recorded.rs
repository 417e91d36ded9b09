//! An era and the recorder compose: what a program prints as of an era, it prints while it is recorded.

use super::{era, run_as_of};
use engine::record::{Bounds, record};
use std::collections::BTreeMap;
use vocabulary::{ConsoleEvent, Difference, Era, Outcome, Program, Settings, format};

fn lines<'e>(events: impl Iterator<Item = &'e ConsoleEvent>) -> Vec<String> {
    events.filter(|event| matches!(event, ConsoleEvent::Printed(_))).filter_map(format::line).collect()
}

/// How a program ends, as far as both ways of running it must agree.
fn end(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Threw(failure) => {
            let missed = failure.missed.as_ref().map(|missed| &missed.used.name);
            format!("{} {:?} {missed:?}", failure.class, failure.place.map(|place| place.start.line))
        }
        Outcome::TooNew { era, newer } => format!("too new for {era}: {}", newer.uses.len()),
        Outcome::Completed(_) => "completed".into(),
        other => format!("{other:?}"),
    }
}

fn differs(code: &str, as_of: Era) -> Option<String> {
    let plain = run_as_of(code, as_of);
    let program = Program { text: code.into(), before: Vec::new() };
    let recording = record(&program, Settings { era: as_of, ..Settings::default() }, Bounds::default());
    let plainly = (lines(plain.events.iter()), end(&plain.outcome));
    let recorded = (lines(recording.output.iter().map(|line| &line.event)), end(&recording.end.outcome));
    (plainly != recorded).then(|| format!("{as_of}:\n{code}\n   plain {plainly:?}\nrecorded {recorded:?}"))
}

#[test]
fn what_is_recorded_is_what_runs() {
    let programs: Vec<serde_json::Value> = serde_json::from_str(include_str!("programs.json")).expect("JSON");
    let text = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let mut all: Vec<(String, Era)> = programs.iter().map(|row| (text(row, "code"), era(&text(row, "era")))).collect();
    let rules: BTreeMap<String, serde_json::Value> = serde_json::from_str(include_str!("differences.json")).expect("JSON");
    for difference in Difference::ALL {
        let code = text(&rules[difference.id()], "code");
        all.extend(Era::all().filter(|era| difference.held_in(*era)).map(|era| (code.clone(), era)));
    }
    assert!(all.len() > 70, "only {} programs", all.len());
    let wrong: Vec<String> = all.iter().filter_map(|(code, era)| differs(code, *era)).collect();
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), all.len(), wrong.join("\n\n"));
}

#[test]
fn no_conversion_is_recorded_where_none_was_made() {
    let program = Program { text: "console.log(123 == \"123\");".into(), before: Vec::new() };
    let conversions = |era| record(&program, Settings { era, ..Settings::default() }, Bounds::default()).conversions.len();
    assert_eq!((conversions(Era::JavaScript12), conversions(Era::Today)), (0, 1));
}
