//! An answer to an exercise on its way to being judged: its text, the programs that look at what it left behind, their ends.

use super::{ConsoleEvent, Outcome, Program};
use serde::{Deserialize, Serialize};

/// An answer, a reader's own or one that the lesson knows, with what checks it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// the answer; it runs by itself first, for what it prints
    pub text: String,
    /// each runs after the answer, in a world of its own
    pub checks: Vec<Checking>,
}

/// A program that checks one thing. Its text has a gap for the lines that the attempt printed, which nobody knows before it ran.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checking {
    /// up to the gap
    pub head: String,
    /// from the gap on
    pub tail: String,
    /// the expression whose value is what was noted
    pub notes: String,
}

/// How one program of a [`Attempt`] ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// which attempt, in the order given
    pub attempt: u32,
    /// which of its checks; `None` for the attempt by itself
    pub check: Option<u32>,
    /// how it ended
    pub outcome: Outcome,
    /// what an attempt by itself printed
    pub printed: Vec<ConsoleEvent>,
}

impl Checking {
    /// The program that runs after `attempt`, which printed these lines.
    pub fn program(&self, attempt: &str, printed: &[String]) -> Program {
        let lines: Vec<String> = printed.iter().map(|line| literal(line)).collect();
        let script = format!("{}{}{}", self.head, lines.join(", "), self.tail);
        Program { text: self.notes.clone(), before: vec![attempt.to_owned(), script] }
    }
}

/// A text as a JavaScript string. JSON is JavaScript except for two line ends, which ES2019 allowed in strings.
pub fn literal(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
