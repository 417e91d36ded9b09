//! Texts of the timeline: lanes, controls, and details of an event.

use super::Locale;

mod en;
mod ko;

/// All texts of this area.
pub struct TimelineTexts {
    /// title of the page, of its link and of the figure
    pub timeline: &'static str,
    /// under the heading
    pub lead: &'static str,
    /// how to use it
    pub help: &'static str,
    /// the lanes: editions, browsers, language, libraries and runtimes, types
    pub lanes: [&'static str; 5],
    /// button
    pub zoom_in: &'static str,
    /// button
    pub zoom_out: &'static str,
    /// button: previous event
    pub earlier: &'static str,
    /// button: next event
    pub later: &'static str,
    /// label of the group of these buttons
    pub controls: &'static str,
    /// a year, month and day, as far as they are known
    pub date: fn(u16, Option<u8>, Option<u8>) -> String,
    /// marks a date as uncertain: only a secondary source gives it, or its day is not known
    pub about: fn(&str) -> String,
    /// label of the region about the selected event
    pub event: &'static str,
    /// no event is selected yet
    pub choose: &'static str,
    /// before the sources
    pub sources: &'static str,
    /// link to a lesson; argument: its title
    pub lesson: fn(&str) -> String,
    /// what an edition added: numbers of constructs and built-ins
    pub added: fn(usize, usize) -> String,
    /// expands the names
    pub names: &'static str,
    /// above the program of an edition
    pub try_it: fn(&str) -> String,
    /// heading of the list
    pub list: &'static str,
    /// button: show the open playground program on the timeline
    pub lay: &'static str,
    /// button: remove it
    pub lift: &'static str,
    /// what the program needs: its title, the edition, the year
    pub needs: fn(&str, &str, u16) -> String,
    /// the reason: the feature, the line
    pub because: fn(&str, u32) -> String,
    /// beside the mark: the year it needs
    pub mark: fn(u16) -> String,
    /// the program is being analysed
    pub looking: &'static str,
    /// the program is not JavaScript; argument: its title
    pub syntax_error: fn(&str) -> String,
    /// no engine works
    pub nobody: &'static str,
    /// heading when the events did not load
    pub missing: &'static str,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static TimelineTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
