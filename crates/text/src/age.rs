//! Texts for the age of code: the deciding feature, the age of each part, and what it replaced.

mod en;
mod ko;

use super::Locale;

/// All texts of this area.
pub struct AgeTexts {
    /// label of the region
    pub region: &'static str,
    /// while the program is being analysed
    pub looking: &'static str,
    /// no engine works
    pub nobody: &'static str,
    /// the text is not JavaScript
    pub syntax_error: &'static str,
    /// before the verdict: the oldest edition that can run the program
    pub oldest: &'static str,
    /// the verdict: edition, year, what decides it, line
    pub because: fn(&str, u16, &str, u32) -> String,
    /// the verdict where nothing is newer than the first edition
    pub from_the_start: &'static str,
    /// a likely use would need a newer edition: name, line, edition, year
    pub perhaps: fn(&str, u32, &str, u16) -> String,
    /// label of the legend
    pub legend: &'static str,
    /// in the legend: code that is not tinted
    pub untinted: &'static str,
    /// label of the list
    pub list: &'static str,
    /// an edition with its year
    pub edition: fn(&str, u16) -> String,
    /// the Netscape version that had it before the edition
    pub netscape: fn(&str) -> String,
    /// a use that the code alone does not prove
    pub likely: &'static str,
    /// line numbers, in order
    pub lines: fn(&[u32]) -> String,
    /// before an older spelling
    pub before: &'static str,
    /// expands the features of the first edition: how many
    pub oldest_parts: fn(usize) -> String,
    /// how to use the list
    pub help: &'static str,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static AgeTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}

/// Numbers separated by `between`, at most eight; then `more`.
fn listed(numbers: &[u32], between: &str, more: &str) -> String {
    const SHOWN: usize = 8;
    let mut out = numbers.iter().take(SHOWN).map(u32::to_string).collect::<Vec<_>>().join(between);
    if numbers.len() > SHOWN {
        out.push_str(more);
    }
    out
}
