//! The age of code: a sample for each row of the table, dated right.

use language::age::{Kind, age, features};
use std::collections::BTreeMap;
use vocabulary::{Age, Edition};

/// Rows that nothing in a text can show, with the reason.
const NOT_IN_THE_TEXT: &[(&str, &str)] = &[("syntax-proper-tail-calls", "a promise of the engine, not a way of writing")];

#[track_caller]
fn of(text: &str) -> Age {
    age(text).unwrap_or_else(|| panic!("a syntax error in {text:?}"))
}

#[test]
fn each_construct_is_dated_by_its_sample() {
    let samples: BTreeMap<String, String> = serde_json::from_str(include_str!("age/syntax.json")).expect("JSON");
    let rows: Vec<_> = features().iter().filter(|f| f.kind == Kind::Syntax).collect();
    assert!(rows.len() >= 145, "only {} rows", rows.len());
    let mut wrong = Vec::new();
    for row in rows {
        if NOT_IN_THE_TEXT.iter().any(|(id, _)| *id == row.id) {
            continue;
        }
        let Some(sample) = samples.get(&row.id) else {
            wrong.push(format!("{}: no sample", row.id));
            continue;
        };
        match age(sample) {
            None => wrong.push(format!("{}: a syntax error in {sample:?}", row.id)),
            Some(age) if !age.uses.iter().any(|u| u.feature == row.id) => {
                wrong.push(format!("{}: not found in {sample:?}: {:#?}", row.id, age.uses))
            }
            Some(age) if age.oldest() != row.edition => {
                wrong.push(format!(
                    "{}: {sample:?} is dated {} because of {:?}, not {}",
                    row.id,
                    age.oldest(),
                    age.decided_by(),
                    row.edition
                ));
            }
            Some(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn each_built_in_is_dated_by_its_name() {
    let mut seen = 0;
    let mut wrong = Vec::new();
    for row in features().iter().filter(|f| f.kind != Kind::Syntax) {
        let sample = match row.name.strip_suffix(" (instance)").and_then(|n| n.split_once(' ')) {
            Some((owner, name)) => format!("{owner}.prototype.{name};"),
            None if row.name.starts_with("arguments.") => format!("function f() {{ {}; }}", row.name),
            None => format!("{};", row.name.replace("TypedArray", "Uint8Array")),
        };
        // written as a member with a bracket, the key is found by its receiver alone
        if sample.contains("[Symbol") || sample.starts_with("Generator") || sample.starts_with("AsyncGenerator") {
            continue;
        }
        seen += 1;
        let age = of(&sample);
        if !age.uses.iter().any(|u| u.feature == row.id) {
            wrong.push(format!("{}: not found in {sample:?}: {:?}", row.id, age.uses.iter().map(|u| &u.name).collect::<Vec<_>>()));
        } else if age.oldest() < row.edition {
            wrong.push(format!("{}: {sample:?} is dated {}", row.id, age.oldest()));
        }
    }
    assert!(seen >= 500, "only {seen} rows");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[track_caller]
fn check(text: &str, oldest: &str, because: &str, line: u32) {
    let age = of(text);
    let decided = age.decided_by().expect("something is used");
    assert_eq!((age.oldest().to_string().as_str(), decided.name.as_str(), decided.place.start.line), (oldest, because, line), "{text}");
}

#[test]
fn a_mixed_file_is_dated_by_its_newest_part() {
    check(
        "var a = [1];\nvar b = a.map(function (x) { return x; });\nlet c = b;\nvar d = c ?? 1;\nvar e = c?.x;",
        "ES2020",
        "nullish coalescing ??",
        4,
    );
    check("var m = [1, [2]];\nm.flat();", "ES2019", "Array.prototype.flat", 2);
    check("const s = 'abc';\nconst t = s.at(-1);", "ES2022", "String.prototype.at", 2);
    check("Object.keys(o);", "ES5", "Object.keys", 1);
    check("[3, 1].toSorted();", "ES2023", "Array.prototype.toSorted", 1);
    check("new Map().set(1, 2);", "ES2015", "Map", 1);
}

#[test]
fn what_is_not_proved_is_only_likely() {
    let age = of("function last(x) { return x.at(-1); }");
    assert_eq!(age.oldest(), Edition::ES1);
    assert_eq!(age.perhaps().map(|u| (u.name.as_str(), u.certain)), Some(("Array.prototype.at", false)));
    let own = of("var o = new Thing(); o.at = f; o.at(1);");
    assert!(own.perhaps().is_none(), "the program's own method: {:?}", own.perhaps());
    let shadowed = of("function Map() { } new Map();");
    assert_eq!(shadowed.oldest(), Edition::ES1, "a name of the program's own");
}

#[test]
fn a_syntax_error_has_no_age() {
    assert_eq!(age("let let = 1"), None);
}
