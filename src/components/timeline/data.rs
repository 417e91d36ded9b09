//! The events of the timeline, read from the file beside the page. Pure.

use serde::Deserialize;
use std::collections::BTreeMap;
use text::Locale;

/// The file's path relative to the page.
pub const FILE: &str = "timeline.json";

/// The content of the file.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Data {
    /// sources by key
    pub sources: BTreeMap<String, Source>,
    /// events in chronological order
    pub events: Vec<Event>,
    /// what each edition added, by its name
    pub editions: BTreeMap<String, Added>,
}

/// The source of a fact.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Source {
    /// its title
    pub name: String,
    /// its address
    pub url: Option<String>,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Event {
    /// `1995`, `1995-12` or `1995-12-04`
    pub date: String,
    /// its lane
    pub lane: Lane,
    /// keys of its sources
    pub sources: Vec<String>,
    /// the id of the lesson about it
    pub lesson: Option<String>,
    /// the edition that was published, `ES3`
    pub edition: Option<String>,
    /// only a secondary source is known, or the exact day is uncertain
    #[serde(default)]
    pub about: bool,
    en: [String; 2],
    ko: [String; 2],
}

/// A lane of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lane {
    /// browsers and the web
    Web,
    /// the language
    Language,
    /// libraries and runtimes
    Runtimes,
    /// type systems
    Types,
}

/// What an edition added, and a program that runs in its era.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Added {
    /// the era's word, as in a link
    pub era: String,
    /// the program
    pub code: String,
    /// names of constructs
    pub syntax: Vec<String>,
    /// the same in Korean, where a name is not code
    pub korean: Vec<String>,
    /// names of built-ins
    pub library: Vec<String>,
}

impl Data {
    /// Parses the file.
    pub fn read(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }
}

impl Event {
    /// The title in a language.
    pub fn title(&self, locale: Locale) -> &str {
        &self.words(locale)[0]
    }

    /// The description in a language.
    pub fn text(&self, locale: Locale) -> &str {
        &self.words(locale)[1]
    }

    fn words(&self, locale: Locale) -> &[String; 2] {
        match locale {
            Locale::En => &self.en,
            Locale::Ko => &self.ko,
        }
    }

    /// Year, month and day, as far as they are known.
    pub fn day(&self) -> (u16, Option<u8>, Option<u8>) {
        let mut parts = self.date.split('-');
        let year = parts.next().and_then(|y| y.parse().ok()).unwrap_or_default();
        (year, parts.next().and_then(|m| m.parse().ok()), parts.next().and_then(|d| d.parse().ok()))
    }

    /// The date as a fractional year; the middle of an unknown month or day.
    pub fn moment(&self) -> f64 {
        let (year, month, day) = self.day();
        let month = month.map_or(6.0, |m| f64::from(m) - 1.0 + day.map_or(0.5, |d| (f64::from(d) - 0.5) / 31.0));
        f64::from(year) + month / 12.0
    }

    /// The index of its lane in the drawing: 0 for editions, then the lanes in order.
    pub fn row(&self) -> usize {
        match (self.edition.is_some(), self.lane) {
            (true, _) => 0,
            (_, Lane::Web) => 1,
            (_, Lane::Language) => 2,
            (_, Lane::Runtimes) => 3,
            (_, Lane::Types) => 4,
        }
    }
}

#[cfg(test)]
pub(super) fn sample() -> Data {
    Data::read(include_str!("../../../assets/data/timeline.json")).expect("the file is read")
}
