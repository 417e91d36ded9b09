//! Texts for sharing a program by a link, and for opening a link.

use super::Locale;

mod en;
mod ko;

/// All texts of this area.
pub struct ShareTexts {
    /// button: opens the dialog
    pub share: &'static str,
    /// its heading
    pub heading: &'static str,
    /// what the link contains
    pub lead: &'static str,
    /// the link is being created
    pub making: &'static str,
    /// label of the link
    pub link: &'static str,
    /// its length in characters
    pub length: fn(usize) -> String,
    /// beside the length: the step that the link contains
    pub at_step: fn(u32) -> String,
    /// the page was opened from a disk, so the link works only there
    pub on_disk: &'static str,
    /// button: copies it
    pub copy: &'static str,
    /// it was copied
    pub copied: &'static str,
    /// it could not be copied; it is selected instead
    pub copy_yourself: &'static str,
    /// label of the QR code
    pub qr: &'static str,
    /// too long for a link; argument: its length
    pub too_long: fn(usize) -> String,
    /// button: saves the program as a file
    pub save: &'static str,
    /// button: closes the dialog
    pub close: &'static str,

    /// heading of a program opened from a link
    pub shared: &'static str,
    /// nothing was run and nothing was changed
    pub promise: &'static str,
    /// the link refers to a step: the step, the name of the button
    pub to_step: fn(u32, &str) -> String,
    /// the link refers to a tool; argument: the name of the button
    pub to_tool: fn(&str) -> String,
    /// number of earlier blocks that run before it
    pub earlier: fn(usize) -> String,
    /// button: adds it to the user's programs
    pub keep: &'static str,
    /// link: back to the user's programs
    pub back: &'static str,
    /// heading for an unreadable link
    pub broken: &'static str,
    /// it was made by another version of the site
    pub version: &'static str,
    /// it was truncated or mistyped
    pub damaged: &'static str,
    /// it contains more than a link may
    pub bomb: &'static str,
    /// the browser cannot decompress it
    pub packed: &'static str,
    /// below each of these
    pub unharmed: &'static str,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static ShareTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
