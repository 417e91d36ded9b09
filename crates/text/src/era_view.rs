//! Texts of the page for running in an era: the choice, the three layers, the comparison of two eras.

mod en;
mod ko;

use super::Locale;

/// All texts of this area.
pub struct EraViewTexts {
    /// the current era, in the list
    pub today: &'static str,
    /// heading of the layers; argument: the era with its year
    pub as_of: fn(&str) -> String,
    /// the same for the current era
    pub as_of_today: &'static str,
    /// the program's text is not changed
    pub unchanged: &'static str,
    /// the rule of the syntax layer
    pub syntax: fn(&str) -> String,
    /// the same for the current era
    pub syntax_today: &'static str,
    /// the era can parse the whole program
    pub readable: &'static str,
    /// the rule of the library layer
    pub library: fn(&str) -> String,
    /// the same for the current era
    pub library_today: &'static str,
    /// every built-in used is available
    pub nothing_missing: &'static str,
    /// a missing built-in: name, edition with year
    pub missing: fn(&str, &str) -> String,
    /// the rule of the meaning layer
    pub meaning: fn(&str) -> String,
    /// the same where no rule differs
    pub meaning_same: &'static str,
    /// what `==` does in every era but one
    pub converts: &'static str,
    /// the lines in which a rule affects this program
    pub met_in: fn(&[u32]) -> String,
    /// expands the rules that do not affect this program: how many
    pub other_rules: fn(usize) -> String,
    /// opens the comparison of two eras
    pub compare: &'static str,
    /// what that does
    pub compare_help: &'static str,
    /// label of the choice on the left
    pub first: &'static str,
    /// label of the choice on the right
    pub second: &'static str,
    /// button: runs in one era, then in the other
    pub run_both: &'static str,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static EraViewTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}

/// Line numbers separated by commas.
fn listed(lines: &[u32]) -> String {
    lines.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}
