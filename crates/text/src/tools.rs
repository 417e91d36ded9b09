//! The names of the tools below every snippet.

mod en;
mod ko;

use super::Locale;

/// All texts of this area.
pub struct ToolTexts {
    /// label of the row
    pub row: &'static str,
    /// button: opens the stepper
    pub step_through: &'static str,
    /// button: opens the age of the code
    pub age: &'static str,
    /// button: opens the static box beside the magic box
    pub two_boxes: &'static str,
    /// label of the choice of an era
    pub run_as_of: &'static str,
    /// button: closes the tool
    pub close: &'static str,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static ToolTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
