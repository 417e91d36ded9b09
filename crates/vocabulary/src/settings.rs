//! A program to run and the settings of the run.

use super::Era;
use serde::{Deserialize, Serialize};

/// A program as the learner wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    /// the text
    pub text: String,
    /// Earlier blocks that share state with this one (fence word `group`), run first, in order, without output.
    pub before: Vec<String>,
}

/// The clock of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Time {
    /// the host's clock; between two tasks the worker goes back to its own event loop
    #[default]
    Real,
    /// a simulated clock that stops while code runs and jumps to the next timer: no run ever waits
    Virtual,
}

/// How a program is run. The same program with the same settings prints the same output, unless it reads the real clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// the clock
    pub time: Time,
    /// the era of the run
    pub era: Era,
    /// seed of `Math.random`
    pub seed: u64,
    /// start time of the run, in milliseconds since 1970 UTC; unchanged when the run is repeated with an answer
    pub started: f64,
    /// minutes that local time is ahead of UTC (+540 in Seoul), for hosts that cannot supply it
    pub offset: i32,
    /// answers to `alert`, `confirm` and `prompt`, in the order of the questions
    pub answers: Vec<Answer>,
    /// The number of console events already displayed; they are not sent again when the run is repeated.
    pub seen: u32,
    /// limit of console events; at the limit one `ConsoleEvent::Cut` is emitted
    pub output: u32,
    /// for unattended runs: milliseconds after which the page ends it
    pub time_limit: Option<u32>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            time: Time::Real,
            era: Era::Today,
            seed: 1,
            started: 1_767_225_600_000.0, // 2026-01-01T00:00:00Z: lessons print the same every day
            offset: 540,
            answers: Vec::new(),
            seen: 0,
            output: 100_000,
            time_limit: None,
        }
    }
}

/// A question that a program asks the user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// `alert(message)`
    Alert(String),
    /// `confirm(message)`
    Confirm(String),
    /// `prompt(message, default)`
    Prompt {
        /// the message
        message: String,
        /// the initial text of the field
        default: String,
    },
}

impl Question {
    /// The answer in an unattended run, from the texts of `input="…"`. An alert consumes none; `None` if no text is left.
    pub fn answered<'t>(&self, texts: &mut impl Iterator<Item = &'t String>) -> Option<Answer> {
        match self {
            Self::Alert(_) => Some(Answer::Read),
            Self::Confirm(_) => texts.next().map(|text| Answer::Confirmed(!matches!(text.as_str(), "" | "no" | "false" | "cancel"))),
            Self::Prompt { .. } => texts.next().map(|text| Answer::Entered(Some(text.clone()))),
        }
    }
}

/// The user's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// an alert was dismissed
    Read,
    /// OK or Cancel
    Confirmed(bool),
    /// the text, or `None` for Cancel
    Entered(Option<String>),
}
