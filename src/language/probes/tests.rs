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
fn what_properties_are_read_of() {
    check("a.b", ";(a??$_N(a)).b");
    check("a.b.c", ";(($_t0=(a??$_N(a)).b)??$_N($_t0)).c");
    check("x = [1].length + 'a'.length", "x = [1].length + 'a'.length");
    check("a?.b.c; a.b?.c", "a?.b.c; ;(a??$_N(a)).b?.c");
    check("if (x) a.b = 1", "if (x) (a??$_N(a)).b = 1");
}

#[test]
fn functions_and_arrows() {
    check("function f() { 'use strict'; return 1 }", "function f() { 'use strict'; return 1 }");
    check("x => x.y.z", "x => {let $_t2;return (($_t2=(x??$_N(x)).y)??$_N($_t2)).z}");
    check("(f = () => 1) => f", "(f = $_F(\"f\",() => 1)) => f");
}

#[test]
fn errors_classes_and_operators() {
    check("try {} catch (e) { e }", "try {} catch (e) {const $_k1=$_K(e); e }");
    check("try {} catch ({ message }) { 1 }", "try {} catch ($_k1){let { message }=($_K($_k1)) ;{ 1 }}");
    check("class A { b = 1 }", "class A {static #$_c1=$_C(this,0); b = 1 }");
    check("c = a ||= b; (a) ??= () => 1", "c = a||(a /*||*/= b); ;a??((a) /*??*/= () => 1)");
    check("a &&= b.c ||= a; a.b ||= c", ";a&&(a /*&&*/= (b??$_N(b)).c ||= a); ;(a??$_N(a)).b ||= c");
    check("a **= a++", "a /****/= (a,a)**(a++)");
}

#[test]
fn a_variable_is_read_before_what_assigns_to_it() {
    check("x = a + a++", "x = (a,a) + a++");
    check("x = (a) < (b, [a] = c)", "x = (a,(a)) < (b, [a] = c)");
    check("x = a - ({ a } = b)", "x = (a,a) - ({ a } = b)");
    check("a *= a--", "a /***/= (a,a)*(a--)");
    check("a >>>= (a = 5, 10)", "a />>>*/= (a,a)>>>((a = 5, 10))".replace("/>", "/*>").as_str());
    check("x = a + b++ + (() => a++)", "x = a + b++ + (() => a++)");
    check("a += b; a = a++; a ||= a++", "a += b; a = a++; ;a||(a /*||*/= a++)");
}

#[test]
fn what_an_inner_pattern_took_is_not_left_in_the_rest() {
    check("const { a: { b }, ...c } = d", "const { a: $_p0_1,$_m:{ b }=$_p0_1!==void 0?$_p0_1:$_U(\"b\"), ...c } = d");
    check("let { a: {}, ...c } = d", "let { a: $_p0_1,$_m:{}=$_p0_1!==void 0?$_p0_1:void 0, ...c } = d");
    check("let { a: [b] = e, f = 1, ...c } = d", "let { a: $_p0_1,$_m:[b] = $_p0_1!==void 0?$_p0_1:e, f = 1, ...c } = d");
    check("({ a: { b } = 1, c: e.c, ...c } = d)", "({ a: $_t0,$_m:{ b } = $_t0!==void 0?$_t0:1, c: (e??$_N(e)).c, ...c } = d)");
    check(
        "var { a: { b }, ...c } = d, e",
        ";var b,c,e;/*var*/let $_p0_1={ a: $_t0,$_m:{ b }=$_t0!==void 0?$_t0:$_U(\"b\"), ...c } = d, $_p0_2=e",
    );
    check("function f({ a: { b }, ...c }) {}", "function f({ a: $_p0_2,$_m:{ b }=$_p0_2!==void 0?$_p0_2:$_U(\"b\"), ...c }) {}");
    check("for (var { a: { b }, ...c } of d);", "for (var { a: { b }=$_U(\"b\"), ...c } of d);");
    check("const { a: e, ...c } = f, { a: {} } = g", "const { a: e, ...c } = f, { a: {} } = g");
    let later = Earlier { scripts: 3, classes: 0 };
    assert!(
        probe("let { a: { b }, ...c } = d", later, Era::Today, None).inserted.text.contains("$_p3_1"),
        "no script repeats a name of another"
    );
}

#[test]
fn an_inner_pattern_says_what_is_undefined() {
    check("const { a: { b }, c: [d] } = e", "const { a: { b }=$_U(\"b\"), c: [d]=$_U() } = e");
    check("[{ 'x y': a }, , [b]] = c", "[{ 'x y': a }=$_U(\"x y\"), , [b]=$_U()] = c");
    check("const { a: { b } = c, d: {}, e: { [f]: g } } = h", "const { a: { b } = c, d: {}, e: { [f]: g } } = h");
    check("([a, ...[b]]) => a", "([a, ...[b]]) => a");
}

#[test]
fn a_variable_called_let_does_not_become_a_declaration() {
    check("let ??= a", "let ??= a");
}

#[test]
fn nothing_inside_with_and_no_name_twice() {
    check("with (o) { a.b }", "with (o) { a.b }");
    assert_eq!(probe("let $_ = a.b", Earlier::default(), Era::Today, None).inserted.text, "let $_ = (a??$__N(a)).b");
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
