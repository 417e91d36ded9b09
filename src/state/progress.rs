//! What the reader did, lesson by lesson and block by block, and where they were last.
//!
//! Blocks are named by their ids alone, so nothing is lost when a lesson is reordered, edited or translated.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Where the reader was last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// the lesson's id
    pub lesson: String,
    /// the block in it that something was done with last
    #[serde(default)]
    pub block: Option<String>,
}

/// Something that was done with a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Deed {
    /// a snippet was run
    Ran,
    /// it was said before a run what it would print
    Predicted,
    /// an exercise was checked
    Checked,
    /// all its checks held
    Passed,
    /// a quiz was answered rightly
    Answered,
}

/// What was done in one lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LessonProgress {
    /// what was done with each block, by its id
    pub blocks: BTreeMap<String, BTreeSet<Deed>>,
    /// It was finished at least once. It stays so when the lesson grows.
    pub done: bool,
}

/// The ids of what there is to do in a lesson.
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
    /// Whether this was done with a block.
    pub fn has(&self, block: &str, deed: Deed) -> bool {
        self.blocks.get(block).is_some_and(|deeds| deeds.contains(&deed))
    }

    /// With one deed more, in a lesson that has these parts.
    pub fn with(&self, block: &str, deed: Deed, parts: &Parts) -> Self {
        let mut next = self.clone();
        next.blocks.entry(block.to_owned()).or_default().insert(deed);
        next.done = next.done || parts.finished(&next);
        next
    }

    /// What was done here or there.
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
    /// How much of what is judged was mastered, of how much: exercises and quizzes.
    pub fn mastered(&self, progress: &LessonProgress) -> (usize, usize) {
        let passed = self.exercises.iter().filter(|id| progress.has(id, Deed::Passed));
        let answered = self.quizzes.iter().filter(|id| progress.has(id, Deed::Answered));
        (passed.count() + answered.count(), self.exercises.len() + self.quizzes.len())
    }

    /// A lesson is finished when every exercise and quiz in it is mastered; one that has none, when every snippet was run.
    fn finished(&self, progress: &LessonProgress) -> bool {
        match self.mastered(progress) {
            (_, 0) => self.snippets.iter().all(|id| progress.has(id, Deed::Ran)),
            (mastered, all) => mastered == all,
        }
    }
}
