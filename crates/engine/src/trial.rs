//! Runs a program for the checker of lessons: collects its output, the values of its silent lines, its types and its age.

use super::record::{Bounds, record};
use super::report::{Report, run};
use std::collections::BTreeMap;
use vocabulary::{ConsoleEvent, Outcome, Part, Program, Settings, Shown, Trial, TypeName, Value};

/// Maximum number of answers; a program that asks more often is given up.
const MOST_ANSWERS: usize = 200;

/// Runs a trial. Never returns if the program hangs: call it in a worker or process that can be killed.
pub fn try_out(trial: &Trial) -> Shown {
    let age = language::age::age(&trial.program.text);
    if trial.norun {
        return Shown { age, ..Shown::only(Outcome::Completed(None)) };
    }
    let (report, settings) = play(trial, &trial.program);
    if matches!(report.outcome, Outcome::SyntaxError(_) | Outcome::TooNew { .. }) {
        return Shown { age, ..Shown::only(report.outcome) };
    }
    let starts = if trial.lines.is_empty() { BTreeMap::new() } else { language::statement_starts(&trial.program.text, &trial.lines) };
    let printed = |line: u32| {
        let first = starts.get(&line).copied().unwrap_or(line);
        report.events.iter().any(|event| line_of(event).is_some_and(|at| (first..=line).contains(&at)))
    };
    let silent: Vec<u32> = trial.lines.iter().copied().filter(|line| !printed(*line)).collect();
    let values = values(trial, &silent, &starts);
    let types = types(trial, settings);
    Shown { events: report.events, outcome: report.outcome, values, starts, types, age }
}

/// Runs the program again with the values of these lines printed.
fn values(trial: &Trial, lines: &[u32], starts: &BTreeMap<u32, u32>) -> BTreeMap<u32, Vec<Value>> {
    let mut values: BTreeMap<u32, Vec<Value>> = BTreeMap::new();
    if lines.is_empty() {
        return values;
    }
    let (text, echoed) = language::echo(&trial.program.text, lines);
    if echoed.is_empty() {
        return values;
    }
    let (report, _) = play(trial, &Program { text, before: trial.program.before.clone() });
    for event in &report.events {
        if let (Some(at), ConsoleEvent::Printed(printed)) = (line_of(event), event)
            && let [Part::Value(value)] = printed.parts.as_slice()
            && let Some(line) = echoed.iter().find(|line| (starts.get(line).copied().unwrap_or(**line)..=**line).contains(&at))
        {
            values.entry(*line).or_default().push(value.clone());
        }
    }
    values
}

/// Records the program with the same answers, to get the types of its names.
fn types(trial: &Trial, settings: Settings) -> Vec<Option<TypeName>> {
    if trial.names.is_empty() {
        return Vec::new();
    }
    let recording = record(&trial.program, settings, Bounds::default());
    trial.names.iter().map(|(line, name)| recording.type_after(*line, name)).collect()
}

/// Runs a program, answering from `input`, until it needs no more answers; also returns the settings with the answers.
fn play(trial: &Trial, program: &Program) -> (Report, Settings) {
    let mut settings = trial.settings.clone();
    let mut input = trial.input.iter();
    loop {
        let report = run(program, settings.clone());
        let Outcome::Asked(question) = &report.outcome else { return (report, settings) };
        match question.answered(&mut input) {
            Some(answer) if settings.answers.len() < MOST_ANSWERS => settings.answers.push(answer),
            _ => return (report, settings),
        }
    }
}

fn line_of(event: &ConsoleEvent) -> Option<u32> {
    match event {
        ConsoleEvent::Printed(printed) | ConsoleEvent::Group { heading: printed, .. } => printed.at.map(|at| at.line),
        ConsoleEvent::Table(table) => table.at.map(|at| at.line),
        _ => None,
    }
}
