//! The texts of the pages: frame, home, lesson, snippet, output, type names, failures to load.
//!
//! Owns the structs; the texts are in `page/en.rs` and `page/ko.rs`. Does not depend on where they are shown.

mod en;
mod ko;

use super::Locale;

/// All texts of the pages in one language.
pub struct Page {
    /// the frame of every page
    pub shell: Shell,
    /// the home page
    pub home: Home,
    /// a lesson and the course list
    pub lesson: LessonTexts,
    /// a snippet, its editor and its buttons
    pub snippet: SnippetTexts,
    /// the output of a run
    pub output: OutputTexts,
    /// the playground
    pub play: Play,
    /// the names of the nine types
    pub types: Types,
    /// failures to load parts of the page
    pub trouble: Trouble,
}

/// The texts of a locale.
pub fn page(locale: Locale) -> &'static Page {
    match locale {
        Locale::En => &en::PAGE,
        Locale::Ko => &ko::PAGE,
    }
}

/// The frame of every page.
pub struct Shell {
    /// the product's name
    pub brand: &'static str,
    /// the link to skip to the content
    pub skip: &'static str,
    /// label of the navigation with the lessons
    pub course: &'static str,
    /// link to the playground
    pub playground: &'static str,
    /// label of the breadcrumbs
    pub where_you_are: &'static str,
    /// label of the theme button; the state is announced separately
    pub theme: &'static str,
    /// the three themes: system, light, dark
    pub themes: [&'static str; 3],
    /// the name of the other language, in that language
    pub other_language: &'static str,
    /// the setting for the plain text area
    pub plain_editor: &'static str,
    /// the note in the footer of each page
    pub promise: &'static str,
    /// button: closes a notice
    pub dismiss: &'static str,
    /// storage is refused
    pub not_saved: &'static str,
    /// storage is full
    pub storage_full: &'static str,
    /// while something is loading
    pub loading: &'static str,
}

/// The home page.
pub struct Home {
    /// above the heading
    pub kicker: &'static str,
    /// the heading
    pub title: &'static str,
    /// what the site is
    pub lead: &'static str,
    /// link to the first lesson
    pub start: &'static str,
    /// link to the playground
    pub open_playground: &'static str,
    /// link to the lesson opened last; argument: its title
    pub go_on: fn(&str) -> String,
    /// label of the box's input
    pub box_label: &'static str,
    /// label of the sample values
    pub box_samples: &'static str,
    /// button: look into the box
    pub box_look: &'static str,
    /// shown before the first look, for each expression
    pub box_closed: &'static str,
    /// below the box: what is special about it
    pub box_more: &'static str,
    /// description of the typing track; code is between backticks
    pub typing: &'static str,
    /// description of the history track
    pub history: &'static str,
    /// beside the lesson opened last
    pub here: &'static str,
    /// beside a finished lesson
    pub done: &'static str,
    /// progress in a track: finished lessons, all lessons
    pub progress: fn(usize, usize) -> String,
}

/// A lesson's page and the course list.
pub struct LessonTexts {
    /// heading of the goals
    pub goals: &'static str,
    /// duration of a lesson
    pub minutes: fn(u32) -> String,
    /// position of a lesson in its track
    pub nth: fn(usize, usize) -> String,
    /// the previous lesson
    pub previous: &'static str,
    /// the next lesson
    pub next: &'static str,
    /// after the last lesson
    pub finished: &'static str,
    /// label of the links to the neighbours
    pub neighbours: &'static str,
    /// heading of the footnotes
    pub notes: &'static str,
    /// label of a footnote reference
    pub note: fn(u32) -> String,
    /// link from a footnote back to its reference
    pub back_to_text: fn(u32) -> String,
    /// label of the link beside a heading
    pub heading_link: fn(&str) -> String,
    /// label of a scrollable table
    pub table: &'static str,
    /// label of a link to another site
    pub elsewhere: &'static str,
    /// name of a callout by its kind: note, tip, important, warning, caution
    pub callout: fn(&str) -> &'static str,
    /// label of code that is not run; argument: its language
    pub code_in: fn(&str) -> String,
    /// label of an exercise
    pub exercise: &'static str,
    /// label of a quiz
    pub quiz: &'static str,
}

/// A snippet, its editor and its buttons.
pub struct SnippetTexts {
    /// label of the region
    pub region: fn(&str) -> String,
    /// label of the editor
    pub code: &'static str,
    /// button: run
    pub run: &'static str,
    /// button: stop
    pub stop: &'static str,
    /// button: restore the original
    pub reset: &'static str,
    /// button: undo the reset
    pub undo_reset: &'static str,
    /// the text differs from the lesson's
    pub edited: &'static str,
    /// announced after a reset
    pub was_reset: &'static str,
    /// button: open the editor
    pub edit: &'static str,
    /// how to leave the editor by keyboard
    pub editor_help: &'static str,
    /// the editor's own phrases, each with its replacement
    pub editor_phrases: &'static [(&'static str, &'static str)],
    /// the lesson's code changed since the draft was started
    pub outdated: &'static str,
    /// button: compare both
    pub compare: &'static str,
    /// button: hide the comparison
    pub hide_compare: &'static str,
    /// button: keep the draft
    pub keep_mine: &'static str,
    /// button: take the lesson's text
    pub take_lessons: &'static str,
    /// label of the comparison
    pub comparison: &'static str,
    /// a line only in the lesson
    pub only_lesson: &'static str,
    /// a line only in the draft
    pub only_mine: &'static str,
    /// button: show the folded lines; their number
    pub show_folded: fn(u32) -> String,
    /// button: hide them again
    pub hide_folded: &'static str,
    /// it is not run
    pub not_run: &'static str,
    /// it shares state with earlier snippets
    pub grouped: &'static str,
    /// it fails on purpose
    pub throws: &'static str,
    /// the engine is loading
    pub preparing: &'static str,
    /// it runs
    pub running: &'static str,
    /// a duration in seconds, with one decimal
    pub seconds: fn(f64) -> String,
    /// the script itself has ended, and timers are pending
    pub waiting: fn(u32) -> String,
    /// it ended
    pub done: &'static str,
    /// it ended and printed nothing
    pub done_silent: &'static str,
    /// it was stopped
    pub stopped: &'static str,
    /// it failed
    pub failed: &'static str,
    /// it did not start: the text is not JavaScript
    pub not_started: &'static str,
    /// it waits for an answer
    pub asking: &'static str,
    /// stopped because another program on the page was started
    pub displaced: &'static str,
    /// it has been running for a long time
    pub still_running: &'static str,
}

/// The output of a run.
pub struct OutputTexts {
    /// label of the log
    pub output: &'static str,
    /// names of the levels: info, warning, error, debug, trace
    pub levels: [&'static str; 5],
    /// the value of the last expression
    pub value: &'static str,
    /// number of times an equal line was printed
    pub times: fn(u32) -> String,
    /// output beyond the limit was omitted
    pub cut: fn(u32) -> String,
    /// the program cleared the console
    pub cleared: &'static str,
    /// number of lines printed
    pub lines: fn(usize) -> String,
    /// label of the button that expands a value
    pub open_value: fn(&str) -> String,
    /// number of entries omitted because of the limit
    pub more_entries: fn(u32) -> String,
    /// button: show that many more entries
    pub show_more: fn(usize) -> String,
    /// number of characters of a string omitted
    pub more_text: fn(u32) -> String,
    /// a getter that was not called
    pub getter: &'static str,
    /// a setter
    pub setter: &'static str,
    /// an object that contains itself
    pub circular: &'static str,
    /// number of consecutive missing elements
    pub holes: fn(u32) -> String,
    /// head of a table's first column
    pub index: &'static str,
    /// head of a table's last column
    pub value_column: &'static str,
    /// number of rows omitted
    pub more_rows: fn(u32) -> String,
    /// label of a printed table
    pub table: &'static str,
    /// link to a line of the code
    pub line: fn(u32) -> String,
    /// heading of the call stack
    pub stack: &'static str,
    /// a function without a name
    pub anonymous: &'static str,
    /// the script's top level
    pub top_level: &'static str,
    /// an error in a promise that was not caught
    pub rejection: &'static str,
    /// a thrown value that is not an Error
    pub thrown: &'static str,
    /// label of the failing line for screen readers
    pub quoted: fn(u32) -> String,
    /// heading of the plain explanation
    pub in_words: &'static str,
    /// label of the program's question
    pub question: &'static str,
    /// label of the answer's input
    pub answer: &'static str,
    /// button: OK
    pub ok: &'static str,
    /// button: cancel
    pub cancel: &'static str,
    /// shown beside a past answer
    pub answered: &'static str,
    /// a question that was cancelled
    pub cancelled: &'static str,
}

/// The playground.
pub struct Play {
    /// under the heading
    pub lead: &'static str,
    /// the initial program
    pub starter: &'static str,
}

/// The names of the nine types.
pub struct Types {
    /// `undefined`
    pub undefined: &'static str,
    /// `null`
    pub null: &'static str,
    /// a Boolean
    pub boolean: &'static str,
    /// a Number
    pub number: &'static str,
    /// a BigInt
    pub bigint: &'static str,
    /// a String
    pub string: &'static str,
    /// a Symbol
    pub symbol: &'static str,
    /// a function
    pub function: &'static str,
    /// an object
    pub object: &'static str,
    /// the name for screen readers: "type: string"
    pub of: fn(&str) -> String,
}

/// Failures to load parts of the page.
pub struct Trouble {
    /// heading for an unknown address
    pub not_found: &'static str,
    /// what to do about it
    pub not_found_help: &'static str,
    /// link to the home page
    pub home: &'static str,
    /// heading when a lesson did not load
    pub lesson_missing: fn(&str) -> String,
    /// the host has no such file; argument: its name
    pub file_missing: fn(&str) -> String,
    /// the network failed; argument: the reason
    pub unreachable: fn(&str) -> String,
    /// the host returned an error: file and status
    pub bad_answer: fn(&str, u16) -> String,
    /// what to do when a lesson is missing
    pub lesson_help: &'static str,
    /// heading when the list of lessons did not load
    pub course_missing: &'static str,
    /// button: try again
    pub retry: &'static str,
    /// button: show the details for a report
    pub details: &'static str,
}
