//! The names under which things are stored.
//!
//! All sites of a user share one storage on many hosts, and so do all files opened from a disk: every key begins with
//! the product's name and the path that this copy of the site is served from.

use crate::state::BlockId;

/// What is stored under a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// preferences
    Preferences,
    /// the last place
    Last,
    /// a lesson's progress
    Progress(String),
    /// a draft
    Draft(BlockId),
    /// a program of the playground
    Sheet(String),
    /// the program that lies on the table
    OpenSheet,
}

impl Key {
    /// The first part of every key of the copy that is served from this path: `/a/b/index.html` and `/a/b/` are one copy.
    pub fn prefix(path: &str) -> String {
        let folder = &path[..path.rfind('/').map_or(0, |i| i + 1)];
        format!("magic-box {folder} ")
    }

    /// The key without its prefix.
    pub fn name(&self) -> String {
        match self {
            Self::Preferences => "preferences".into(),
            Self::Last => "last".into(),
            Self::Progress(lesson) => format!("progress {lesson}"),
            Self::Sheet(id) => format!("sheet {id}"),
            Self::OpenSheet => "open-sheet".into(),
            Self::Draft(id) => format!("draft {} {}", id.lesson, id.block),
        }
    }

    /// What a name without its prefix stands for.
    pub fn from_name(name: &str) -> Option<Self> {
        let mut parts = name.split(' ');
        let key = match (parts.next()?, parts.next(), parts.next()) {
            ("preferences", None, None) => Self::Preferences,
            ("last", None, None) => Self::Last,
            ("progress", Some(lesson), None) => Self::Progress(lesson.into()),
            ("sheet", Some(id), None) => Self::Sheet(id.into()),
            ("open-sheet", None, None) => Self::OpenSheet,
            ("draft", Some(lesson), Some(block)) => Self::Draft(BlockId::new(lesson, block)),
            _ => return None,
        };
        parts.next().is_none().then_some(key)
    }
}
