//! One program to be tried for the checker of lessons, and what it showed: how an author's claims reach whoever has the engine.

use super::{Age, ConsoleEvent, Era, Failure, Outcome, Phase, Program, Settings, TypeName, Use, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A program to try.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    /// what
    pub program: Program,
    /// how
    pub settings: Settings,
    /// Its editions alone are asked for: it is read and not run.
    pub norun: bool,
    /// answers to its questions, in order
    pub input: Vec<String>,
    /// Lines of the program (1-based) that claim to print something or to have a value.
    pub lines: Vec<u32>,
    /// names whose types are claimed, with the line (1-based) after which they have them
    pub names: Vec<(u32, String)>,
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
    /// for each of [`Trial::names`] the type it had; `None` if the line never ran or knows no such name
    pub types: Vec<Option<TypeName>>,
    /// the editions it uses; `None` for a text that is no program, and where nobody could look
    pub age: Option<Age>,
}

impl Shown {
    /// A trial that showed nothing but how it ended.
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
