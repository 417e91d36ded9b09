//! What is run, and how.

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

/// Whose time a run lives in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Time {
    /// the host's clock; between two tasks the worker goes back to its own event loop
    #[default]
    Real,
    /// a clock of its own that stands still while code runs and jumps to the next timer: nothing ever waits
    Virtual,
}

/// How a program is run. The same program with the same settings prints the same, as far as it does not read the real clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// whose time
    pub time: Time,
    /// the era it is run as of
    pub era: Era,
    /// seed of `Math.random`
    pub seed: u64,
    /// the moment the run starts at, milliseconds since 1970 UTC; played again with the same when a question was answered
    pub started: f64,
    /// minutes that local time is ahead of UTC (+540 in Seoul), where the host cannot be asked
    pub offset: i32,
    /// answers to `alert`, `confirm` and `prompt` in the order asked
    pub answers: Vec<Answer>,
    /// The number of console events that the reader has already seen, not sent again when a run is played once more.
    pub seen: u32,
    /// console events kept; beyond it one `ConsoleEvent::Cut`
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

/// What a program asks the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// `alert(message)`
    Alert(String),
    /// `confirm(message)`
    Confirm(String),
    /// `prompt(message, default)`
    Prompt {
        /// what is asked
        message: String,
        /// what stands in the field at first
        default: String,
    },
}

impl Question {
    /// The answer in an unattended run, out of the texts of `input="…"`. An alert takes none; `None` if there is none left.
    pub fn answered<'t>(&self, texts: &mut impl Iterator<Item = &'t String>) -> Option<Answer> {
        match self {
            Self::Alert(_) => Some(Answer::Read),
            Self::Confirm(_) => texts.next().map(|text| Answer::Confirmed(!matches!(text.as_str(), "" | "no" | "false" | "cancel"))),
            Self::Prompt { .. } => texts.next().map(|text| Answer::Entered(Some(text.clone()))),
        }
    }
}

/// What the reader answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// an alert was read
    Read,
    /// OK or Cancel
    Confirmed(bool),
    /// the text, or `None` for Cancel
    Entered(Option<String>),
}
