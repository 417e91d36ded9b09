//! Tests how often a program is parsed, and what the engine knows of its text.

use super::check;
use crate::record::{Bounds, record};
use crate::{run, script};
use vocabulary::{Edition, Era, Outcome, Program, Settings};

/// Number of times that oxc and the engine parse a program during a run.
fn readings(body: impl FnOnce()) -> (u32, u32) {
    let before = (language::READ.get(), script::READ.get());
    body();
    (language::READ.get() - before.0, script::READ.get() - before.1)
}

fn program(text: &str) -> Program {
    Program { text: text.into(), before: vec!["var before = [1]".into()] }
}

#[test]
fn a_program_is_read_once_by_each_parser() {
    let program = program("var a = before.map(function (x) { return x + 1 }); class A {} a == 2; null.x");
    assert_eq!(readings(|| drop(run(&program, Settings::default()))), (1, 1), "a plain run");
    assert_eq!(readings(|| drop(record(&program, Settings::default(), Bounds::default()))), (1, 1), "a recorded run");
}

#[test]
fn a_program_as_of_an_era_is_read_once_by_each_parser() {
    let settings = || Settings { era: Era::Edition(Edition::ES3), ..Settings::default() };
    let fails = program("var a = \"abc\"[0]; [1].map(a)");
    let mut missed = None;
    let counts = readings(|| match run(&fails, settings()).outcome {
        Outcome::Threw(failure) => missed = failure.missed.map(|missed| missed.used.name),
        other => panic!("{other:?}"),
    });
    assert_eq!((counts, missed.as_deref()), ((1, 1), Some("Array.prototype.map")));
    assert_eq!(readings(|| drop(record(&fails, settings(), Bounds::default()))), (1, 1), "recorded");
    let newer = program("let a = 1");
    assert_eq!(readings(|| drop(run(&newer, settings()))), (1, 1), "refused");
}

#[test]
fn a_program_that_cannot_be_read_is_read_once() {
    assert_eq!(readings(|| drop(run(&program("let let = 1"), Settings::default()))), (1, 0), "refused by oxc");
    assert_eq!(readings(|| drop(run(&program("/(/"), Settings::default()))), (1, 1), "refused by the engine");
}

#[test]
fn classes_tell_their_text() {
    check("class A { b = 1; /* c */ m() {} }\nconsole.log(String(A))", "class A { b = 1; /* c */ m() {} }");
    check("console.log(String(class extends Array { }), String((class{})))", "class extends Array { } class{}");
    let text = "class A { m(x) { return x + 1 } }\nconsole.log(String(A) + new A().m(1))";
    let recording = record(&program(text), Settings::default(), Bounds::default());
    assert_eq!(recording.output.len(), 1);
    assert!(format!("{:?}", recording.output).contains("class A { m(x) { return x + 1 } }2"), "{:?}", recording.output);
}

/// Expected output is that of Node.js for scripts; for the one with `eval`, as specified.
#[test]
fn global_variables_are_found_again_after_the_global_object_changed() {
    check("y = 1; y = (delete globalThis.y, 2); console.log(y)", "2");
    check(
        "var c = 0; for (var i = 0; i < 6; i++) { c = c + 1; if (i == 3) Object.defineProperty(globalThis, 'c', { writable: false }) } console.log(c, i)",
        "4 6",
    );
    check("d = 1; e = 1; for (var i = 0; i < 3; i++) { e = e + 1; delete globalThis.d } console.log(e)", "4");
    check(
        "f = 1; var set; for (var i = 0; i < 4; i++) { f = i; if (i == 1) Object.defineProperty(globalThis, 'f', { set(v) { set = v } }) } console.log(set)",
        "3",
    );
    check("function g() { var h; h = 1; k = (eval('var k = 5'), 7); return k } console.log(g(), k)", "5 7");
    check("var n = 1; with ({ n: 2 }) { n = n + 5; var o = n } console.log(n, o)", "1 7");
    check("p++", "Uncaught ReferenceError: p is not defined");
}

#[test]
fn the_rules_of_an_era_hold_in_text_made_at_run_time() {
    let as_of = |era, text: &str| super::printed(text, Settings { era, ..Settings::default() }).0;
    assert_eq!(
        as_of(Era::JavaScript12, "console.log([1 == '1', eval('1 == \"1\"'), new Function('return 1 != \"1\"')()].join())"),
        "false,false,true"
    );
    assert_eq!(as_of(Era::Edition(Edition::ES3), "console.log(String(eval('\"abc\"[0]')))"), "undefined");
    assert_eq!(as_of(Era::Today, "console.log(eval('\"abc\"[0]'))"), "a");
}
