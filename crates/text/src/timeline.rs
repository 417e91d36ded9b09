//! Words for the timeline: its lanes, what is done with it, and what is said about an event.

use super::Locale;

mod en;
mod ko;

/// All words of this area.
pub struct TimelineTexts {
    /// name of the page, of its link and of the figure
    pub timeline: &'static str,
    /// under the heading
    pub lead: &'static str,
    /// how to move in it
    pub help: &'static str,
    /// the lanes: editions, browsers, language, libraries and runtimes, types
    pub lanes: [&'static str; 5],
    /// button
    pub zoom_in: &'static str,
    /// button
    pub zoom_out: &'static str,
    /// button: one event back
    pub earlier: &'static str,
    /// button: one event on
    pub later: &'static str,
    /// name of the group of these buttons
    pub controls: &'static str,
    /// a year, month and day, as far as they are known
    pub date: fn(u16, Option<u8>, Option<u8>) -> String,
    /// in front of a date that one secondary source gives, or whose day is not certain
    pub about: fn(&str) -> String,
    /// name of the region about the chosen event
    pub event: &'static str,
    /// nothing is chosen yet
    pub choose: &'static str,
    /// in front of the sources
    pub sources: &'static str,
    /// link to a lesson; with its title
    pub lesson: fn(&str) -> String,
    /// what an edition added: constructs and built-ins
    pub added: fn(usize, usize) -> String,
    /// opens the names
    pub names: &'static str,
    /// over the program of an edition
    pub try_it: fn(&str) -> String,
    /// heading of the list
    pub list: &'static str,
    /// button: lays the playground's program on the timeline
    pub lay: &'static str,
    /// button: takes it away
    pub lift: &'static str,
    /// what the program needs: its name, the edition, the year
    pub needs: fn(&str, &str, u16) -> String,
    /// because of this, in this line
    pub because: fn(&str, u32) -> String,
    /// beside the mark: what it needs in short
    pub mark: fn(u16) -> String,
    /// the engine looks at it
    pub looking: &'static str,
    /// it is no JavaScript
    pub syntax_error: fn(&str) -> String,
    /// no engine works
    pub nobody: &'static str,
    /// heading where the events did not load
    pub missing: &'static str,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static TimelineTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
