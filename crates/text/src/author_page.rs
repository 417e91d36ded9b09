//! Words of the authors' page and of a lesson in author mode. What is wrong with a lesson is said in `problems`.

mod en;
mod ko;

use super::Locale;

/// All words of this area.
pub struct AuthorTexts {
    /// the link at the foot of every page
    pub link: &'static str,
    /// heading of the page
    pub title: &'static str,
    /// what the page is for
    pub lead: &'static str,
    /// what can be done with the field for files
    pub drop: &'static str,
    /// button: choose files
    pub choose_files: &'static str,
    /// button: choose a folder
    pub choose_folder: &'static str,
    /// select: a lesson of this site
    pub from_site: &'static str,
    /// the first entry of that select
    pub from_site_none: &'static str,
    /// field: the name of a new lesson
    pub new_name: &'static str,
    /// button: make it
    pub new: &'static str,
    /// what a name must be
    pub new_name_help: &'static str,
    /// title of a new lesson
    pub new_title: &'static str,
    /// name of the list of open files
    pub files: &'static str,
    /// beside a file that was changed here
    pub edited: &'static str,
    /// name of the editor's region
    pub text: &'static str,
    /// button
    pub download: &'static str,
    /// button: back to the file as it was opened
    pub discard: &'static str,
    /// button: the changes again
    pub undo: &'static str,
    /// button: take the file off the list
    pub close: &'static str,
    /// said of changes that are not downloaded
    pub kept: &'static str,
    /// name of the region with the lesson as learners see it
    pub preview: &'static str,
    /// name of the region with the problems
    pub problems: &'static str,
    /// the check is going on: done, all
    pub checking: fn(usize, usize) -> String,
    /// nothing is wrong: snippets, claims, exercises, quizzes
    pub no_problem: fn(usize, usize, usize, usize) -> String,
    /// how many problems there are
    pub count: fn(usize) -> String,
    /// programs cannot be run here, so only the text was checked
    pub no_engine: &'static str,
    /// a problem's line, as its button reads
    pub line: fn(u32) -> String,
    /// what pressing the name of a rule does
    pub rule: &'static str,
    /// over an example that breaks the rule
    pub breaks: &'static str,
    /// over the same example mended
    pub keeps: &'static str,
    /// the manual is not among the site's files
    pub no_manual: &'static str,
    /// link from a lesson to its text
    pub open_here: &'static str,
    /// a file that could not be read
    pub unreadable: fn(&str) -> String,
    /// nothing of what was dropped is a lesson
    pub no_lesson: &'static str,
}

/// The words in a language.
pub fn texts(locale: Locale) -> &'static AuthorTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
