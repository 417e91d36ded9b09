//! The output, tied to the steps that printed it.

use super::Recording;
use serde::{Deserialize, Serialize};
use vocabulary::ConsoleEvent;

/// Something printed, and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// in which step
    pub step: u32,
    /// what
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
