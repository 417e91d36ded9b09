//! The outcome of a run, as a value and not as an error.

use super::{Age, Era, Failure, Question, Value};
use serde::{Deserialize, Serialize};

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// Everything ran, every timer too. The value is that of the last expression of the script, as a console shows it.
    Completed(Option<Value>),
    /// The script or one of its tasks failed; this is the first such failure. It was also printed as `ConsoleEvent::Failed`.
    Threw(Box<Failure>),
    /// Nothing ran: all syntax errors, each position once.
    SyntaxError(Vec<Failure>),
    /// Nothing ran: constructs newer than the era of the run, in source order.
    TooNew {
        /// the era
        era: Era,
        /// every use of a newer construct (at least one), with descriptions
        newer: Age,
    },
    /// One of our limits ended it.
    HitLimit(Limit),
    /// The learner pressed Stop.
    Stopped,
    /// The engine failed (out of memory, a trap, a panic); the text is for a bug report, not for the learner.
    EngineCrashed(String),
    /// The program waits for an answer; it is run again from the start with the previous answers and this one.
    Asked(Question),
}

/// The limit that ended a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    /// memory
    Memory,
    /// calls nested too deep to create even an error
    Recursion,
    /// the visible time limit of an exercise or another unattended run, in milliseconds
    Time(u32),
    /// number of steps of a recording
    Steps(u32),
}
