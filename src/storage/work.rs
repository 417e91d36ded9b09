//! The reader's work as one file: everything typed and done, to be carried to another browser and joined with what is there.
//!
//! Pure: text in, a plan out. What is here and newer stays; nothing that was done is taken back. It must not know files or pages.

use super::{Key, changes, stored};
use crate::state::{BlockId, Draft, PLAY, State, Stored};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::rc::Rc;

/// The largest file that is read, in bytes. A browser's storage holds about five million.
pub const LARGEST: f64 = 20e6;
/// The longest id that is believed, in bytes.
const LONGEST_ID: usize = 100;
/// What a file says that it is.
const KIND: &str = "work";
/// The version of the file as a whole; what is in it carries versions of its own.
const VERSION: u64 = 1;

/// The form of the file.
#[derive(Serialize, Deserialize)]
struct File {
    #[serde(rename = "magic-box")]
    kind: String,
    version: u64,
    /// when it was saved, for people
    #[serde(default)]
    saved: String,
    /// what is stored, by the names it is stored under
    #[serde(default)]
    pieces: Map<String, Value>,
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// no file of ours
    Foreign,
    /// one of ours that was cut or changed
    Damaged,
    /// of a version that is not known here
    Newer,
    /// larger than any of ours can be
    TooLarge,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    pieces: Vec<Stored>,
    /// entries that say nothing here, and are left out
    pub left_out: usize,
}

/// Two different texts for one block.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// the block
    pub block: BlockId,
    /// what the file has
    theirs: Draft,
    /// which of the two is newer; `None` where that is not known
    pub theirs_is_newer: Option<bool>,
}

/// What reading a file would change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    added: Vec<Stored>,
    /// programs that are not here yet
    pub programs: usize,
    /// lessons in which more was done than here
    pub lessons: usize,
    /// programs of which there are two
    pub conflicts: Vec<Conflict>,
}

/// Everything the reader typed and did, as the text of a file. How they want the page is this browser's matter.
pub fn save(state: &State, date: &str) -> String {
    let work =
        changes(&State::default(), state).into_iter().filter(|(key, _)| !matches!(key, Key::Preferences | Key::Last | Key::OpenSheet));
    let pieces = work.filter_map(|(key, text)| Some((key.name(), serde_json::from_str(&text?).ok()?)));
    let file = File { kind: KIND.into(), version: VERSION, saved: date.into(), pieces: pieces.collect() };
    serde_json::to_string_pretty(&file).expect("a map with text keys is JSON")
}

/// What the text of a file holds. Work dated later than `now`, by a clock that was wrong, counts as done now.
pub fn open(text: &str, now: u64) -> Result<Work, Unreadable> {
    if text.len() as f64 > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    let file = match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(fields)) if fields.get("magic-box").is_some_and(|kind| kind == KIND) => fields,
        Ok(_) => return Err(Unreadable::Foreign),
        Err(_) if text.trim_start_matches('\u{feff}').trim_start().starts_with('{') && text.contains("\"magic-box\"") => {
            return Err(Unreadable::Damaged);
        }
        Err(_) => return Err(Unreadable::Foreign),
    };
    if file.get("version").and_then(Value::as_u64).is_some_and(|version| version > VERSION) {
        return Err(Unreadable::Newer);
    }
    let file: File = serde_json::from_value(Value::Object(file)).map_err(|_| Unreadable::Damaged)?;
    let all = file.pieces.len();
    let pieces: Vec<_> = file.pieces.into_iter().filter_map(|(name, value)| piece(&name, &value, now)).collect();
    Ok(Work { left_out: all - pieces.len(), pieces })
}

fn piece(name: &str, value: &Value, now: u64) -> Option<Stored> {
    let is_id = |id: &str| !id.is_empty() && id.len() <= LONGEST_ID && id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    match stored(Key::from_name(name)?, Some(&value.to_string()))? {
        Stored::Draft(block, Some(draft)) if is_id(&block.lesson) && is_id(&block.block) => {
            let changed = draft.changed.min(now);
            Some(Stored::Draft(block, Some(Draft { changed, ..draft })))
        }
        Stored::Sheet(id, Some(sheet)) if is_id(&id) => Some(Stored::Sheet(id, Some(sheet))),
        Stored::Progress(lesson, Some(progress)) if is_id(&lesson) => Some(Stored::Progress(lesson, Some(progress))),
        _ => None,
    }
}

impl Work {
    /// What joining it with what is here would change.
    pub fn plan(&self, here: &State) -> Plan {
        let mut plan = Plan::default();
        for piece in &self.pieces {
            match piece {
                Stored::Draft(block, Some(theirs)) => plan.draft(here.drafts.get(block), block, theirs, piece),
                Stored::Progress(lesson, Some(theirs)) => {
                    let mine = here.progress.get(lesson);
                    if mine.is_none_or(|mine| mine.joined(theirs) != **mine) {
                        plan.lessons += 1;
                        plan.added.push(piece.clone());
                    }
                }
                // what it is called here stays
                Stored::Sheet(id, Some(sheet)) if !here.sheets.all.contains_key(id) => {
                    plan.programs += usize::from(!sheet.removed && !self.has_draft(id));
                    plan.added.push(piece.clone());
                }
                _ => {}
            }
        }
        plan
    }

    /// Whether something was typed into a program of the playground.
    fn has_draft(&self, sheet: &str) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Stored::Draft(block, _) if block.lesson == PLAY && block.block == sheet))
    }
}

impl Plan {
    fn draft(&mut self, mine: Option<&Rc<Draft>>, block: &BlockId, theirs: &Draft, piece: &Stored) {
        let same = |mine: &Draft| Draft { changed: 0, ..mine.clone() } == Draft { changed: 0, ..theirs.clone() };
        match mine {
            None => {
                self.programs += 1;
                self.added.push(piece.clone());
            }
            Some(mine) if same(mine) => {}
            Some(mine) => {
                let known = mine.changed > 0 && theirs.changed > 0 && mine.changed != theirs.changed;
                let theirs_is_newer = known.then(|| theirs.changed > mine.changed);
                self.conflicts.push(Conflict { block: block.clone(), theirs: theirs.clone(), theirs_is_newer });
            }
        }
    }

    /// Whether everything in the file is here already.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.conflicts.is_empty()
    }

    /// The conflicts that the file wins by itself: its text is newer.
    pub fn newer(&self) -> impl Iterator<Item = &BlockId> {
        self.conflicts.iter().filter(|conflict| conflict.theirs_is_newer == Some(true)).map(|conflict| &conflict.block)
    }

    /// What to join, where the file wins the conflicts that `take` says.
    pub fn pieces(&self, take: impl Fn(&BlockId) -> bool) -> Vec<Stored> {
        let taken = self.conflicts.iter().filter(|conflict| take(&conflict.block));
        let taken = taken.map(|conflict| Stored::Draft(conflict.block.clone(), Some(conflict.theirs.clone())));
        self.added.iter().cloned().chain(taken).collect()
    }
}

#[cfg(test)]
mod tests;
