//! A program to be tried for the lesson checker, and the result: connects an author's claims with the engine.

use super::{Age, ConsoleEvent, Era, Failure, Outcome, Phase, Program, Settings, TypeName, Use, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A program to try.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    /// the program
    pub program: Program,
    /// the settings of the run
    pub settings: Settings,
    /// Only compute the editions used; do not run.
    pub norun: bool,
    /// answers to its questions, in order
    pub input: Vec<String>,
    /// Lines of the program (1-based) that claim to print something or to have a value.
    pub lines: Vec<u32>,
    /// names whose types are claimed, with the line (1-based) after which the claim applies
    pub names: Vec<(u32, String)>,
}

/// The result of a trial.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shown {
    /// its output
    pub events: Vec<ConsoleEvent>,
    /// its outcome
    pub outcome: Outcome,
    /// for lines that printed nothing: the values of the expression there
    pub values: BTreeMap<u32, Vec<Value>>,
    /// for lines on which a statement ends: the line where it begins
    pub starts: BTreeMap<u32, u32>,
    /// for each of [`Trial::names`] the type it had; `None` if the line never ran or the name is not visible there
    pub types: Vec<Option<TypeName>>,
    /// the editions it uses; `None` for a text that does not parse, or if they could not be computed
    pub age: Option<Age>,
}

impl Shown {
    /// A trial whose only result is its outcome.
    pub fn only(outcome: Outcome) -> Self {
        Self { events: Vec::new(), outcome, values: BTreeMap::new(), starts: BTreeMap::new(), types: Vec::new(), age: None }
    }

    /// What kept it from running: syntax errors, or what is newer than its era, which an engine of that era would have called one.
    pub fn refused(&self) -> Vec<Failure> {
        match &self.outcome {
            Outcome::SyntaxError(failures) => failures.clone(),
            Outcome::TooNew { era, newer } => newer.uses.iter().map(|used| too_new(used, *era)).collect(),
            _ => Vec::new(),
        }
    }
}

fn too_new(used: &Use, era: Era) -> Failure {
    Failure {
        phase: Phase::Syntax,
        class: "SyntaxError".into(),
        message: format!("{} came with {}, after {era}", used.name, used.edition),
        value: None,
        place: Some(used.place),
        quote: None,
        stack: Vec::new(),
        labels: Vec::new(),
        advice: None,
        detail: None,
        missed: None,
    }
}
