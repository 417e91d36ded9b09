//! Why a program stopped or a task of it failed, told in the learner's own lines.

use super::{Era, Place, Position, Replaced, Use, Value};
use serde::{Deserialize, Serialize};

/// When the failure came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// before anything ran
    Syntax,
    /// while a script or a task ran
    Uncaught,
    /// a promise was rejected and nobody took it
    Rejection,
}

/// An error that nothing caught.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Failure {
    /// when
    pub phase: Phase,
    /// The error's class, "TypeError"; empty when the thrown value is not an Error.
    pub class: String,
    /// the error's message in the words browsers use, or the text of a thrown value that is not an Error
    pub message: String,
    /// the thrown value
    pub value: Option<Value>,
    /// where
    pub place: Option<Place>,
    /// the line of the learner's text that `place` starts in, without its line break
    pub quote: Option<String>,
    /// the calls that led there, innermost first; empty at the top level
    pub stack: Vec<Frame>,
    /// further places that belong to it, such as the bracket that was never closed
    pub labels: Vec<Label>,
    /// what the parser advises, in English, if anything
    pub advice: Option<String>,
    /// the built-in that the program missed because its era did not have it yet
    pub missed: Option<Box<Missed>>,
}

/// A built-in that an era does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missed {
    /// the era the program ran as of
    pub era: Era,
    /// what it used, and which edition brought it
    pub used: Use,
    /// what one did before there was such a thing, where there is something to say
    pub replaced: Option<Replaced>,
}

/// One call on the stack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// the function's name; empty for an anonymous one or the script itself
    pub name: String,
    /// where in it
    pub at: Option<Position>,
}

/// A further place of a failure and what is said about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// where
    pub place: Place,
    /// what about it, in English; may be empty
    pub text: String,
}
