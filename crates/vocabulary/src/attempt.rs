//! An answer to an exercise, to be judged: its text, the programs that check it, and their outcomes.

use super::{ConsoleEvent, Outcome, Program};
use serde::{Deserialize, Serialize};

/// An answer with its checks: the learner's own or one that the lesson supplies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// the answer; it first runs alone, to collect its output
    pub text: String,
    /// each runs after the answer, in a separate realm
    pub checks: Vec<Checking>,
}

/// A program that checks one thing. It has a gap for the lines that the attempt printed, which are only known after it ran.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checking {
    /// the text before the gap
    pub head: String,
    /// the text after the gap
    pub tail: String,
    /// the expression whose value is the result
    pub notes: String,
}

/// The outcome of one program of an [`Attempt`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// index of the attempt, 0-based, in the order given
    pub attempt: u32,
    /// index of the check; `None` for the attempt alone
    pub check: Option<u32>,
    /// its outcome
    pub outcome: Outcome,
    /// output of an attempt that ran alone
    pub printed: Vec<ConsoleEvent>,
}

impl Checking {
    /// The program to run after `attempt`, given the lines the attempt printed.
    pub fn program(&self, attempt: &str, printed: &[String]) -> Program {
        let lines: Vec<String> = printed.iter().map(|line| literal(line)).collect();
        let script = format!("{}{}{}", self.head, lines.join(", "), self.tail);
        Program { text: self.notes.clone(), before: vec![attempt.to_owned(), script] }
    }
}

/// A text as a JavaScript string literal. JSON is valid JavaScript except for two line terminators, which strings allow since ES2019.
pub fn literal(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
