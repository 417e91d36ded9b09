//! The playground's programs ("sheets"): titles, starting texts, and which one is open.
//!
//! The typed text is the draft of the program's block, as in a lesson; a sheet holds the text that a reset restores.

use super::{BlockId, Original, PLAY};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The id of the program that exists from the start.
pub const FIRST: &str = "main";

/// A program in the playground.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sheet {
    /// its title; empty if never named
    pub title: String,
    /// its starting text
    pub start: String,
    /// when it was created, milliseconds since 1970
    pub made: f64,
    /// The user deleted it; it is kept until another one is deleted, so that this can be undone.
    pub removed: bool,
}

/// All sheets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheets {
    /// by block id
    pub all: BTreeMap<String, Rc<Sheet>>,
    /// the id of the open one
    pub open: Option<String>,
}

/// A change of the sheets.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetChange {
    /// Adds a sheet and opens it. If the id exists, it is only opened.
    Add(String, Sheet),
    /// opens another sheet
    Open(String),
    /// renames a sheet; the given one is stored whole if there was none
    Rename(String, Sheet),
    /// deletes a sheet, unless it is the only one; the given one is stored if there was none
    Remove(String, Sheet),
    /// restores the sheet deleted last
    Restore,
}

impl Sheets {
    /// The sheets that are not deleted, oldest first; at least one. The first program has no sheet until it is changed.
    pub fn live(&self) -> Vec<(&str, Option<&Sheet>)> {
        let mut live: Vec<(&str, Option<&Sheet>)> =
            self.all.iter().filter(|(_, s)| !s.removed).map(|(id, s)| (id.as_str(), Some(&**s))).collect();
        if live.is_empty() || !self.all.contains_key(FIRST) {
            live.push((FIRST, None));
        }
        live.sort_by(|(a, x), (b, y)| {
            let made = |s: &Option<&Sheet>| s.map_or(0.0, |s| s.made);
            (*a != FIRST).cmp(&(*b != FIRST)).then(made(x).total_cmp(&made(y))).then(a.cmp(b))
        });
        live
    }

    /// The open sheet; the first one if the open id does not exist.
    pub fn current(&self) -> (&str, Option<&Sheet>) {
        let live = self.live();
        let open = live.iter().find(|(id, _)| Some(*id) == self.open.as_deref());
        *open.or(live.first()).expect("there is always one")
    }

    /// The sheet deleted last, if it can be restored.
    pub fn removed(&self) -> Option<(&str, &Sheet)> {
        self.all.iter().find(|(_, s)| s.removed).map(|(id, s)| (id.as_str(), &**s))
    }

    /// Creates a sheet for a playground block that the user typed into, so that it is listed.
    pub fn typed(&mut self, block: &BlockId, original: &Original) {
        if block.lesson == PLAY && !self.all.contains_key(&block.block) {
            let sheet = Sheet { start: original.text.clone(), ..Sheet::default() };
            self.all.insert(block.block.clone(), Rc::new(sheet));
        }
    }

    /// Applies a change. Returns the id of a sheet that is gone for good, so that its draft can be dropped too.
    pub fn change(&mut self, change: SheetChange) -> Option<String> {
        match change {
            SheetChange::Add(id, sheet) => {
                let there = self.all.entry(id.clone()).or_insert_with(|| Rc::new(sheet));
                Rc::make_mut(there).removed = false;
                self.open = Some(id);
            }
            SheetChange::Open(id) => self.open = Some(id),
            SheetChange::Rename(id, sheet) => {
                let title = sheet.title.clone();
                Rc::make_mut(self.all.entry(id).or_insert_with(|| Rc::new(sheet))).title = title;
            }
            SheetChange::Remove(id, sheet) => return self.remove(&id, sheet),
            SheetChange::Restore => {
                if let Some(id) = self.removed().map(|(id, _)| id.to_owned()) {
                    Rc::make_mut(self.all.get_mut(&id).expect("it was found there")).removed = false;
                    self.open = Some(id);
                }
            }
        }
        None
    }

    fn remove(&mut self, id: &str, sheet: Sheet) -> Option<String> {
        let live: Vec<String> = self.live().iter().map(|(id, _)| (*id).to_owned()).collect();
        let at = live.iter().position(|other| other == id).filter(|_| live.len() > 1)?;
        let gone = self.removed().map(|(id, _)| id.to_owned());
        if let Some(gone) = &gone {
            self.all.remove(gone);
        }
        Rc::make_mut(self.all.entry(id.to_owned()).or_insert_with(|| Rc::new(sheet))).removed = true;
        if self.open.as_deref().is_none_or(|open| open == id) {
            let next = live.get(at + 1).or_else(|| live.get(at.wrapping_sub(1)));
            self.open = next.cloned();
        }
        gone
    }
}

#[cfg(test)]
mod tests;
