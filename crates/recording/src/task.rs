//! Microtasks and timers, as queues at a step.

use super::Recording;
use serde::{Deserialize, Serialize};

/// The lifetime of a microtask or timer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// the kind
    pub kind: TaskKind,
    /// the step that queued it
    pub queued: u32,
    /// the first step in which it is no longer waiting, because it began or was cancelled; `None` if it still waits at the end
    pub left: Option<u32>,
}

/// Microtask or timer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum TaskKind {
    /// a promise's reaction or `queueMicrotask`
    Microtask,
    /// `setTimeout`, or one call of `setInterval`
    Timer {
        /// the id returned to the program
        id: u32,
    },
}

impl Recording {
    /// The tasks waiting after a step, in the order queued: microtasks, then timers.
    pub fn waiting(&self, step: u32) -> (Vec<u32>, Vec<u32>) {
        let queued = self.tasks.partition_point(|t| t.queued <= step);
        self.tasks[..queued]
            .iter()
            .enumerate()
            .filter(|(_, t)| t.left.is_none_or(|l| l > step))
            .map(|(n, _)| n as u32)
            .partition(|n| self.tasks[*n as usize].kind == TaskKind::Microtask)
    }
}
