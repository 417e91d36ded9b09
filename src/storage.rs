//! Keeps the state in the browser's storage, one key per draft, lesson progress, preferences and last place.
//!
//! Owns the keys, the versioned form of values, and what must be written after a change. Only `browser` uses the browser.
//! A value of a newer version is left unchanged, a broken one is ignored; neither stops the page.

pub mod browser;
mod key;
mod versioned;
pub mod work;

pub use key::Key;
pub use versioned::{VERSION, is_newer, read, write};

use super::state::{LessonProgress, State, Stored};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// One write: the value of a key, or `None` to remove the key.
pub type Change = (Key, Option<String>);

/// The value of [`Key::OpenSheet`]. An object, because every stored value carries its version.
#[derive(Serialize, Deserialize)]
struct OpenSheet {
    id: String,
}

/// The writes that turn stored state `old` into `new`.
pub fn changes(old: &State, new: &State) -> Vec<Change> {
    let mut changes = Vec::new();
    if old.preferences != new.preferences {
        changes.push((Key::Preferences, Some(write(&new.preferences))));
    }
    if old.last != new.last {
        changes.push((Key::Last, new.last.as_ref().map(write)));
    }
    if old.sheets.open != new.sheets.open {
        let open = new.sheets.open.as_ref();
        changes.push((Key::OpenSheet, open.map(|id| write(&OpenSheet { id: id.clone() }))));
    }
    for (id, sheet) in &new.sheets.all {
        if !old.sheets.all.get(id).is_some_and(|s| Rc::ptr_eq(s, sheet) || s == sheet) {
            changes.push((Key::Sheet(id.clone()), Some(write(&**sheet))));
        }
    }
    for id in old.sheets.all.keys().filter(|id| !new.sheets.all.contains_key(*id)) {
        changes.push((Key::Sheet(id.clone()), None));
    }
    for (block, draft) in &new.drafts {
        if !old.drafts.get(block).is_some_and(|d| Rc::ptr_eq(d, draft) || d == draft) {
            changes.push((Key::Draft(block.clone()), Some(write(&**draft))));
        }
    }
    for block in old.drafts.keys().filter(|b| !new.drafts.contains_key(b)) {
        changes.push((Key::Draft(block.clone()), None));
    }
    for (lesson, progress) in &new.progress {
        if !old.progress.get(lesson).is_some_and(|p| Rc::ptr_eq(p, progress) || p == progress) {
            changes.push((Key::Progress(lesson.clone()), Some(write(&**progress))));
        }
    }
    for lesson in old.progress.keys().filter(|l| !new.progress.contains_key(*l)) {
        changes.push((Key::Progress(lesson.clone()), None));
    }
    changes
}

/// The value to write where another tab may have written too. Progress is merged; a value of a newer build is kept.
pub fn joined(key: &Key, present: Option<&str>, new: &str) -> String {
    if let Some(newer) = present.filter(|text| is_newer(text)) {
        return newer.to_owned();
    }
    match (key, present.and_then(read::<LessonProgress>), read::<LessonProgress>(new)) {
        (Key::Progress(_), Some(theirs), Some(mine)) => write(&mine.joined(&theirs)),
        _ => new.to_owned(),
    }
}

/// Parses the value of a key. `None` if this build cannot read it.
pub fn stored(key: Key, text: Option<&str>) -> Option<Stored> {
    /// `Some(None)` if absent, `None` if unreadable.
    fn value<T: serde::de::DeserializeOwned>(text: Option<&str>) -> Option<Option<T>> {
        match text {
            None => Some(None),
            Some(text) => read(text).map(Some),
        }
    }
    Some(match key {
        Key::Preferences => Stored::Preferences(value(text)?),
        Key::Sheet(id) => Stored::Sheet(id, value(text)?),
        Key::OpenSheet => Stored::OpenSheet(value::<OpenSheet>(text)?.map(|open| open.id)),
        Key::Last => Stored::Last(value(text)?),
        Key::Progress(lesson) => Stored::Progress(lesson, value(text)?),
        Key::Draft(block) => Stored::Draft(block, value(text)?),
    })
}

#[cfg(test)]
mod tests;
