//! The programs of the playground: their titles, what each began with, and which one lies on the table.
//!
//! What was typed into one is the draft of its block, as in a lesson; a sheet says what a reset leads back to.

use super::{BlockId, Original, PLAY};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The program that is there before the reader made any.
pub const FIRST: &str = "main";

/// A program of the reader's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sheet {
    /// what the reader calls it; empty where it was never named
    pub title: String,
    /// the text it began with
    pub start: String,
    /// when it was made, milliseconds since 1970
    pub made: f64,
    /// The reader deleted it; it is kept until another one is, in case that was a mistake.
    pub removed: bool,
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheets {
    /// by the id of their block
    pub all: BTreeMap<String, Rc<Sheet>>,
    /// the one that lies on the table
    pub open: Option<String>,
}

/// A change of them.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetChange {
    /// A new one, which is opened. One of this id that is there already is only opened.
    Add(String, Sheet),
    /// another one is opened
    Open(String),
    /// one is named; the sheet counts as a whole where there was none yet
    Rename(String, Sheet),
    /// one is deleted, unless it is the only one; the sheet counts where there was none yet
    Remove(String, Sheet),
    /// the one deleted last is there again
    Restore,
}

impl Sheets {
    /// Those that are there, oldest first; never none. The first one need not have been touched: then it has no sheet.
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

    /// The one on the table.
    pub fn current(&self) -> (&str, Option<&Sheet>) {
        let live = self.live();
        let open = live.iter().find(|(id, _)| Some(*id) == self.open.as_deref());
        *open.or(live.first()).expect("there is always one")
    }

    /// The one deleted last.
    pub fn removed(&self) -> Option<(&str, &Sheet)> {
        self.all.iter().find(|(_, s)| s.removed).map(|(id, s)| (id.as_str(), &**s))
    }

    /// The reader typed into a block: whatever is typed in the playground has a sheet, so that it is found again.
    pub fn typed(&mut self, block: &BlockId, original: &Original) {
        if block.lesson == PLAY && !self.all.contains_key(&block.block) {
            let sheet = Sheet { start: original.text.clone(), ..Sheet::default() };
            self.all.insert(block.block.clone(), Rc::new(sheet));
        }
    }

    /// Makes a change; gives the id of a sheet that is gone for good, and its draft with it.
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
