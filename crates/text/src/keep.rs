//! Texts about site updates, and about exporting and importing the user's work.

use super::Locale;

mod en;
mod ko;

/// All texts of this area.
pub struct KeepTexts {
    /// a new version is available
    pub update_ready: &'static str,
    /// button: activates it
    pub update: &'static str,
    /// link shown in a frame of another site: opens the whole site
    pub open_whole: &'static str,
    /// title of the page of the user's work, and of the link to it
    pub title: &'static str,
    /// what the page is for
    pub lead: &'static str,
    /// what is stored here: numbers of programs, lessons started, lessons finished
    pub kept: fn(usize, usize, usize) -> String,
    /// nothing is stored yet
    pub nothing_kept: &'static str,
    /// heading: the programs
    pub programs: &'static str,
    /// heading and button: export to a file
    pub save: &'static str,
    /// heading: import from a file
    pub open: &'static str,
    /// label of the file input
    pub choose: &'static str,
    /// heading: what importing would change
    pub preview: &'static str,
    /// number of programs that do not exist here yet
    pub adds_programs: fn(usize) -> String,
    /// number of lessons with more progress than here
    pub adds_lessons: fn(usize) -> String,
    /// number of invalid entries
    pub left_out: fn(usize) -> String,
    /// number of programs with two different texts; ticking one takes the file's
    pub conflicts: fn(usize) -> String,
    /// which text is newer: the file's, the local one, unknown
    pub newer: [&'static str; 3],
    /// everything in the file is here already
    pub nothing_new: &'static str,
    /// button: import it
    pub join: &'static str,
    /// button: change nothing
    pub cancel: &'static str,
    /// it was imported
    pub joined: &'static str,
    /// not a file of this product
    pub foreign: &'static str,
    /// a file of this product, truncated or altered
    pub damaged: &'static str,
    /// of a newer version
    pub newer_version: &'static str,
    /// too large
    pub too_large: &'static str,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static KeepTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
