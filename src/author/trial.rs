//! One program to be tried for the checker, and what it showed. Both cross a pipe to a process that may be ended.

use crate::engine;
use crate::language;
use crate::run::{Answer, ConsoleEvent, Failure, Outcome, Part, Program, Question, Settings, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Answers after which a program that asks and asks is given up.
const MOST_ANSWERS: usize = 200;

/// A program to try.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    /// what
    pub program: Program,
    /// how
    pub settings: Settings,
    /// answers to its questions, in order
    pub input: Vec<String>,
    /// Lines of the program (1-based) that claim to print something or to have a value.
    pub lines: Vec<u32>,
}

/// What a trial showed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shown {
    /// what it printed
    pub events: Vec<ConsoleEvent>,
    /// how it ended
    pub outcome: Outcome,
    /// for lines that printed nothing: the values of the expression there
    pub values: BTreeMap<u32, Vec<Value>>,
    /// for lines on which a statement ends: where it begins
    pub starts: BTreeMap<u32, u32>,
}

impl Shown {
    /// A trial that came to no end of its own.
    pub fn cut_off(outcome: Outcome) -> Self {
        Self { events: Vec::new(), outcome, values: BTreeMap::new(), starts: BTreeMap::new() }
    }

    /// The syntax errors that kept it from running.
    pub fn refused(&self) -> Vec<Failure> {
        match &self.outcome {
            Outcome::SyntaxError(failures) => failures.clone(),
            _ => Vec::new(),
        }
    }
}

impl Trial {
    /// Runs it. Does not come back from a program that hangs: see [`Pool`](super::Pool).
    pub fn run(&self) -> Shown {
        let report = self.play(&self.program);
        let starts = if self.lines.is_empty() { BTreeMap::new() } else { language::statement_starts(&self.program.text, &self.lines) };
        let printed = |line: u32| {
            let first = starts.get(&line).copied().unwrap_or(line);
            report.events.iter().any(|event| line_of(event).is_some_and(|at| (first..=line).contains(&at)))
        };
        let silent: Vec<u32> = self.lines.iter().copied().filter(|line| !printed(*line)).collect();
        let values = if silent.is_empty() || matches!(report.outcome, Outcome::SyntaxError(_)) {
            BTreeMap::new()
        } else {
            self.values(&silent, &starts)
        };
        Shown { events: report.events, outcome: report.outcome, values, starts }
    }

    /// Runs the program once more with the values of these lines printed.
    fn values(&self, lines: &[u32], starts: &BTreeMap<u32, u32>) -> BTreeMap<u32, Vec<Value>> {
        let (text, echoed) = language::echo(&self.program.text, lines);
        let mut values: BTreeMap<u32, Vec<Value>> = BTreeMap::new();
        if echoed.is_empty() {
            return values;
        }
        let report = self.play(&Program { text, before: self.program.before.clone() });
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

    /// Plays a program until it asks no more, with the answers of `input`.
    fn play(&self, program: &Program) -> engine::Report {
        let mut settings = self.settings.clone();
        let mut input = self.input.iter();
        loop {
            let report = engine::run(program, settings.clone());
            let Outcome::Asked(question) = &report.outcome else { return report };
            let answer = match question {
                Question::Alert(_) => Some(Answer::Read),
                Question::Confirm(_) => {
                    input.next().map(|text| Answer::Confirmed(!matches!(text.as_str(), "" | "no" | "false" | "cancel")))
                }
                Question::Prompt { .. } => input.next().map(|text| Answer::Entered(Some(text.clone()))),
            };
            match answer {
                Some(answer) if settings.answers.len() < MOST_ANSWERS => settings.answers.push(answer),
                _ => return report,
            }
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
