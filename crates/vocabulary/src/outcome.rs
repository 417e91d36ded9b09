//! How a run ended. These are values, never errors of ours.

use super::{Age, Era, Failure, Question, Value};
use serde::{Deserialize, Serialize};

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// Everything ran, every timer too. The value is that of the last expression of the script, as a console shows it.
    Completed(Option<Value>),
    /// The script or one of its tasks failed; this is the first such failure. It was also printed as `ConsoleEvent::Failed`.
    Threw(Box<Failure>),
    /// Nothing ran: these are all the syntax errors, each place once.
    SyntaxError(Vec<Failure>),
    /// Nothing ran: these constructs are newer than the era that the program was to run as of, in the order of the text.
    TooNew {
        /// the era
        era: Era,
        /// every use of a newer construct, never none, and what there is to say of it
        newer: Age,
    },
    /// A bound of ours ended it.
    HitLimit(Limit),
    /// The learner pressed Stop.
    Stopped,
    /// The engine itself died (out of memory, a trap, a panic); the text is for a report, not for the learner.
    EngineCrashed(String),
    /// The program waits for an answer; it is played again from the start with the answers so far and this one.
    Asked(Question),
}

/// Which bound ended a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    /// memory
    Memory,
    /// calls nested so deep that not even an error could be made of it
    Recursion,
    /// the visible time limit of an exercise or another unattended run, in milliseconds
    Time(u32),
    /// steps of a recording
    Steps(u32),
}
