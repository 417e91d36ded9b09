//! What is checked: the texts of a course, or of a part of one, and which of them belong together.

use lesson::summary::{self, Course};
use lesson::{Parsed, Problem, parse};

/// A lesson's file.
#[derive(Clone, Debug)]
pub struct Page {
    /// as the author names it: `lessons/ko/typing-02.md`
    pub file: String,
    /// the folder it stands in: `ko`; empty for a file outside a course
    pub locale: String,
    /// its name without `.md`
    pub stem: String,
    /// the whole text
    pub text: String,
    /// what the parser made of it; its lines are those of `text`
    pub parsed: Parsed,
    /// lines of the file before the text begins: the examples of the manual stand in the middle of it
    pub shift: i32,
}

impl Page {
    /// Reads a lesson out of a text.
    pub fn new(file: &str, locale: &str, text: String) -> Self {
        let name = file.rsplit('/').next().unwrap_or_default();
        let stem = name.strip_suffix(".md").unwrap_or(name).to_owned();
        let parsed = parse(file, &text);
        Self { file: file.to_owned(), locale: locale.to_owned(), stem, text, parsed, shift: 0 }
    }

    /// The line of the file that a line of the text is.
    pub fn line(&self, line: u32) -> u32 {
        line.saturating_add_signed(self.shift).max(1)
    }
}

/// A table of contents.
#[derive(Clone, Debug)]
pub struct Summary {
    /// as the author names it: `lessons/ko/SUMMARY.md`
    pub file: String,
    /// the folder it stands in
    pub locale: String,
    /// what it lists
    pub course: Course,
}

/// All that was read.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// all lessons, by locale and name
    pub pages: Vec<Page>,
    /// all tables of contents
    pub summaries: Vec<Summary>,
    /// what could not be read or is wrong with a table of contents
    pub problems: Vec<Problem>,
    /// The files whose problems are asked for; all of them if empty.
    pub only: Vec<String>,
    /// These are all the lessons there are: one that is not here is missing.
    pub whole: bool,
    /// Whether a file is there, by its path from the folder of the lesson (the first argument); without it nobody knows.
    pub is_there: Option<fn(&str, &str) -> bool>,
}

impl Corpus {
    /// Adds a lesson or a table of contents.
    pub fn add(&mut self, file: &str, locale: &str, text: String) {
        if file.rsplit('/').next() == Some("SUMMARY.md") {
            let (course, problems) = summary::parse(file, &text);
            self.problems.extend(problems);
            self.summaries.push(Summary { file: file.to_owned(), locale: locale.to_owned(), course });
        } else {
            self.pages.push(Page::new(file, locale, text));
        }
    }

    /// The lesson of this name in a locale.
    pub fn page(&self, locale: &str, stem: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.locale == locale && page.stem == stem)
    }

    /// The lessons whose problems are asked for.
    pub fn asked_for(&self) -> impl Iterator<Item = &Page> {
        self.pages.iter().filter(|page| self.only.is_empty() || self.only.contains(&page.file))
    }

    /// The tags of the languages there are.
    pub fn locales(&self) -> Vec<&str> {
        let mut tags: Vec<&str> = self.pages.iter().map(|page| page.locale.as_str()).filter(|tag| !tag.is_empty()).collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }
}
