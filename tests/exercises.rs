//! Checks run after attempts of all kinds: right ones, wrong ones, and ones that try to fool them.

use judge::exercise::{Verdict, check_program, verdict};
use lesson::Check;
use vocabulary::{Settings, Value, format};

fn judged(attempt: &str, check: &str) -> Verdict {
    let check = Check { sentence: "it holds".into(), code: check.into(), line: 1 };
    let alone = engine::run(&vocabulary::Program { text: attempt.into(), before: vec![] }, Settings::default());
    let printed: Vec<String> = alone.events.iter().filter_map(format::line).collect();
    verdict(&engine::run(&check_program(attempt, &check, &printed), Settings::default()).outcome)
}

#[track_caller]
fn passes(attempt: &str, check: &str) {
    assert_eq!(judged(attempt, check), Verdict::Passed, "{attempt}");
}

#[track_caller]
fn fails(attempt: &str, check: &str) -> Verdict {
    let verdict = judged(attempt, check);
    assert!(!matches!(verdict, Verdict::Passed | Verdict::Broken(_)), "{attempt}: {verdict:?}");
    verdict
}

const ADD: &str = "equal(add(1, 2), 3);";

#[test]
fn right_and_wrong_attempts() {
    passes("const add = (a, b) => a + b;", ADD);
    let Verdict::Differs { actual, .. } = fails("const add = (a, b) => '' + a + b;", ADD) else { panic!("the values differ") };
    assert!(matches!(actual, Value::String { text, .. } if text == "12"));
    assert!(matches!(fails("", ADD), Verdict::Threw(_)));
    assert!(matches!(fails("const add = (;", ADD), Verdict::Threw(_)));
    passes(
        "let n = NaN, z = [-0], o = { b: [1], a: new Map([[{}, 1]]) };",
        "equal(n, NaN); equal(z, [-0]); equal(o, { a: new Map([[{}, 1]]), b: [1] });",
    );
    fails("let z = -0;", "equal(z, 0);");
    fails("let o = { a: { b: { c: { d: 1 } } } };", "equal(o, { a: { b: { c: { d: 2 } } } });");
}

#[test]
fn other_assertions() {
    passes("const f = () => { throw new RangeError('x'); };", "throws(f, 'RangeError'); throws(() => f());");
    fails("const f = () => { throw new RangeError('x'); };", "throws(f, 'TypeError');");
    fails("const f = () => 1;", "throws(f);");
    passes("console.log(1); console.log('a', [2]);", "equal(printed, ['1', 'a [ 2 ]']);");
    passes("let a = 'class';", "lacks('class'); uses('let');");
    fails("class A {}", "lacks('class');");
    passes("const later = () => new Promise((go) => setTimeout(() => go(5), 1000));", "equal(await later(), 5);");
    assert!(matches!(fails("const never = new Promise(() => {});", "equal(await never, 5);"), Verdict::Unfinished(_)));
}

/// None of these makes a wrong `add` pass.
#[test]
fn attempts_that_try_to_fool_the_check_fail() {
    let tricks = [
        "console.log = () => {}; Object.is = () => true; JSON.stringify = () => '3';",
        "Array.prototype.push = Array.prototype[Symbol.iterator] = function* () { yield 3; };",
        "Object.defineProperty(Object.prototype, '0', { set() {}, get() { return ['equal', 3, 3]; }, configurable: true });",
        "Object.defineProperty(Array.prototype, '1', { set() {}, get() { return 3; }, configurable: true });",
        "Object.defineProperty(Object.prototype, 'done', { set() {}, get() { return true; } });",
        "globalThis.equal = () => {}; var expected = 4;",
        "Promise.prototype.then = function () { return this; }; Promise.resolve = () => 3;",
        "Number.prototype.valueOf = () => 3; Number.prototype.toString = () => '3';",
        "Function.prototype.call = Function.prototype.apply = () => 3;",
        "Object.freeze(Object.prototype); Object.freeze(Array.prototype);",
        "Reflect.ownKeys = () => []; Object.keys = () => [];",
        "Error.prepareStackTrace = () => []; Symbol.prototype.toString = () => '';",
    ];
    assert!(tricks.len() >= 12);
    for trick in tricks {
        fails(&format!("{trick}\nfunction add() {{ return 4; }}"), ADD);
    }
    // values that pretend to be others
    fails("const add = () => ({ valueOf: () => 3 });", ADD);
    fails("const add = () => new Number(3);", ADD);
    fails("const list = () => new Proxy([1], {});", "equal(list(), [1]);");
    fails("const o = () => ({ get a() { return 1; } });", "equal(o(), { a: 1 });");
    fails("const o = () => Object.create({ a: 1 });", "equal(o(), { a: 1 });");
}
