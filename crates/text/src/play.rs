//! Texts of the playground: naming, opening and saving programs, and the examples.

use super::Locale;

mod en;
mod ko;

/// All texts of this area.
pub struct PlayTexts {
    /// label of the list of the user's programs
    pub program: &'static str,
    /// the default title of the first program
    pub first: &'static str,
    /// the default title of a program from a link
    pub shared: &'static str,
    /// the default title of any other program, with its number
    pub nth: fn(usize) -> String,
    /// button: a new, empty program
    pub new: &'static str,
    /// button: opens the examples
    pub examples: &'static str,
    /// button: opens the menu with more actions
    pub more: &'static str,
    /// button: renames the program
    pub rename: &'static str,
    /// label of the name
    pub name: &'static str,
    /// button: accepts the name
    pub ok: &'static str,
    /// button: keeps the old name
    pub cancel: &'static str,
    /// button: deletes the program
    pub delete: &'static str,
    /// a program was deleted; argument: its title
    pub deleted: fn(&str) -> String,
    /// button: restores it
    pub undo: &'static str,
    /// button: restores the program deleted last; argument: its title
    pub restore: fn(&str) -> String,
    /// button: opens a local file
    pub open: &'static str,
    /// button: saves the program as a file
    pub save: &'static str,
    /// the file is too large or not text; argument: its name
    pub not_opened: fn(&str) -> String,
    /// heading of the examples
    pub choose: &'static str,
    /// below it: choosing an example creates a program of one's own
    pub choose_lead: &'static str,
    /// button: closes the examples
    pub close: &'static str,
    /// placeholder for the output
    pub awaited: &'static str,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static PlayTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
