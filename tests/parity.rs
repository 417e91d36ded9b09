//! The engine against V8: the tables in `tests/parity` hold what Node.js said, and are run again in the worker by the browser tests.

#![cfg(feature = "engine")]

use engine::run;
use language::diagnostics;
use serde::Deserialize;
use vocabulary::{ConsoleEvent, Failure, Outcome, Program, Settings, format::Transcript};

#[derive(Deserialize)]
struct Printing {
    name: String,
    code: String,
    output: String,
}

#[derive(Deserialize)]
struct Failing {
    code: String,
    error: String,
    line: u32,
}

#[derive(Deserialize)]
struct Refused {
    code: String,
    message: String,
    line: u32,
}

/// Runs on a stack that holds the frames of an unoptimised parser, which threads of tests do not have.
fn deep(test: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(test).expect("a thread can be made");
    if let Err(panic) = thread.join() {
        std::panic::resume_unwind(panic);
    }
}

fn printed(code: &str) -> (String, Outcome) {
    let report = run(&Program { text: code.into(), before: Vec::new() }, Settings::default());
    let mut transcript = Transcript::default();
    let lines: Vec<String> = report.events.iter().filter_map(|event| transcript.event(event)).collect();
    (lines.join("\n"), report.outcome)
}

#[track_caller]
fn none_wrong(wrong: &[String], all: usize, floor: usize) {
    assert!(all >= floor, "only {all} cases");
    assert!(wrong.is_empty(), "{} of {all} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// Runs the programs of these tables; the floor is on all of them together.
fn same_output(tables: &'static [&'static str], floor: usize) {
    deep(move || {
        let read = |table: &&str| serde_json::from_str::<Vec<Printing>>(table).expect("a JSON array");
        let cases: Vec<Printing> = tables.iter().flat_map(read).collect();
        let wrong: Vec<String> = cases
            .iter()
            .filter_map(|case| {
                let (output, outcome) = printed(&case.code);
                (output != case.output).then(|| format!("{}\n--- Node\n{}\n--- ours ({outcome:?})\n{output}\n", case.name, case.output))
            })
            .collect();
        none_wrong(&wrong, cases.len(), floor);
    });
}

#[test]
fn programs_print_what_node_prints() {
    same_output(&[include_str!("parity/language.json"), include_str!("parity/scopes.json"), include_str!("parity/patterns.json")], 113);
}

#[test]
fn stacks_name_calls_as_v8_does() {
    same_output(&[include_str!("parity/stacks.json")], 75);
}

/// Node 20 lacks `using`, `Iterator.zip` and disposal of iterators: these outputs follow the specification.
#[test]
fn what_node_lacks_is_as_specified() {
    same_output(&[include_str!("parity/using.json"), include_str!("parity/zip.json")], 7);
}

#[test]
fn bounds_are_met_as_in_node() {
    same_output(&[include_str!("parity/bounds.json"), include_str!("parity/elements.json")], 86);
}

#[test]
fn failures_say_what_v8_says_uncaught_and_caught() {
    deep(|| {
        let cases: Vec<Failing> = serde_json::from_str(include_str!("parity/errors.json")).expect("a JSON array");
        let mut wrong = Vec::new();
        for case in &cases {
            let report = run(&Program { text: case.code.clone(), before: Vec::new() }, Settings::default());
            let failed = report.events.iter().find_map(|event| match event {
                ConsoleEvent::Failed(failure) => Some(failure),
                _ => None,
            });
            match failed {
                Some(failure) if format!("{}: {}", failure.class, failure.message) != case.error => {
                    wrong.push(format!("{}\n    V8   {}\n    ours {}: {}", case.code, case.error, failure.class, failure.message));
                }
                Some(failure) if failure.place.is_none_or(|place| place.start.line != case.line) => {
                    wrong.push(format!("{}\n    stands in line {}, not at {:?}", case.code, case.line, failure.place));
                }
                Some(_) => {}
                None => wrong.push(format!("{}\n    does not fail: {:?}", case.code, report.outcome)),
            }
            let strict = if case.code.starts_with("'use strict'") { "'use strict';" } else { "" };
            let (caught, _) = printed(&format!("{strict} try {{ {} }} catch (e) {{ console.log(String(e)) }}", case.code));
            if caught != case.error {
                wrong.push(format!("{}\n    V8     {}\n    caught {caught}", case.code, case.error));
            }
        }
        none_wrong(&wrong, cases.len(), 120);
    });
}

/// What is wrong with a text that is no script; patterns of regular expressions are read by the engine alone.
fn refused(code: &str) -> Vec<Failure> {
    let found = diagnostics(code);
    if !found.is_empty() {
        return found;
    }
    match run(&Program { text: code.into(), before: Vec::new() }, Settings::default()).outcome {
        Outcome::SyntaxError(failures) => failures,
        _ => Vec::new(),
    }
}

#[test]
fn syntax_errors_say_what_v8_says() {
    let cases: Vec<Refused> = serde_json::from_str(include_str!("parity/syntax.json")).expect("a JSON array");
    let mut wrong = Vec::new();
    for case in &cases {
        let found = refused(&case.code);
        match found.first() {
            Some(failure) if failure.message == case.message && failure.place.is_some_and(|place| place.start.line >= case.line) => {}
            Some(failure) => wrong.push(format!(
                "{:?}\n    V8   {}\n    ours {} ({:?}) at {:?}, {:?}",
                case.code, case.message, failure.message, failure.advice, failure.place, failure.labels
            )),
            None => wrong.push(format!("{:?}\n    V8   {}\n    is a script for us", case.code, case.message)),
        }
        let mut places: Vec<_> = found.iter().map(|failure| failure.place).collect();
        places.dedup();
        assert_eq!(places.len(), found.len(), "one place twice: {:?}", case.code);
    }
    none_wrong(&wrong, cases.len(), 100);
}

#[test]
fn a_bracket_that_is_never_closed_is_named_however_far_from_the_error() {
    let open = |bracket: &str, line: u32| Some(format!("`{bracket}` in line {line} is never closed"));
    for (code, advice) in [
        ("function f( {\n  return 1;\n}\nf(2);", open("(", 1)),
        ("let a = 1;\nclass A { m( { return 1; } }", open("(", 2)),
        ("if (a > 2 {\n  b();\n}", open("(", 1)),
        ("foo(function () { return 1; );", open("{", 1)),
        ("let f = function( { return 2 }; f();", open("(", 1)),
        ("let o = { a: [1, 2 }; f(o);", Some("Expected `,` or `]` but found `}`".into())),
        ("let x = /[(]/; let y = ;", None),
    ] {
        let failure = diagnostics(code).into_iter().next().expect("it is no script");
        let told = failure.advice.unwrap_or_default();
        match advice {
            Some(advice) => assert!(told.starts_with(&advice), "{code}: {told}"),
            None => assert!(!told.contains("never closed"), "{code}: {told}"),
        }
    }
}
