//! A table of declarations and what C and Java would write for each. It owns no rule: those are in the parent.

use super::declared;
use language::boxes::static_boxes;
use text::Locale;

#[track_caller]
fn check(code: &str, name: &str, c: Option<&str>, java: Option<&str>) {
    let boxes = static_boxes(code).expect("no syntax error").boxes;
    let named = boxes.iter().find(|b| b.name == name).expect("it is declared");
    for locale in Locale::ALL {
        let [in_c, in_java] = declared(named, locale);
        assert_eq!((in_c.code.as_deref(), in_java.code.as_deref()), (c, java), "{code}");
        assert!(in_c.note.len() > 20 && in_java.note.len() > 20, "{code}");
    }
}

#[test]
fn numbers_take_the_smallest_usual_box() {
    check("let x = 5;", "x", Some("int x = 5;"), Some("int x = 5;"));
    check("let x = -2.5;", "x", Some("double x = -2.5;"), Some("double x = -2.5;"));
    check("let x = 3000000000;", "x", Some("long long x = 3000000000;"), Some("long x = 3000000000L;"));
    check("let a = 1; let x = a * 2;", "x", Some("double x;"), Some("double x;"));
    check("let int = 5;", "int", Some("int int_ = 5;"), Some("int int_ = 5;"));
}

#[test]
fn texts_and_truth() {
    check("let s = 'five';", "s", Some("char s[] = \"five\";"), Some("String s = \"five\";"));
    check("let s = String(5);", "s", Some("char s[100];"), Some("String s;"));
    check("let b = true;", "b", Some("bool b = true;"), Some("boolean b = true;"));
    let boxes = static_boxes("let s = \"가나\";").expect("no syntax error").boxes;
    let [in_c, _] = declared(&boxes[0], Locale::En);
    assert!(in_c.note.contains("7 bytes"), "two syllables of three bytes and the end: {}", in_c.note);
}

#[test]
fn arrays_objects_and_functions() {
    check("let a = [1, 2, 3];", "a", Some("int a[] = {1, 2, 3};"), Some("int[] a = {1, 2, 3};"));
    check("let a = ['x', 'y'];", "a", Some("const char *a[] = {\"x\", \"y\"};"), Some("String[] a = {\"x\", \"y\"};"));
    check("let a = [1, 'x'];", "a", None, Some("Object[] a;"));
    check(
        "let user = { name: 'Kim', age: 20 };",
        "user",
        Some("struct {\n    char name[100];\n    double age;\n} user;"),
        Some("class User {\n    String name;\n    double age;\n}\nUser user = new User();"),
    );
    check(
        "function add(a, b) { return a + b; } add(1, 2);",
        "add",
        Some("double add(double, double);"),
        Some("static double add(double a, double b) { … }"),
    );
}

#[test]
fn what_they_do_not_have() {
    check("let x;", "x", None, None);
    check("let x = null;", "x", Some("void *x = NULL;"), Some("Object x = null;"));
    check("let n = 10n;", "n", Some("long long n = 10;"), Some("BigInteger n = new BigInteger(\"10\");"));
    check("let n = 99999999999999999999n;", "n", None, Some("BigInteger n = new BigInteger(\"99999999999999999999\");"));
    check("let m = new Map();", "m", None, Some("Map<Object, Object> m;"));
}
