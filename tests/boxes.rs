//! The table of programs under both rules: what the static box refuses, by line, and what the magic box does.

use magic_box::author::read;
use magic_box::engine::run;
use magic_box::language::boxes::static_boxes;
use magic_box::run::{Outcome, Program, Settings};
use serde::Deserialize;

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

/// Snippets that put another type into a box on purpose and do not show the two boxes, with the line and the reason.
const MEANT: &[(&str, &str, u32, &str)] = &[];

#[test]
fn the_lessons_raise_no_false_alarm() {
    let corpus = read(&[]).expect("the lessons are there");
    let (mut seen, mut met, mut wrong) = (0, 0, Vec::new());
    for page in &corpus.pages {
        for snippet in page.parsed.lesson.snippets().filter(|snippet| !snippet.boxes) {
            let Some(told) = static_boxes(&snippet.code) else { continue };
            seen += 1;
            for refusal in &told.refusals {
                let line = refusal.place.start.line;
                if MEANT.iter().any(|(lesson, id, at, _)| page.file.contains(lesson) && snippet.id == *id && *at == line) {
                    met += 1;
                } else {
                    let text = snippet.code.lines().nth(line as usize - 1).unwrap_or_default();
                    wrong.push(format!("{} {}:{line}: {text}\n    {:?}", page.file, snippet.id, refusal.reason));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} refusals:\n{}", wrong.len(), wrong.join("\n"));
    assert!(seen > 150, "only {seen} snippets");
    assert!(met >= MEANT.len(), "{met} of {} are met", MEANT.len());
}
