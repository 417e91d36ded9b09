//! Steps and the calls that they belong to.

use serde::{Deserialize, Serialize};

/// A step: one statement, condition, loop update, entry or end of a call, up to the next step that interrupts it.
/// The state "at" a step is the state after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// the site of the step
    pub site: u32,
    /// the call or loop iteration in which it ran
    pub instance: u32,
    /// the top frame of the call stack
    pub frame: u32,
    /// how it started
    pub kind: StepKind,
    /// index of its first event
    pub first_event: u32,
}

/// How a step started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepKind {
    /// the statement began
    Began,
    /// the statement resumed after a call inside it, or after waiting
    WentOn,
}

/// A call, the script, or a loop iteration with its own variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    /// site of the function, block or loop variable; `None` for the script
    pub site: Option<u32>,
    /// the lexically enclosing instance
    pub parent: u32,
    /// the instance of the call it belongs to; itself for a call
    pub call: u32,
    /// the step in which it began
    pub step: u32,
}

/// A frame of the call stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// the instance of the call
    pub call: u32,
    /// the frame below, if any
    pub below: Option<u32>,
    /// the last step of the frame below before this call
    pub from: Option<u32>,
}
