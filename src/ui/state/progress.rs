//! What the reader did, lesson by lesson, and where they were last.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The lesson last opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// its id
    pub lesson: String,
}

/// What was done in one lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LessonProgress {
    /// the blocks that were run
    pub ran: BTreeSet<String>,
    /// Everything that can be run was run at least once. It stays so when the lesson grows.
    pub done: bool,
}

impl LessonProgress {
    /// With one more block run, in a lesson that has `all` these.
    pub fn with_run(&self, block: String, all: &[String]) -> Self {
        let mut ran = self.ran.clone();
        ran.insert(block);
        let done = self.done || all.iter().all(|b| ran.contains(b));
        Self { ran, done }
    }

    /// What was done here or there.
    pub fn joined(&self, other: &Self) -> Self {
        Self { ran: self.ran.union(&other.ran).cloned().collect(), done: self.done || other.done }
    }
}
