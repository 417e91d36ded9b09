//! The names of stored entries.
//!
//! On many hosts all sites of a user share one storage, and so do all files opened from disk: every key starts with
//! the product's name and the path of this copy of the site.

use crate::state::BlockId;

/// The meaning of a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// the settings
    Preferences,
    /// the last place
    Last,
    /// a lesson's progress
    Progress(String),
    /// a draft
    Draft(BlockId),
    /// a program of the playground
    Sheet(String),
    /// the id of the open playground program
    OpenSheet,
}

impl Key {
    /// The prefix of all keys of the copy at this path: `/a/b/index.html` and `/a/b/` are the same copy.
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

    /// Parses a name without its prefix.
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
