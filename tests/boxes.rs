//! The table of programs under both rules: what the static box refuses, by line, and what the magic box does.

use magic_box::language::boxes::static_boxes;
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    name: String,
    code: String,
    /// 1-based lines that the static box refuses
    refused: Vec<u32>,
    /// `ok`, or the class and line of the error that ends the run
    #[allow(dead_code)]
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
