//! Positions and ranges in the learner's text.

use serde::{Deserialize, Serialize};

/// A position in a program. Both numbers are 1-based; the column counts UTF-16 code units, as browsers and editors do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Position {
    /// 1-based line.
    pub line: u32,
    /// 1-based column in UTF-16 code units.
    pub column: u32,
}

/// A range of a program, from `start` up to but not including `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// First position.
    pub start: Position,
    /// The position after the last.
    pub end: Position,
}
