//! What was done, by lesson and block, and the lesson opened last.
//!
//! Blocks are identified by id, so progress survives reordering, editing and translating a lesson.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The lesson opened last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// the lesson's id
    pub lesson: String,
    /// the block last used in it
    #[serde(default)]
    pub block: Option<String>,
}

/// Something done with a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Deed {
    /// a snippet was run
    Ran,
    /// its output was predicted before a run
    Predicted,
    /// an exercise was checked
    Checked,
    /// all its checks held
    Passed,
    /// a quiz was answered correctly
    Answered,
}

/// What was done in one lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LessonProgress {
    /// what was done with each block, by its id
    pub blocks: BTreeMap<String, BTreeSet<Deed>>,
    /// The lesson was finished at least once. Stays true when blocks are added.
    pub done: bool,
}

/// The ids of all that can be done in a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// snippets that can be run
    pub snippets: Vec<String>,
    /// exercises
    pub exercises: Vec<String>,
    /// quizzes
    pub quizzes: Vec<String>,
}

impl LessonProgress {
    /// Whether `deed` was done with a block.
    pub fn has(&self, block: &str, deed: Deed) -> bool {
        self.blocks.get(block).is_some_and(|deeds| deeds.contains(&deed))
    }

    /// With one more deed, in a lesson that has these parts.
    pub fn with(&self, block: &str, deed: Deed, parts: &Parts) -> Self {
        let mut next = self.clone();
        next.blocks.entry(block.to_owned()).or_default().insert(deed);
        next.done = next.done || parts.finished(&next);
        next
    }

    /// The union of both.
    pub fn joined(&self, other: &Self) -> Self {
        let mut joined = self.clone();
        for (block, deeds) in &other.blocks {
            joined.blocks.entry(block.clone()).or_default().extend(deeds);
        }
        joined.done |= other.done;
        joined
    }
}

impl Parts {
    /// The number of mastered exercises and quizzes, and the number of all.
    pub fn mastered(&self, progress: &LessonProgress) -> (usize, usize) {
        let passed = self.exercises.iter().filter(|id| progress.has(id, Deed::Passed));
        let answered = self.quizzes.iter().filter(|id| progress.has(id, Deed::Answered));
        (passed.count() + answered.count(), self.exercises.len() + self.quizzes.len())
    }

    /// Finished when all exercises and quizzes are mastered; in a lesson without any, when all snippets were run.
    fn finished(&self, progress: &LessonProgress) -> bool {
        match self.mastered(progress) {
            (_, 0) => self.snippets.iter().all(|id| progress.has(id, Deed::Ran)),
            (mastered, all) => mastered == all,
        }
    }
}
