//! The table of features against independent sets of data from npm (`independent.json`, reduced): every difference has a reason here.

use language::age::{Feature, Kind, features};
use serde::Deserialize;
use std::collections::BTreeMap;
use vocabulary::Edition;

#[derive(Deserialize)]
struct Independent {
    /// where the others come from
    sources: BTreeMap<String, String>,
    members: BTreeMap<String, Vec<String>>,
    globals: BTreeMap<String, Vec<String>>,
    syntax: BTreeMap<String, Vec<String>>,
}

fn independent() -> Independent {
    serde_json::from_str(include_str!("independent.json")).expect("the data is JSON")
}

/// What they say where it is not what the table says: how a name or an id begins, their word, why ours is right all the same.
const REASONS: &[(&str, &str, &str)] = &[
    ("TypedArray", "ES5", "lib.es5.d.ts has what Khronos specified and browsers had; ECMA-262 took it in with its 6th edition"),
    ("ArrayBuffer", "ES5", "the same"),
    ("DataView", "ES5", "the same"),
    ("Int", "ES5", "the same: Int8Array, Int16Array, Int32Array"),
    ("Uint", "ES5", "the same: Uint8Array and its like"),
    ("Float", "ES5", "the same: Float32Array, Float64Array"),
    ("Promise.prototype.", "ES5", "a type without a value there: what is thenable, for the compiler's own use"),
    ("Symbol.prototype.", "ES5", "a type without a value there"),
    ("RegExp.prototype.compile", "ES5", "Netscape 1.2 had it, Annex B of ES2015 wrote it down"),
    ("Atomics.notify", "ES2017", "that library also has later names: it was Atomics.wake in ES2017 and was renamed in ES2019"),
    ("syntax-debugger-statement", "ES3", "the parser takes ES3 and ES5 for one here; a reserved word only in ES3, 7.5.3"),
    ("syntax-line-continuation-in-strings", "ES3", "the same; ES5, Annex E, 7.3: an error in Edition 3"),
    ("syntax-reserved-words-as-property-names", "ES3", "the same; ES5, 11.2.1 takes an IdentifierName"),
    ("syntax-strict-mode", "ES3", "a text in the eyes of any parser"),
    ("syntax-string-index-access", "ES3", "written like any property; ES5, Annex E, 15.5.5 gives it a meaning"),
    ("syntax-zero-width-joiners-in-identifiers", "ES3", "the parser takes ES3 and ES5 for one here"),
    ("syntax-html-like-comments", "ES3", "a parser for the web reads them always; Annex B of ES2015 wrote them down"),
    ("syntax-proto-in-object-literals", "ES3", "written like any property; Annex B of ES2015 gives it a meaning"),
    ("syntax-block-scoped-functions", "ES3", "engines allowed a declaration in a block before it had a block's scope"),
    ("syntax-modules-import-and-export", "ES3", "the parser reads modules under any edition"),
    ("syntax-symbols-as-property-keys", "ES3", "written like any property; the value is new"),
    ("syntax-dynamic-import", "ES3", "before ES2020 the parser takes `import` in a module or a script for a name"),
    ("syntax-import-meta", "ES3", "the same"),
    ("syntax-using-declarations", "ES2026", "the committee lists it as finished for the edition of 2027; the parser came earlier"),
    ("syntax-await-using-declarations", "ES2026", "the same"),
];

/// What one of their words allows.
fn agrees(theirs: &str, ours: Edition) -> bool {
    match theirs {
        "next" => ours > Edition::named("ES2024").expect("an edition"),
        "ES3" => ours <= Edition::ES3,
        "ES5" => ours <= Edition::ES5,
        other => Edition::named(other) == Some(ours),
    }
}

#[track_caller]
fn check(list: &BTreeMap<String, Vec<String>>, floor: usize, row: impl Fn(&str) -> Option<&'static Feature>, used: &mut [u32]) {
    let mut compared = 0;
    let mut wrong = Vec::new();
    for (theirs, names) in list {
        for name in names {
            let Some(row) = row(name) else { continue };
            compared += 1;
            if agrees(theirs, row.edition) {
                continue;
            }
            match REASONS.iter().position(|(start, word, _)| name.starts_with(start) && theirs == word) {
                Some(reason) => used[reason] += 1,
                None => wrong.push(format!("{name}: {theirs} there, {} in the table", row.edition)),
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ without a reason:\n{}", wrong.len(), wrong.join("\n"));
    assert!(compared >= floor, "only {compared} compared");
}

fn library(name: &str) -> Option<&'static Feature> {
    let instance = |row: &Feature| {
        let (owner, property) = row.name.strip_suffix(" (instance)")?.split_once(' ')?;
        Some(format!("{owner}.prototype.{property}"))
    };
    features().iter().filter(|row| row.kind != Kind::Syntax).find(|row| row.name == name || instance(row).as_deref() == Some(name))
}

#[test]
fn the_table_agrees_with_others_or_says_why_not() {
    let data = independent();
    assert_eq!(data.sources.len(), 3, "each set says where it is from");
    let mut used = vec![0; REASONS.len()];
    check(&data.members, 540, library, &mut used);
    check(&data.globals, 60, library, &mut used);
    check(&data.syntax, 140, |id| features().iter().find(|row| row.id == id), &mut used);
    let idle: Vec<&str> = REASONS.iter().zip(&used).filter(|(_, used)| **used == 0).map(|((start, ..), _)| *start).collect();
    assert!(idle.is_empty(), "reasons for nothing: {idle:?}");
}
