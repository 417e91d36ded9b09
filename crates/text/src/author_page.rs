//! Texts of the authors' page and of author mode. The problems themselves are in `problems`.

mod en;
mod ko;

use super::Locale;

/// All texts of this area.
pub struct AuthorTexts {
    /// the link at the foot of every page
    pub link: &'static str,
    /// heading of the page
    pub title: &'static str,
    /// what the page is for
    pub lead: &'static str,
    /// what can be dropped or chosen
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
    /// button: create it
    pub new: &'static str,
    /// the format of a name
    pub new_name_help: &'static str,
    /// title of a new lesson
    pub new_title: &'static str,
    /// label of the list of open files
    pub files: &'static str,
    /// beside a file that was changed here
    pub edited: &'static str,
    /// label of the editor's region
    pub text: &'static str,
    /// button
    pub download: &'static str,
    /// button: restore the file as opened
    pub discard: &'static str,
    /// button: restore the changes
    pub undo: &'static str,
    /// button: remove the file from the list
    pub close: &'static str,
    /// note that changes are stored but not downloaded
    pub kept: &'static str,
    /// label of the region with the preview
    pub preview: &'static str,
    /// label of the region with the problems
    pub problems: &'static str,
    /// checking: done, all
    pub checking: fn(usize, usize) -> String,
    /// no problems: numbers of snippets, claims, exercises, quizzes
    pub no_problem: fn(usize, usize, usize, usize) -> String,
    /// number of problems
    pub count: fn(usize) -> String,
    /// programs cannot be run here, so only the text was checked
    pub no_engine: &'static str,
    /// a problem's line, as the text of its button
    pub line: fn(u32) -> String,
    /// what pressing the name of a rule does
    pub rule: &'static str,
    /// above an example that breaks the rule
    pub breaks: &'static str,
    /// above the corrected example
    pub keeps: &'static str,
    /// the manual is not among the site's files
    pub no_manual: &'static str,
    /// link from a lesson to its source text
    pub open_here: &'static str,
    /// a file that could not be read
    pub unreadable: fn(&str) -> String,
    /// none of the dropped files is a lesson
    pub no_lesson: &'static str,
}

/// The texts in a language.
pub fn texts(locale: Locale) -> &'static AuthorTexts {
    match locale {
        Locale::En => &en::TEXTS,
        Locale::Ko => &ko::TEXTS,
    }
}
