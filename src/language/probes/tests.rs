//! The text that runs, for each sort of probe.

use super::{Earlier, probe};
use crate::run::Era;

#[track_caller]
fn check(text: &str, expected: &str) {
    let probed = probe(text, Earlier::default(), Era::Today, None);
    assert_eq!(probed.inserted.text, expected);
    assert_eq!(expected.lines().count(), text.lines().count(), "no line is added");
}

#[test]
fn functions_and_arrows() {
    check("function f() { 'use strict'; return 1 }", "function f() { 'use strict'; return 1 }");
    check("x => x.y.z", "x => x.y.z");
    check("(f = () => 1) => f", "(f = () => 1) => f");
}

#[test]
fn errors_classes_and_operators() {
    check("try {} catch (e) { e }", "try {} catch (e) {const $_k1=$_K(e); e }");
    check("try {} catch ({ message }) { 1 }", "try {} catch ($_k1){let { message }=($_K($_k1)) ;{ 1 }}");
    check("class A { b = 1 }", "class A {static{$_C(this,0)} b = 1 }");
    check("c = a ||= b; a &&= b.c ||= a", "c = a ||= b; a &&= b.c ||= a");
}

#[test]
fn a_variable_called_let_does_not_become_a_declaration() {
    check("let ??= a", "let ??= a");
}

#[test]
fn nothing_inside_with_and_no_name_twice() {
    check("with (o) { a.b }", "with (o) { a.b }");
    assert_eq!(probe("let $_ = a.b", Earlier::default(), Era::Today, None).inserted.text, "let $_ = a.b");
}

#[track_caller]
fn check_local(text: &str, expected: &str) {
    let globals = ["console".to_owned()].into();
    assert_eq!(probe(text, Earlier::default(), Era::Today, Some(&globals)).inserted.text, expected);
}

#[test]
fn variables_at_the_top_become_locals() {
    check_local("var a = 1, b\na", "let a,b;;/*var*/let $_v1=a = 1, $_v2=b\na");
    check_local("for (var i = 0; i < 9; i++) { var j = i }", "let i,j;for (/*var*/ i = 0; i < 9; i++) { ;/*var*/let $_v1=j = i }");
    check_local("for (var k in o) k", "let k;for (/*var*/ k in o) k");
    check_local("'use strict'; var a", "'use strict'; let a;;/*var*/let $_v1=a");
}

#[test]
fn variables_that_others_could_see_stay() {
    for text in [
        "var console = 1",
        "var a; function a() {}",
        "var a; { function a() {} }",
        "var a = 1; x = this.a",
        "var a = 1; function f() { return this.a }",
        "var a = 1; f(this)",
        "var a = 1; window.a",
        "var a = 1; eval('a')",
        "if (x) var a = 1",
        "l: var a = 1",
        "var [a] = b; for (var a = 0;;) c",
        "var a, [b] = c",
        "for (var a = 0 in b) c",
        "function f() { var a }",
    ] {
        assert!(
            !super::probe(text, Earlier::default(), Era::Today, Some(&["console".to_owned()].into())).inserted.text.contains("*/"),
            "{text}"
        );
    }
}
