//! The page's persistent state: settings, drafts, progress and the last place, as one reducer.
//!
//! Pure data and pure changes. Does not depend on the browser, storage or components.

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

/// The whole state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// settings
    pub preferences: Preferences,
    /// the user's texts, by block
    pub drafts: BTreeMap<BlockId, Rc<Draft>>,
    /// the playground's programs
    pub sheets: Sheets,
    /// what was done, by lesson id
    pub progress: BTreeMap<String, Rc<LessonProgress>>,
    /// the lesson opened last
    pub last: Option<Visit>,
    /// state of exercises since the page was loaded; not stored
    pub efforts: BTreeMap<BlockId, Effort>,
    /// How often a block's text was changed other than by its editor: the editor reloads the text when this grows.
    pub writes: BTreeMap<BlockId, u32>,
    /// a notice to show once
    pub notice: Option<Notice>,
}

/// A notice shown once, at the top of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// the browser refuses storage
    NotSaved,
    /// the storage is full
    StorageFull,
}

/// A change of the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// the user typed
    Edit {
        /// in which block
        block: BlockId,
        /// the whole text
        text: String,
        /// the lesson's text of the block
        original: Original,
    },
    /// return to the lesson's text
    Reset(BlockId),
    /// restore the text from before the last [`Action::Reset`]
    UndoReset(BlockId),
    /// keep the draft although the lesson's text changed
    KeepDraft {
        /// which block
        block: BlockId,
        /// the lesson's current text
        original: Original,
    },
    /// a change of the playground's programs
    Sheets(SheetChange),
    /// light, dark or the system's
    SetTheme(Theme),
    /// choose a language
    SetLocale(Locale),
    /// use a plain text area instead of the editor
    SetPlainEditor(bool),
    /// open a lesson
    Visit(Visit),
    /// record what was done with a block
    Did {
        /// which block
        block: BlockId,
        /// what
        deed: Deed,
        /// all that can be done in the lesson
        parts: Rc<Parts>,
    },
    /// set the state of an exercise
    Try(BlockId, Effort),
    /// apply what another tab or a file contains
    Merge(Box<Stored>),
    /// show a notice
    Notify(Notice),
    /// dismiss the notice
    Dismiss,
}

/// One stored entry, read from storage or received from another tab. `None` if it was removed.
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
    /// the id of the open playground program
    OpenSheet(Option<String>),
}

impl State {
    /// The state built from stored entries.
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

    /// The draft shown for a block, if there is one.
    pub fn draft(&self, block: &BlockId) -> Option<&Rc<Draft>> {
        self.drafts.get(block).filter(|d| !d.set_aside)
    }

    /// Whether a reset of this block can be undone.
    pub fn can_undo_reset(&self, block: &BlockId) -> bool {
        self.drafts.get(block).is_some_and(|d| d.set_aside) || self.efforts.get(block).is_some_and(|e| e.set_aside)
    }

    /// The state of an exercise.
    pub fn effort(&self, block: &BlockId) -> Effort {
        self.efforts.get(block).copied().filter(|e| !e.set_aside).unwrap_or_default()
    }

    /// Whether `deed` was done with a block.
    pub fn has(&self, block: &BlockId, deed: Deed) -> bool {
        self.progress.get(&block.lesson).is_some_and(|p| p.has(&block.block, deed))
    }

    /// How often the text of a block was changed other than by its editor.
    pub fn writes(&self, block: &BlockId) -> u32 {
        self.writes.get(block).copied().unwrap_or_default()
    }

    /// Whether a lesson is finished.
    pub fn is_done(&self, lesson: &str) -> bool {
        self.progress.get(lesson).is_some_and(|p| p.done)
    }

    /// The state after an action.
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
            // The same lesson again: keep the block.
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
            // Equal to the original: no draft is needed, except one set aside that may still be restored.
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
            // Each tab has its own open program.
            Stored::OpenSheet(_) => {}
            Stored::Sheet(id, sheet) => {
                match sheet {
                    Some(sheet) => self.sheets.all.insert(id, Rc::new(sheet)),
                    None => self.sheets.all.remove(&id),
                };
            }
            Stored::Progress(lesson, None) => drop(self.progress.remove(&lesson)),
            // Two tabs may each have made progress: keep both.
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
