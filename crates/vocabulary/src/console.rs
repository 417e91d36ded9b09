//! What a program printed, as structured data and never as ready text.

use super::{Failure, Position, Value};
use serde::{Deserialize, Serialize};

/// How a line was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// `console.log`, and `alert` when it is played back
    Log,
    /// `console.info`
    Info,
    /// `console.warn`
    Warn,
    /// `console.error` and a failed `console.assert`
    Error,
    /// `console.debug`
    Debug,
    /// `console.trace`: its frames are in `Printed::trace`
    Trace,
}

/// Something that appeared in the output, in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ConsoleEvent {
    /// a line
    Printed(Printed),
    /// `console.table`
    Table(Table),
    /// `console.group`, `console.groupCollapsed`: what follows is one level deeper
    Group {
        /// the heading
        heading: Printed,
        /// starts closed
        collapsed: bool,
    },
    /// `console.groupEnd`
    GroupEnd,
    /// `console.clear`
    Cleared,
    /// An error that nothing caught, in the script, in a task or in a promise. The run goes on with its next task.
    Failed(Failure),
    /// A question was asked and answered: `alert`, `confirm`, `prompt` with its answer, to be shown as a small dialogue.
    Asked {
        /// the question
        question: super::Question,
        /// the answer given
        answer: super::Answer,
    },
    /// The output passed its bound; what the program prints from here on is counted, not kept.
    Cut {
        /// lines kept
        kept: u32,
    },
}

/// One printed line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Printed {
    /// how it was printed
    pub level: Level,
    /// Its parts. Between two values stands one space; a `Part::Text` brings its own spaces, and nothing is put beside it.
    pub parts: Vec<Part>,
    /// where the call stands in the learner's text
    pub at: Option<Position>,
    /// the frames of `console.trace`, newest first, else empty
    pub trace: Vec<super::Frame>,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Part {
    /// text out of a format string such as `"%s is %d"`, or words of the console's own ("clicks: 1")
    Text {
        /// the text
        text: String,
        /// what `%c` asked for
        style: Style,
    },
    /// a value that was handed to the console
    Value(Value),
}

/// The few `%c` declarations that are shown; everything else is dropped, so that a line cannot draw outside itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Style {
    /// `color`, only as a CSS name, `#hex`, `rgb()` or `hsl()`
    pub color: Option<String>,
    /// `background` or `background-color`, same forms
    pub background: Option<String>,
    /// `font-weight: bold` (or 600 and more)
    pub bold: bool,
    /// `font-style: italic`
    pub italic: bool,
    /// `text-decoration: underline`
    pub underline: bool,
}

/// `console.table`. A cell that has no value is `None`. The columns of a Map are "Key" and "Values", the last one of primitives is "Values".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// the heads of the value columns, without the index column
    pub columns: Vec<String>,
    /// a row: its index and a cell for each column
    pub rows: Vec<(String, Vec<Option<Value>>)>,
    /// whether the last column is that of plain values, which Node heads "Values" and browsers "Value"
    pub has_value_column: bool,
    /// of a Map, a Set or an iterator: rows are counted, not named
    pub has_iteration_index: bool,
    /// rows left out by the bound
    pub omitted: u32,
    /// where the call stands
    pub at: Option<Position>,
}
