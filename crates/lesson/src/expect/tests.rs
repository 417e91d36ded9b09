//! Expectations as authors write them, and the problem that each mistake gives. It must not know who compares them.

use super::*;

fn read(code: &str) -> (Vec<Expectation>, Vec<String>) {
    let mut report = Report::new("x.md");
    let found = expectations(code, 10, &mut report);
    (found, report.finish().into_iter().map(|p| format!("{}:{}: {} [{}]", p.line, p.column, p.message, p.help)).collect())
}

#[track_caller]
fn check(code: &str, expected: &[(u32, u32, Claim)]) {
    let (found, problems) = read(code);
    assert_eq!(problems, Vec::<String>::new());
    let found: Vec<(u32, u32, Claim)> = found.into_iter().map(|e| (e.line, e.about, e.claim)).collect();
    assert_eq!(found, expected);
}

fn prints(lines: &[&str]) -> Claim {
    Claim::Prints(lines.iter().map(|&l| l.to_owned()).collect())
}

fn throws(class: &str, message: &str) -> Claim {
    Claim::Throws { class: class.into(), message: message.into() }
}

fn has_type(name: &str, word: TypeName) -> Claim {
    Claim::Type { name: name.into(), word }
}

#[test]
fn printed_text_in_both_spellings() {
    check("console.log(1); // → 1", &[(1, 1, prints(&["1"]))]);
    check("console.log(1); //=> 1", &[(1, 1, prints(&["1"]))]);
    check("console.log(1);\n// → 1  ", &[(2, 1, prints(&["1"]))]);
    check("console.log('');// →", &[(1, 1, prints(&[""]))]);
    check("console.log(' a'); // →  a", &[(1, 1, prints(&[" a"]))]);
    check("console.log('// → no'); // → // → no", &[(1, 1, prints(&["// → no"]))]);
}

#[test]
fn several_lines() {
    check("log(); // → a\n       //   b\n//     c\n\n//   not this", &[(1, 1, prints(&["a", "b", "  c"]))]);
    check("log(); // → a\n//  ^? function", &[(1, 1, prints(&["a"])), (2, 1, has_type("log", TypeName::Function))]);
    check("log(); // → a\n//   ^? function", &[(1, 1, prints(&["a"])), (2, 1, has_type("log", TypeName::Function))]);
}

#[test]
fn failures_in_both_spellings() {
    check("null.name; // ✗ TypeError", &[(1, 1, throws("TypeError", ""))]);
    check("null.name; //! TypeError: Cannot read", &[(1, 1, throws("TypeError", "Cannot read"))]);
    check("f();\n// ✗ MyError: a: b", &[(2, 1, throws("MyError", "a: b"))]);
}

#[test]
fn types_of_names() {
    check(
        "let box = 5;\n//  ^? number\nbox = null;\n//^? null",
        &[(2, 1, has_type("box", TypeName::Number)), (4, 3, has_type("box", TypeName::Null))],
    );
    check(
        "let a = 1, b = 'x';\n//  ^? number\n//         ^? string",
        &[(2, 1, has_type("a", TypeName::Number)), (3, 1, has_type("b", TypeName::String))],
    );
}

#[test]
fn other_comments_claim_nothing() {
    check("// plain\nlet a; // also plain → here\n//   indented", &[]);
}

#[test]
fn what_is_wrong_is_named_with_its_line() {
    assert_eq!(read("let a = 1;\n//  ^? nubmer").1, ["11:1: `nubmer` is not a type [did you mean `number`?]"]);
    assert!(read("let a = 1;\n//  ^? int").1[0].contains("the types are undefined, null"));
    assert!(read("// → 1").1[0].starts_with("10:1: this mark stands above any code"));
    assert!(read("f(); // ✗").1[0].starts_with("10:6: this mark does not name an error"));
    assert!(read("f(); // ✗ 오류 이름").1[0].contains("does not name"));
    assert!(read("5;\n//^? number").1[0].contains("no name above"));
}

#[test]
fn folded_lines_run_without_their_mark() {
    assert_eq!(unfold("//~ let a = 1;\n//~\na;\n//~b"), ("let a = 1;\n\na;\n//~b".into(), vec![1, 2]));
}
