//! Exports the user's work as one file and merges such a file into the state of another browser.
//!
//! Pure: text in, a plan out. Newer local work is kept and progress is never lost. Does not depend on files or pages.

use super::{Key, changes, stored};
use crate::state::{BlockId, Draft, PLAY, State, Stored};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::rc::Rc;

/// The largest file accepted, in bytes. A browser's storage holds about five million.
pub const LARGEST: f64 = 20e6;
/// The longest id accepted, in bytes.
const LONGEST_ID: usize = 100;
/// The value of the field that identifies the file.
const KIND: &str = "work";
/// The version of the file format; its entries carry their own.
const VERSION: u64 = 1;

/// The format of the file.
#[derive(Serialize, Deserialize)]
struct File {
    #[serde(rename = "magic-box")]
    kind: String,
    version: u64,
    /// the date it was saved, for people to read
    #[serde(default)]
    saved: String,
    /// the stored values, by their names in storage
    #[serde(default)]
    pieces: Map<String, Value>,
}

/// Why a file is rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// not a file of this product
    Foreign,
    /// recognized, but truncated or altered
    Damaged,
    /// of a newer version
    Newer,
    /// larger than [`LARGEST`]
    TooLarge,
}

/// The contents of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    pieces: Vec<Stored>,
    /// number of entries that were ignored because they are invalid
    pub left_out: usize,
}

/// Two different texts of one block.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// the block
    pub block: BlockId,
    /// the draft in the file
    theirs: Draft,
    /// whether the file's text is newer; `None` if unknown
    pub theirs_is_newer: Option<bool>,
}

/// What importing a file would change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    added: Vec<Stored>,
    /// number of programs that do not exist here yet
    pub programs: usize,
    /// number of lessons with more progress than here
    pub lessons: usize,
    /// blocks with two different texts
    pub conflicts: Vec<Conflict>,
}

/// Everything typed and done, as the text of a file. Settings, the last place and the open program stay with this browser.
pub fn save(state: &State, date: &str) -> String {
    let work =
        changes(&State::default(), state).into_iter().filter(|(key, _)| !matches!(key, Key::Preferences | Key::Last | Key::OpenSheet));
    let pieces = work.filter_map(|(key, text)| Some((key.name(), serde_json::from_str(&text?).ok()?)));
    let file = File { kind: KIND.into(), version: VERSION, saved: date.into(), pieces: pieces.collect() };
    serde_json::to_string_pretty(&file).expect("a map with text keys is JSON")
}

/// Parses a file. Drafts dated later than `now` (the clock was wrong) are dated `now`.
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
    /// What merging with the state `here` would change.
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
                // An existing sheet keeps its title here.
                Stored::Sheet(id, Some(sheet)) if !here.sheets.all.contains_key(id) => {
                    plan.programs += usize::from(!sheet.removed && !self.has_draft(id));
                    plan.added.push(piece.clone());
                }
                _ => {}
            }
        }
        plan
    }

    /// Whether the file has a draft of this playground program.
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

    /// The blocks whose text in the file is newer.
    pub fn newer(&self) -> impl Iterator<Item = &BlockId> {
        self.conflicts.iter().filter(|conflict| conflict.theirs_is_newer == Some(true)).map(|conflict| &conflict.block)
    }

    /// The entries to merge; the file's text is used for the conflicts that `take` accepts.
    pub fn pieces(&self, take: impl Fn(&BlockId) -> bool) -> Vec<Stored> {
        let taken = self.conflicts.iter().filter(|conflict| take(&conflict.block));
        let taken = taken.map(|conflict| Stored::Draft(conflict.block.clone(), Some(conflict.theirs.clone())));
        self.added.iter().cloned().chain(taken).collect()
    }
}

#[cfg(test)]
mod tests;
