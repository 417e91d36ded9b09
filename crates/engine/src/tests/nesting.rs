//! Tests programs with deep nesting or very long statements: their output, or the reason for rejecting them.

use super::{check, printed};
use crate::record::{Bounds, record};
use vocabulary::{Outcome, Program, Settings};

#[test]
fn a_chain_of_any_length_runs() {
    check(&format!("console.log({}1)", "1+".repeat(50_000)), "50001");
    check(&format!("var a = {{}}; a.b = a; console.log(String(a{} === a))", ".b".repeat(20_000)), "true");
    check(&format!("console.log({}7)", "0||".repeat(20_000)), "7");
    let branches: String = (0..10_000).map(|n| format!("else if (x === {n}) {{ console.log({n}) }}\n")).collect();
    check(&format!("let x = 9999; if (x === -1) {{}} {branches}"), "9999");
}

#[test]
fn what_nests_too_deeply_is_refused_with_its_place() {
    for (open, close) in
        [("(", ")"), ("[", "]"), ("{", "}"), ("!", ""), ("- ", ""), ("a = ", ""), ("1 ** ", ""), ("() => ", ""), ("if (0) ", "")]
    {
        let text = format!("var a;\n{}1{}", open.repeat(50_000), close.repeat(50_000));
        let (output, outcome) = printed(&text, Settings::default());
        let Outcome::SyntaxError(failures) = outcome else { panic!("{open}: {outcome:?}") };
        assert_eq!((output.as_str(), failures.len(), failures[0].class.as_str()), ("", 1, "RangeError"), "{open}");
        assert_eq!(failures[0].place.map(|place| place.start.line), Some(2), "{open}");
    }
}

#[test]
fn a_long_chain_is_recorded_without_steps() {
    let program = Program { text: format!("let x = {}1; console.log(x)", "1+".repeat(5_000)), before: Vec::new() };
    let recording = record(&program, Settings::default(), Bounds::default());
    assert_eq!(recording.end.outcome, Outcome::Completed(None));
}
