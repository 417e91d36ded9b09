//! The names of the tools that look into a program, as they stand under every snippet.

mod en;
mod ko;

use super::Locale;

/// All words of this area.
pub struct ToolTexts {
    /// name of the row
    pub row: &'static str,
    /// opens the stepper
    pub step_through: &'static str,
    /// opens the age of the code
    pub age: &'static str,
    /// opens the static box beside the magic box
    pub two_boxes: &'static str,
    /// chooses the era
    pub run_as_of: &'static str,
    /// back to the code
    pub close: &'static str,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static ToolTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
