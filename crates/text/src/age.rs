//! The age of code in words: what decides it, how old each part is, and what stood in its place before.

mod en;
mod ko;

use super::Locale;

/// All words of this area.
pub struct AgeTexts {
    /// name of the region
    pub region: &'static str,
    /// while the text is being read
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
    /// name of the legend
    pub legend: &'static str,
    /// in the legend: code that is not tinted
    pub untinted: &'static str,
    /// name of the list
    pub list: &'static str,
    /// an edition with its year
    pub edition: fn(&str, u16) -> String,
    /// Netscape's version that had it already
    pub netscape: fn(&str) -> String,
    /// a use that the text alone does not prove
    pub likely: &'static str,
    /// lines, in order
    pub lines: fn(&[u32]) -> String,
    /// before an older spelling
    pub before: &'static str,
    /// opens the list of what the first edition had: how many
    pub oldest_parts: fn(usize) -> String,
    /// how to use the list
    pub help: &'static str,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static AgeTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}

/// Numbers in a row, at most eight of them.
fn listed(numbers: &[u32], between: &str, more: &str) -> String {
    const SHOWN: usize = 8;
    let mut out = numbers.iter().take(SHOWN).map(u32::to_string).collect::<Vec<_>>().join(between);
    if numbers.len() > SHOWN {
        out.push_str(more);
    }
    out
}
