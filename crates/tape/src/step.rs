//! Steps, and the calls they belong to.

use serde::{Deserialize, Serialize};

/// A step: one statement, condition, loop update, entry or end of a call, as far as it ran without another step in between.
/// The state "at" a step is the one after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// the site whose step it is
    pub site: u32,
    /// the call or turn in which it ran
    pub instance: u32,
    /// the stack of calls, by its top
    pub frame: u32,
    /// how it came about
    pub kind: StepKind,
    /// its first event
    pub first_event: u32,
}

/// How a step came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepKind {
    /// it began
    Began,
    /// it goes on after a call inside it, or after waiting
    WentOn,
}

/// A call, the script, or a turn with variables of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    /// the function, block or loop variable; `None` for the script
    pub site: Option<u32>,
    /// the instance around it in the text
    pub parent: u32,
    /// the call it belongs to; a call is its own
    pub call: u32,
    /// the step in which it began
    pub step: u32,
}

/// A call on the stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// which call
    pub call: u32,
    /// the frame below, if any
    pub below: Option<u32>,
    /// the last step of the frame below before this one came
    pub from: Option<u32>,
}
