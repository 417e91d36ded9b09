//! Texts about eras: refused syntax, missing built-ins, rules that differed.

mod en;
mod ko;

use super::Locale;

/// All texts of this area.
pub struct EraTexts {
    /// an era: its name, and its year except for the current one
    pub era: fn(&str, Option<u16>) -> String,
    /// a construct is newer than the era: its name, its edition with the year, the era with its year
    pub refused: fn(&str, &str, &str) -> String,
    /// what preceded the construct: the older spelling
    pub then: fn(&str) -> String,
    /// nothing ran; argument: the era with its year
    pub not_run: fn(&str) -> String,
    /// a built-in is newer than the era: its name, its edition with the year, the era with its year
    pub missed: fn(&str, &str, &str) -> String,
    /// a method of such values: the owner's name, the method's
    pub method: fn(&str, &str) -> String,
    /// what is simulated and what is not
    pub simulated: &'static str,
    /// the three layers: syntax, library, meaning
    pub layers: [&'static str; 3],
    /// the rules that differed
    pub differences: DifferenceTexts,
}

/// A sentence for each rule that differed.
#[expect(missing_docs, reason = "each is named as its rule in `run`")]
pub struct DifferenceTexts {
    pub equality: &'static str,
    pub literal_text: &'static str,
    pub push: &'static str,
    pub splice: &'static str,
    pub array_of_one: &'static str,
    pub substring: &'static str,
    pub no_strict_mode: &'static str,
    pub writable_undefined: &'static str,
    pub octal_parse_int: &'static str,
    pub no_string_index: &'static str,
    pub shared_regexp: &'static str,
    pub objects_only: &'static str,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static EraTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
