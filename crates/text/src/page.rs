//! The texts of the pages: shell, home, lesson, snippet, output, type names, trouble.
//!
//! Owns the shape of these texts; the words are in `page/en.rs` and `page/ko.rs`. It must not know who shows them.

mod en;
mod ko;

use super::Locale;

/// Every text of the pages in one language.
pub struct Page {
    /// what stands on every page
    pub shell: Shell,
    /// the first page
    pub home: Home,
    /// a lesson's page and the course list
    pub lesson: LessonTexts,
    /// a snippet, its editor and its buttons
    pub snippet: SnippetTexts,
    /// the output of a run
    pub output: OutputTexts,
    /// the playground
    pub play: Play,
    /// the words for the nine types
    pub types: Types,
    /// what went wrong with the page itself
    pub trouble: Trouble,
}

/// The texts of a locale.
pub fn page(locale: Locale) -> &'static Page {
    match locale {
        Locale::En => &en::PAGE,
        Locale::Ko => &ko::PAGE,
    }
}

/// What stands on every page.
pub struct Shell {
    /// the product's name
    pub brand: &'static str,
    /// first link of the page
    pub skip: &'static str,
    /// name of the navigation with the lessons
    pub course: &'static str,
    /// the free playground
    pub playground: &'static str,
    /// name of the breadcrumbs
    pub where_you_are: &'static str,
    /// name of the theme button; the state is announced beside it
    pub theme: &'static str,
    /// the three themes: system, light, dark
    pub themes: [&'static str; 3],
    /// the other language, in that language
    pub other_language: &'static str,
    /// the setting of the plain text area
    pub plain_editor: &'static str,
    /// what is promised at the foot of each page
    pub promise: &'static str,
    /// closes a notice
    pub dismiss: &'static str,
    /// storage is refused
    pub not_saved: &'static str,
    /// storage is full
    pub storage_full: &'static str,
    /// while something is fetched
    pub loading: &'static str,
}

/// The first page.
pub struct Home {
    /// above the heading
    pub kicker: &'static str,
    /// the heading
    pub title: &'static str,
    /// what this is
    pub lead: &'static str,
    /// leads to the first lesson
    pub start: &'static str,
    /// leads to the playground
    pub open_playground: &'static str,
    /// leads to the last lesson
    pub go_on: fn(&str) -> String,
    /// label of the box's field
    pub box_label: &'static str,
    /// name of the values one can put in by a press
    pub box_samples: &'static str,
    /// looks into the box
    pub box_look: &'static str,
    /// before anyone looked inside, for each question
    pub box_closed: &'static str,
    /// under the box: what is special about it
    pub box_more: &'static str,
    /// what the typing track brings; code stands between backticks
    pub typing: &'static str,
    /// what the history track brings
    pub history: &'static str,
    /// beside the last lesson
    pub here: &'static str,
    /// beside a finished lesson
    pub done: &'static str,
    /// how many lessons of a track are finished
    pub progress: fn(usize, usize) -> String,
}

/// A lesson's page and the course list.
pub struct LessonTexts {
    /// heading of the goals
    pub goals: &'static str,
    /// how long it takes
    pub minutes: fn(u32) -> String,
    /// the place of a lesson in its track
    pub nth: fn(usize, usize) -> String,
    /// the lesson before
    pub previous: &'static str,
    /// the lesson after
    pub next: &'static str,
    /// after the last lesson
    pub finished: &'static str,
    /// name of the links to the neighbours
    pub neighbours: &'static str,
    /// heading of the footnotes
    pub notes: &'static str,
    /// a footnote's mark
    pub note: fn(u32) -> String,
    /// leads from a footnote back to its mark
    pub back_to_text: fn(u32) -> String,
    /// name of the link beside a heading
    pub heading_link: fn(&str) -> String,
    /// name of a table that scrolls
    pub table: &'static str,
    /// leads out of this site
    pub elsewhere: &'static str,
    /// words of a callout by its kind: note, tip, important, warning, caution
    pub callout: fn(&str) -> &'static str,
    /// label of code that is not run, with its language
    pub code_in: fn(&str) -> String,
    /// label of an exercise
    pub exercise: &'static str,
    /// label of a quiz
    pub quiz: &'static str,
}

/// A snippet, its editor and its buttons.
pub struct SnippetTexts {
    /// name of the region
    pub region: fn(&str) -> String,
    /// name of the editor
    pub code: &'static str,
    /// runs it
    pub run: &'static str,
    /// ends it
    pub stop: &'static str,
    /// brings the original back
    pub reset: &'static str,
    /// brings the reset text back
    pub undo_reset: &'static str,
    /// the text differs from the lesson's
    pub edited: &'static str,
    /// said after a reset
    pub was_reset: &'static str,
    /// opens the editor
    pub edit: &'static str,
    /// how to leave the editor
    pub editor_help: &'static str,
    /// the editor's own words, each with what it says instead
    pub editor_phrases: &'static [(&'static str, &'static str)],
    /// the lesson's code changed since the draft was made
    pub outdated: &'static str,
    /// shows both
    pub compare: &'static str,
    /// hides the comparison
    pub hide_compare: &'static str,
    /// keeps the draft
    pub keep_mine: &'static str,
    /// takes the lesson's
    pub take_lessons: &'static str,
    /// name of the comparison
    pub comparison: &'static str,
    /// a line of the lesson only
    pub only_lesson: &'static str,
    /// a line of the draft only
    pub only_mine: &'static str,
    /// shows the folded lines
    pub show_folded: fn(u32) -> String,
    /// hides them again
    pub hide_folded: &'static str,
    /// it is not meant to be run
    pub not_run: &'static str,
    /// it shares state with earlier snippets
    pub grouped: &'static str,
    /// it fails on purpose
    pub throws: &'static str,
    /// the engine is being fetched
    pub preparing: &'static str,
    /// it runs
    pub running: &'static str,
    /// seconds with one decimal
    pub seconds: fn(f64) -> String,
    /// after the script, timers are pending
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
    /// it asks something
    pub asking: &'static str,
    /// another program of the page was started
    pub displaced: &'static str,
    /// it has been running for long
    pub still_running: &'static str,
}

/// The output of a run.
pub struct OutputTexts {
    /// name of the log
    pub output: &'static str,
    /// words of the levels: info, warning, error, debug, trace
    pub levels: [&'static str; 5],
    /// the value of the last expression
    pub value: &'static str,
    /// how often an equal line was printed
    pub times: fn(u32) -> String,
    /// output beyond the bound was left out
    pub cut: fn(u32) -> String,
    /// the console was cleared by the program
    pub cleared: &'static str,
    /// so many lines were printed
    pub lines: fn(usize) -> String,
    /// opens a value
    pub open_value: fn(&str) -> String,
    /// entries left out by the bound
    pub more_entries: fn(u32) -> String,
    /// shows the next entries
    pub show_more: fn(usize) -> String,
    /// characters of a text left out
    pub more_text: fn(u32) -> String,
    /// a getter that was not called
    pub getter: &'static str,
    /// a setter
    pub setter: &'static str,
    /// an object that stands further up
    pub circular: &'static str,
    /// so many missing elements
    pub holes: fn(u32) -> String,
    /// head of a table's first column
    pub index: &'static str,
    /// head of a table's last column
    pub value_column: &'static str,
    /// rows left out
    pub more_rows: fn(u32) -> String,
    /// name of a printed table
    pub table: &'static str,
    /// leads to the place in the code
    pub line: fn(u32) -> String,
    /// heading of the calls that led to a failure
    pub stack: &'static str,
    /// a call without a name
    pub anonymous: &'static str,
    /// the script itself
    pub top_level: &'static str,
    /// an error that no `catch` took, in a promise
    pub rejection: &'static str,
    /// a thrown value that is not an Error
    pub thrown: &'static str,
    /// how the failing line is introduced to a screen reader
    pub quoted: fn(u32) -> String,
    /// heading of the plain explanation
    pub in_words: &'static str,
    /// what the program's question is called
    pub question: &'static str,
    /// label of the answer's field
    pub answer: &'static str,
    /// agrees
    pub ok: &'static str,
    /// refuses
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
    /// the program that stands there at first
    pub starter: &'static str,
}

/// The words for the nine types.
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
    /// introduces the word to a screen reader: "type: string"
    pub of: fn(&str) -> String,
}

/// What went wrong with the page itself.
pub struct Trouble {
    /// heading of an unknown address
    pub not_found: &'static str,
    /// what to do about it
    pub not_found_help: &'static str,
    /// leads to the first page
    pub home: &'static str,
    /// heading when a lesson did not load
    pub lesson_missing: fn(&str) -> String,
    /// the host has no such file; with its name
    pub file_missing: fn(&str) -> String,
    /// the network failed; with the reason
    pub unreachable: fn(&str) -> String,
    /// the host answered with an error; file and status
    pub bad_answer: fn(&str, u16) -> String,
    /// what to do when a lesson is not there
    pub lesson_help: &'static str,
    /// heading when the list of lessons did not load
    pub course_missing: &'static str,
    /// tries again
    pub retry: &'static str,
    /// opens the particulars for a report
    pub details: &'static str,
}
