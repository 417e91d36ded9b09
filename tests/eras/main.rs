//! Running as of an era: what it reads, refuses, lacks, prints; each rule that differed; the table against another table.

mod differences;
mod programs;
mod recorded;
mod table;

use engine::{Report, run};
use vocabulary::{ConsoleEvent, Era, Program, Settings, format};

#[track_caller]
fn era(word: &str) -> Era {
    Era::of_word(word).unwrap_or_else(|| panic!("{word} is no era"))
}

fn run_as_of(code: &str, era: Era) -> Report {
    let program = Program { text: code.into(), before: Vec::new() };
    run(&program, Settings { era, ..Settings::default() })
}

/// What was printed by `log` and `error`, line by line.
fn printed(report: &Report) -> Vec<String> {
    let lines = report.events.iter().filter(|event| matches!(event, ConsoleEvent::Printed(_))).filter_map(format::line);
    lines.flat_map(|text| text.split('\n').map(str::to_owned).collect::<Vec<_>>()).collect()
}
