//! Words for the playground's programs: naming, keeping, opening and saving them, and the examples.

use super::Locale;

mod en;
mod ko;

/// All words of this area.
pub struct PlayTexts {
    /// label of the list of the reader's programs
    pub program: &'static str,
    /// a program that was never named: the first one
    pub first: &'static str,
    /// one that came with a link
    pub shared: &'static str,
    /// any other, with its number
    pub nth: fn(usize) -> String,
    /// button: a new, empty program
    pub new: &'static str,
    /// button: opens the examples
    pub examples: &'static str,
    /// button: opens the rest of what can be done
    pub more: &'static str,
    /// button: gives the program another name
    pub rename: &'static str,
    /// label of the name
    pub name: &'static str,
    /// button: takes the name
    pub ok: &'static str,
    /// button: leaves the name as it was
    pub cancel: &'static str,
    /// button: deletes the program
    pub delete: &'static str,
    /// it was deleted; with its name
    pub deleted: fn(&str) -> String,
    /// button: it is there again
    pub undo: &'static str,
    /// button: the program deleted last is there again; with its name
    pub restore: fn(&str) -> String,
    /// button: opens a file from the device
    pub open: &'static str,
    /// button: saves the program as a file
    pub save: &'static str,
    /// the file is too large or no text; with its name
    pub not_opened: fn(&str) -> String,
    /// heading of the examples
    pub choose: &'static str,
    /// under it: an example becomes a program of the reader's own
    pub choose_lead: &'static str,
    /// closes the examples
    pub close: &'static str,
    /// where the output will stand
    pub awaited: &'static str,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static PlayTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
