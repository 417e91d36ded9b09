//! Microtasks and timers, as queues at a step.

use super::Recording;
use serde::{Deserialize, Serialize};

/// A microtask or a timer over its life.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// which sort
    pub kind: TaskKind,
    /// in which step it was queued
    pub queued: u32,
    /// from which step on it does not wait any more, because it began or was taken back
    pub left: Option<u32>,
}

/// Microtask or timer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum TaskKind {
    /// a promise's reaction or `queueMicrotask`
    Microtask,
    /// `setTimeout`, or one turn of `setInterval`
    Timer {
        /// the number the program got for it
        id: u32,
    },
}

impl Recording {
    /// What waits after a step, in the order queued: microtasks, then timers.
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
