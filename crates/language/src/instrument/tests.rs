//! The inserted text: only insertions, no line break, unique names, and the way back.

use super::{Instrumented, instrument};
use crate::{Arena, Script};
use vocabulary::outline::SiteKind;

fn made(text: &str) -> Instrumented {
    let arena = Arena::default();
    instrument(Script::read(&arena, text).expect("a program").expect("one that is read"))
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let made = made(text);
    assert_eq!(made.inserted.text.replace("$_r", "$"), expected);
}

#[test]
fn operators_are_put_into_comments() {
    check("x = a /*c*/ + b", "$A(0,0);$E(0,1,x = $I(0,2,a /*c*/ /*+*/, b))");
}

#[test]
fn numbers_need_no_probe() {
    check("let s = 1;\ns += 2;", "let s = $D(0,1,1);\n$E(0,3,s += 2);");
}

#[test]
fn lines_stay_and_the_original_can_be_found() {
    let text = "function f(a) {\n  return a\n}\nif (f(1)) f(2)\nelse { for (const x of [1]) x.y += x['z'] }\nlet g = x => x * 2\n";
    let made = made(text);
    assert_eq!(made.inserted.text.lines().count(), text.lines().count());
    let mut left = made.inserted.text.chars().peekable();
    for wanted in text.chars() {
        assert!(left.by_ref().any(|c| c == wanted), "{wanted:?} is still there, in order");
    }
}

#[test]
fn a_prefix_is_free() {
    let made = made("let $_rA = 1; $_rA++");
    assert!(!"let $_rA = 1; $_rA++".contains(&made.prefix));
}

#[test]
fn statements_after_a_function_belong_to_their_own_step() {
    let made = made("foo(() => 1, a + b);");
    let operator = made.outline.sites.iter().find(|s| matches!(s.kind, SiteKind::Operator(_))).expect("the operator");
    assert_eq!(operator.unit, 0);
}
