//! Output events with the steps that printed them.

use super::Recording;
use serde::{Deserialize, Serialize};
use vocabulary::ConsoleEvent;

/// An output event and its step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// the step
    pub step: u32,
    /// the event
    pub event: ConsoleEvent,
}

impl Recording {
    /// The output up to and including a step.
    pub fn output_until(&self, step: u32) -> &[Line] {
        &self.output[..self.output.partition_point(|l| l.step <= step)]
    }

    /// The output of one step.
    pub fn output_of(&self, step: u32) -> &[Line] {
        let start = self.output.partition_point(|l| l.step < step);
        &self.output[start..self.output.partition_point(|l| l.step <= step)]
    }
}
