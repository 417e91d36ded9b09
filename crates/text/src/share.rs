//! Words for sharing a program by a link, and for what came with one.

use super::Locale;

mod en;
mod ko;

/// All words of this area.
pub struct ShareTexts {
    /// button: opens the dialog
    pub share: &'static str,
    /// its heading
    pub heading: &'static str,
    /// what a link holds
    pub lead: &'static str,
    /// the link is being made
    pub making: &'static str,
    /// label of the link
    pub link: &'static str,
    /// how long it is, in characters
    pub length: fn(usize) -> String,
    /// beside the length: what is in the link apart from the code
    pub at_step: fn(u32) -> String,
    /// the link was made on a page that was opened from a disk
    pub on_disk: &'static str,
    /// button: copies it
    pub copy: &'static str,
    /// it was copied
    pub copied: &'static str,
    /// it could not be; it is marked instead
    pub copy_yourself: &'static str,
    /// name of the QR code
    pub qr: &'static str,
    /// too long for a link; with its length
    pub too_long: fn(usize) -> String,
    /// button: saves the program as a file
    pub save: &'static str,
    /// button: closes the dialog
    pub close: &'static str,

    /// heading over a program that came with a link
    pub shared: &'static str,
    /// nothing has run and nothing was changed
    pub promise: &'static str,
    /// the link points to a step; with the step and the name of the button
    pub to_step: fn(u32, &str) -> String,
    /// the link points to a tool; with the name of the button
    pub to_tool: fn(&str) -> String,
    /// so many earlier blocks run before it
    pub earlier: fn(usize) -> String,
    /// button: takes it among the reader's own programs
    pub keep: &'static str,
    /// link: back to the reader's own programs
    pub back: &'static str,
    /// heading over a link that cannot be read
    pub broken: &'static str,
    /// it was made by another version of the site
    pub version: &'static str,
    /// it was cut off or mistyped
    pub damaged: &'static str,
    /// it holds more than a link may hold
    pub bomb: &'static str,
    /// the browser cannot unpack it
    pub packed: &'static str,
    /// under each of these
    pub unharmed: &'static str,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static ShareTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
