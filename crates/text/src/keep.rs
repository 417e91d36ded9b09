//! Words for what is kept: a new version of the site that waits, the reader's own work and its way to another browser.

use super::Locale;

mod en;
mod ko;

/// All words of this area.
pub struct KeepTexts {
    /// a new version waits for the reader
    pub update_ready: &'static str,
    /// button: takes it over
    pub update: &'static str,
    /// in a frame of another site: leads to the whole site
    pub open_whole: &'static str,
    /// the page of the reader's work, and the link to it
    pub title: &'static str,
    /// what this page is for
    pub lead: &'static str,
    /// what is kept here: programs, lessons begun, lessons finished
    pub kept: fn(usize, usize, usize) -> String,
    /// nothing is kept yet
    pub nothing_kept: &'static str,
    /// heading: the programs
    pub programs: &'static str,
    /// heading and button: to a file
    pub save: &'static str,
    /// heading: from a file
    pub open: &'static str,
    /// label of the field for the file
    pub choose: &'static str,
    /// heading: what reading the file changes
    pub preview: &'static str,
    /// programs that are not here yet
    pub adds_programs: fn(usize) -> String,
    /// lessons in which more was done than here
    pub adds_lessons: fn(usize) -> String,
    /// entries that could not be read
    pub left_out: fn(usize) -> String,
    /// there are two texts for one program; the ticked ones are taken from the file
    pub conflicts: fn(usize) -> String,
    /// which of the two is newer: the file's, the one here, not known
    pub newer: [&'static str; 3],
    /// everything in the file is here
    pub nothing_new: &'static str,
    /// button: joins it
    pub join: &'static str,
    /// button: leaves everything as it is
    pub cancel: &'static str,
    /// it was joined
    pub joined: &'static str,
    /// no file of ours
    pub foreign: &'static str,
    /// a file of ours that was cut or changed
    pub damaged: &'static str,
    /// of a version that is not known here
    pub newer_version: &'static str,
    /// too large
    pub too_large: &'static str,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static KeepTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
