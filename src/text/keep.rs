//! Words for what is kept: a new version of the site that waits, and the reader's own work.

use super::Locale;

mod en;
mod ko;

/// All words of this area.
pub struct KeepTexts {
    /// a new version waits for the reader
    pub update_ready: &'static str,
    /// button: takes it over
    pub update: &'static str,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static KeepTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
