//! Running as of an era, as the page shows it: the choice, its three layers in a program, two eras side by side.

mod en;
mod ko;

use super::Locale;

/// All words of this area.
pub struct EraViewTexts {
    /// the era of today, in the list
    pub today: &'static str,
    /// heading of the layers, with the era and its year
    pub as_of: fn(&str) -> String,
    /// the same for today
    pub as_of_today: &'static str,
    /// the program's text stays what it is
    pub unchanged: &'static str,
    /// the rule of the syntax layer
    pub syntax: fn(&str) -> String,
    /// the same for today
    pub syntax_today: &'static str,
    /// nothing in the program is newer
    pub readable: &'static str,
    /// the rule of the library layer
    pub library: fn(&str) -> String,
    /// the same for today
    pub library_today: &'static str,
    /// nothing that the program uses is missing
    pub nothing_missing: &'static str,
    /// a built-in that is not there: name, edition with year
    pub missing: fn(&str, &str) -> String,
    /// the rule of the meaning layer
    pub meaning: fn(&str) -> String,
    /// the same where no rule differs
    pub meaning_same: &'static str,
    /// what `==` does in every era but one
    pub converts: &'static str,
    /// a rule that this program meets, in these lines
    pub met_in: fn(&[u32]) -> String,
    /// opens the rules that this program does not meet: how many
    pub other_rules: fn(usize) -> String,
    /// opens two eras side by side
    pub compare: &'static str,
    /// what that does
    pub compare_help: &'static str,
    /// name of the choice on the left
    pub first: &'static str,
    /// name of the choice on the right
    pub second: &'static str,
    /// runs in one era, then in the other
    pub run_both: &'static str,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static EraViewTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}

/// Line numbers in a row.
fn listed(lines: &[u32]) -> String {
    lines.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}
