//! `Temporal`, which Node 20 lacks: the outputs in `tests/temporal/programs.json` follow the specification (tc39/proposal-temporal). Dates,
//! zones and durations were compared with the proposal's polyfill; the words of failures are V8's.

#![cfg(feature = "temporal-zones")]

use engine::run;
use serde::Deserialize;
use vocabulary::{Era, Program, Settings, format::Transcript};

#[derive(Deserialize)]
struct Case {
    name: String,
    code: String,
    output: String,
}

fn printed(code: &str, settings: Settings) -> String {
    let report = run(&Program { text: code.into(), before: Vec::new() }, settings);
    let mut transcript = Transcript::default();
    let lines: Vec<String> = report.events.iter().filter_map(|event| transcript.event(event)).collect();
    lines.join("\n")
}

#[test]
fn programs_print_what_the_specification_says() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("temporal/programs.json")).expect("a JSON array");
    assert!(cases.len() >= 25, "only {} cases", cases.len());
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let output = printed(&case.code, Settings::default());
            (output != case.output).then(|| format!("{}\n--- specified\n{}\n--- ours\n{output}\n", case.name, case.output))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn the_local_zone_is_the_runs_own() {
    let code = "console.log(Temporal.Now.timeZoneId(), Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toString())";
    assert_eq!(printed(code, Settings { offset: 540, ..Settings::default() }), "Asia/Seoul 1970-01-01T09:00:00+09:00[Asia/Seoul]");
    assert_eq!(printed(code, Settings { offset: -90, ..Settings::default() }), "-01:30 1969-12-31T22:30:00-01:30[-01:30]");
}

#[test]
fn an_older_year_does_not_have_it() {
    let era = Era::of_word("es2026").expect("an era");
    let code = "console.log(typeof Temporal, typeof new Date(0).toTemporalInstant)";
    assert_eq!(printed(code, Settings { era, ..Settings::default() }), "undefined undefined");
    assert_eq!(printed(code, Settings::default()), "object function");
}
