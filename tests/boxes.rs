//! The table of programs under both rules: what the static box refuses, by line, and what the magic box does.

use author::read;
use engine::run;
use language::boxes::static_boxes;
use serde::Deserialize;
use std::collections::BTreeSet;
use vocabulary::{Outcome, Program, Settings};

#[derive(Deserialize)]
struct Row {
    name: String,
    code: String,
    /// 1-based lines that the static box refuses
    refused: Vec<u32>,
    /// `ok`, or the class and line of the error that ends the run
    magic: String,
}

fn table() -> Vec<Row> {
    let rows: Vec<Row> = serde_json::from_str(include_str!("boxes/programs.json")).expect("the table is JSON");
    assert!(rows.len() >= 120, "only {} programs", rows.len());
    rows
}

#[test]
fn the_static_box_refuses_these_lines_and_no_others() {
    let mut wrong = Vec::new();
    for row in table() {
        let told = static_boxes(&row.code).expect("no syntax error");
        let mut lines: Vec<u32> = told.refusals.iter().map(|r| r.place.start.line).collect();
        lines.dedup();
        if lines != row.refused {
            wrong.push(format!("{}\n{}\n  wanted {:?}, got {:#?}\n", row.name, row.code, row.refused, told.refusals));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn boxes_inside_functions_say_so() {
    let told = static_boxes("let a = 1; function f(b) { let c = b; } f(1); [1].map(d => d);").expect("no syntax error");
    let inside: Vec<_> = told.boxes.iter().map(|one| (one.name.as_str(), one.function.as_deref())).collect();
    assert_eq!(inside, [("a", None), ("f", None), ("b", Some("f")), ("c", Some("f")), ("d", Some(""))]);
}

#[test]
fn the_magic_box_does_what_the_table_says() {
    let mut wrong = Vec::new();
    for row in table() {
        let program = Program { text: row.code.clone(), before: Vec::new() };
        let did = match run(&program, Settings::default()).outcome {
            Outcome::Completed(_) => "ok".to_owned(),
            Outcome::Threw(failure) => format!("{}@{}", failure.class, failure.place.map_or(0, |place| place.start.line)),
            other => format!("{other:?}"),
        };
        if did != row.magic {
            wrong.push(format!("{}\n{}\n  wanted {}, got {did}\n", row.name, row.code, row.magic));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// Snippets without the word `boxes` whose point is what a static box refuses, with the lines and the reason. They are about
/// conversions, so their types are mixed on purpose: no refusal among these is a false alarm.
#[rustfmt::skip] // a table: one snippet a row
const MEANT: &[(&str, &str, &[u32], &str)] = &[
    ("history-05", "equal-now", &[1, 2], "== of different types"),
    ("history-05", "equal-then", &[1, 2], "the same as of JavaScript 1.2"),
    ("history-06", "old-page", &[8], "a parameter that gets a null, an object and a text"),
    ("history-11", "far-away", &[8], "a text where a list was wanted: the mistake of the lesson"),
    ("history-12", "last", &[2, 4], "the best known conversions once more"),
    ("typing-02", "just-one", &[2], "a number gives way to a text: what the answer shows"),
    ("typing-04", "hidden", &[3], "a method that texts do not have"),
    ("typing-04", "mix", &[1, 3], "operators on mixed types"),
    ("typing-04", "refuse", &[2], "a number beside a bigint"),
    ("typing-04", "strict-add", &[9], "an argument of another type"),
    ("typing-05", "vanish", &[3, 4], "a property put on a text"),
    ("typing-05", "wrappers", &[4, 5], "an object compared with a text"),
    ("typing-06", "five-ways", &[8, 10], "a missing property, a missing argument"),
    ("typing-06", "chain", &[2], "a property that the object does not have"),
    ("typing-06", "compare", &[4], "null compared as a number"),
    ("typing-07", "implicit", &[3], "texts multiplied"),
    ("typing-08", "plus", &[3, 4], "a text less a number, a number and null"),
    ("typing-08", "both", &[9, 10], "an object in arithmetic"),
    ("typing-08", "plain", &[4, 5, 6], "arrays and objects in arithmetic"),
    ("typing-08", "hints", &[11, 12], "an object in arithmetic"),
    ("typing-08", "date", &[2, 3], "a date in arithmetic"),
    ("typing-09", "loose", &[1, 4, 5], "== of different types"),
    ("typing-09", "famous", &[5], "== of different types"),
    ("typing-09", "triangle", &[1, 2], "== of different types"),
    ("typing-11", "duck", &[12], "an argument of another shape"),
    ("typing-11", "jsdoc", &[10, 11], "arguments of another shape"),
];

#[test]
fn the_lessons_raise_no_false_alarm() {
    let corpus = read(&[]).expect("the lessons are there");
    let (mut seen, mut met, mut wrong) = (0, BTreeSet::new(), Vec::new());
    // the authors' manuals show mistakes on purpose
    for page in corpus.pages.iter().filter(|page| !["README.md", "RULES.md"].iter().any(|manual| page.file.ends_with(manual))) {
        for snippet in page.parsed.lesson.snippets().filter(|snippet| !snippet.boxes) {
            let Some(told) = static_boxes(&snippet.code) else { continue };
            seen += 1;
            for refusal in &told.refusals {
                let line = refusal.place.start.line;
                let lesson = |row: &&(&str, &str, &[u32], &str)| page.file.contains(row.0) && snippet.id == row.1;
                if MEANT.iter().find(lesson).is_some_and(|(_, _, lines, _)| lines.contains(&line)) {
                    met.insert((page.file.clone(), snippet.id.clone(), line));
                } else {
                    let text = snippet.code.lines().nth(line as usize - 1).unwrap_or_default();
                    wrong.push(format!("{} {}:{line}: {text}\n    {:?}", page.file, snippet.id, refusal.reason));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} refusals:\n{}", wrong.len(), wrong.join("\n"));
    assert!(seen > 150, "only {seen} snippets");
    // in both languages
    let meant: usize = MEANT.iter().map(|(_, _, lines, _)| 2 * lines.len()).sum();
    assert_eq!(met.len(), meant, "lines that are meant and not refused");
}
