//! What the page remembers about its reader: settings, drafts, progress and the last place, as one reducer.
//!
//! Pure data and pure changes. It must not know the browser, storage or any component.

mod draft;
mod effort;
mod progress;
mod settings;
mod sheets;
mod stamp;

pub use draft::{BlockId, Draft, Original, PLAY};
pub use effort::Effort;
pub use progress::{Deed, LessonProgress, Parts, Visit};
pub use settings::{Preferences, Theme};
pub use sheets::{FIRST, Sheet, SheetChange, Sheets};

use std::collections::BTreeMap;
use std::rc::Rc;
use text::Locale;

/// Everything the page remembers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// how the reader wants the page
    pub preferences: Preferences,
    /// what the reader typed
    pub drafts: BTreeMap<BlockId, Rc<Draft>>,
    /// the programs of the playground
    pub sheets: Sheets,
    /// what the reader did, by lesson
    pub progress: BTreeMap<String, Rc<LessonProgress>>,
    /// where the reader was last
    pub last: Option<Visit>,
    /// how far the reader went with exercises since the page was loaded
    pub efforts: BTreeMap<BlockId, Effort>,
    /// How often the text of a block was written by something else than its editor: an editor follows when this grows.
    pub writes: BTreeMap<BlockId, u32>,
    /// what the reader must be told once
    pub notice: Option<Notice>,
}

/// Something the reader is told once, at the top of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// the browser refuses storage
    NotSaved,
    /// the storage is full
    StorageFull,
}

/// A change of what the page remembers.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// the reader typed
    Edit {
        /// where
        block: BlockId,
        /// the whole text
        text: String,
        /// what the lesson has there
        original: Original,
    },
    /// back to the lesson's text
    Reset(BlockId),
    /// the text before the last [`Action::Reset`] again
    UndoReset(BlockId),
    /// the draft stays although the lesson's text changed
    KeepDraft {
        /// which
        block: BlockId,
        /// what the lesson has there now
        original: Original,
    },
    /// the programs of the playground
    Sheets(SheetChange),
    /// light, dark or as the system has it
    SetTheme(Theme),
    /// the language chosen
    SetLocale(Locale),
    /// the plain text area instead of the editor
    SetPlainEditor(bool),
    /// a lesson was opened
    Visit(Visit),
    /// something was done with a block
    Did {
        /// which
        block: BlockId,
        /// what
        deed: Deed,
        /// what there is to do in the lesson
        parts: Rc<Parts>,
    },
    /// the reader went a step in an exercise
    Try(BlockId, Effort),
    /// another tab wrote these
    Merge(Box<Stored>),
    /// something must be told
    Notify(Notice),
    /// it was read
    Dismiss,
}

/// One stored piece, as it comes back from storage or from another tab. `None` where it was removed.
#[derive(Clone, Debug, PartialEq)]
pub enum Stored {
    /// preferences
    Preferences(Option<Preferences>),
    /// the last place
    Last(Option<Visit>),
    /// a lesson's progress
    Progress(String, Option<LessonProgress>),
    /// a draft
    Draft(BlockId, Option<Draft>),
    /// a program of the playground
    Sheet(String, Option<Sheet>),
    /// the program that lies on the table
    OpenSheet(Option<String>),
}

impl State {
    /// The state made of what was stored.
    pub fn restore(pieces: impl IntoIterator<Item = Stored>) -> Self {
        let mut state = Self::default();
        for piece in pieces {
            match piece {
                Stored::OpenSheet(id) => state.sheets.open = id,
                piece => state.merge(piece),
            }
        }
        state.writes.clear();
        state
    }

    /// The draft that counts for a block, if the reader has one.
    pub fn draft(&self, block: &BlockId) -> Option<&Rc<Draft>> {
        self.drafts.get(block).filter(|d| !d.set_aside)
    }

    /// Whether a reset of this block can be undone.
    pub fn can_undo_reset(&self, block: &BlockId) -> bool {
        self.drafts.get(block).is_some_and(|d| d.set_aside) || self.efforts.get(block).is_some_and(|e| e.set_aside)
    }

    /// How far the reader went with an exercise.
    pub fn effort(&self, block: &BlockId) -> Effort {
        self.efforts.get(block).copied().filter(|e| !e.set_aside).unwrap_or_default()
    }

    /// Whether this was done with a block.
    pub fn has(&self, block: &BlockId, deed: Deed) -> bool {
        self.progress.get(&block.lesson).is_some_and(|p| p.has(&block.block, deed))
    }

    /// How often the text of a block was written by something else than its editor.
    pub fn writes(&self, block: &BlockId) -> u32 {
        self.writes.get(block).copied().unwrap_or_default()
    }

    /// Whether a lesson is finished.
    pub fn is_done(&self, lesson: &str) -> bool {
        self.progress.get(lesson).is_some_and(|p| p.done)
    }

    /// The state after a change.
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Edit { block, text, original } => next.edit(block, text, original),
            Action::Reset(block) => next.set_aside(block, true),
            Action::UndoReset(block) => next.set_aside(block, false),
            Action::KeepDraft { block, original } => {
                if let Some(draft) = next.drafts.get_mut(&block) {
                    let draft = Rc::make_mut(draft);
                    (draft.original, draft.locale) = (original.hash(), Some(original.locale));
                }
            }
            Action::Sheets(change) => {
                if let Some(gone) = next.sheets.change(change) {
                    next.drafts.remove(&BlockId::new(PLAY, gone));
                }
            }
            Action::SetTheme(theme) => next.preferences.theme = theme,
            Action::SetLocale(locale) => next.preferences.locale = Some(locale),
            Action::SetPlainEditor(plain) => next.preferences.plain_editor = plain,
            // the same lesson again: the block is still the place
            Action::Visit(visit) if next.last.as_ref().is_some_and(|last| last.lesson == visit.lesson) => {}
            Action::Visit(visit) => next.last = Some(visit),
            Action::Did { block, deed, parts } => {
                let lesson = next.progress.entry(block.lesson.clone()).or_default();
                let changed = lesson.with(&block.block, deed, &parts);
                if changed != **lesson {
                    *lesson = Rc::new(changed);
                }
                next.last = Some(Visit { lesson: block.lesson, block: Some(block.block) });
            }
            Action::Try(block, effort) => drop(next.efforts.insert(block, effort)),
            Action::Merge(piece) => next.merge(*piece),
            Action::Notify(notice) => next.notice = Some(notice),
            Action::Dismiss => next.notice = None,
        }
        next
    }

    fn edit(&mut self, block: BlockId, text: String, original: Original) {
        let set_aside = self.drafts.get(&block).is_some_and(|d| d.set_aside);
        if original.text != text {
            self.efforts.retain(|id, effort| *id != block || !effort.set_aside);
        }
        if original.text == text {
            // Typed back to the original: there is no draft, except that one set aside may still be wanted.
            if !set_aside {
                self.drafts.remove(&block);
            }
            return;
        }
        self.sheets.typed(&block, &original);
        let known = self.draft(&block).map(|d| (d.original, d.locale));
        let (hash, locale) = known.unwrap_or((original.hash(), Some(original.locale)));
        self.drafts.insert(block, Rc::new(Draft { text, original: hash, locale, set_aside: false, changed: 0 }));
    }

    fn set_aside(&mut self, block: BlockId, yes: bool) {
        if let Some(effort) = self.efforts.get_mut(&block) {
            effort.set_aside = yes;
        }
        if let Some(draft) = self.drafts.get_mut(&block) {
            Rc::make_mut(draft).set_aside = yes;
            *self.writes.entry(block).or_default() += 1;
        }
    }

    fn merge(&mut self, piece: Stored) {
        match piece {
            Stored::Preferences(preferences) => self.preferences = preferences.unwrap_or_default(),
            Stored::Last(last) => self.last = last,
            // Which program lies on the table is each tab's own matter.
            Stored::OpenSheet(_) => {}
            Stored::Sheet(id, sheet) => {
                match sheet {
                    Some(sheet) => self.sheets.all.insert(id, Rc::new(sheet)),
                    None => self.sheets.all.remove(&id),
                };
            }
            Stored::Progress(lesson, None) => drop(self.progress.remove(&lesson)),
            // Two tabs may each have run something: nothing that was done is taken back.
            Stored::Progress(lesson, Some(progress)) => {
                let mine = self.progress.entry(lesson).or_default();
                *mine = Rc::new(mine.joined(&progress));
            }
            Stored::Draft(block, draft) => {
                match draft {
                    Some(draft) => self.drafts.insert(block.clone(), Rc::new(draft)),
                    None => self.drafts.remove(&block),
                };
                *self.writes.entry(block).or_default() += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests;
