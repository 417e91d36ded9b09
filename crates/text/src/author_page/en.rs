//! English.

use super::AuthorTexts;

fn plural(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

pub(super) const TEXTS: AuthorTexts = AuthorTexts {
    link: "For authors",
    title: "Write lessons",
    lead: "Open Markdown files, see them as learners will, and have every claim in them run and compared. Files stay on your machine; what you change is kept here until you download it.",
    drop: "Drop .md files, their pictures or a whole folder here",
    choose_files: "Choose files",
    choose_folder: "Choose a folder",
    from_site: "Open a lesson of this site",
    from_site_none: "Choose a lesson",
    new_name: "Name of a new lesson",
    new: "New lesson",
    new_name_help: "Small letters, digits and hyphens, such as typing-13.",
    new_title: "A new lesson",
    files: "Open files",
    edited: "edited",
    text: "Lesson text",
    download: "Download",
    discard: "Discard changes",
    undo: "Bring changes back",
    close: "Close",
    kept: "Changes are kept in this browser. Download the file to publish them.",
    preview: "Preview",
    problems: "Problems",
    checking: |done, all| format!("Running the programs: {done} of {all}"),
    no_problem: |snippets, claims, exercises, quizzes| {
        let claims = plural(claims, "claim", "claims");
        let parts =
            [plural(snippets, "snippet", "snippets"), plural(exercises, "exercise", "exercises"), plural(quizzes, "quiz", "quizzes")];
        format!("No problem. Proved: {} with {claims}, {}, {}.", parts[0], parts[1], parts[2])
    },
    count: |n| plural(n, "problem", "problems"),
    no_engine: "Programs cannot be run here, so only the text was checked.",
    line: |line| format!("Line {line}"),
    rule: "What this rule says",
    breaks: "Breaks the rule",
    keeps: "Mended",
    no_manual: "The manual of the rules (lessons/RULES.md) is not among the files of this site.",
    open_here: "Edit this lesson",
    unreadable: |file| format!("{file} is not UTF-8 text and was not opened. Save it as UTF-8."),
    no_lesson: "There is no .md file among these.",
};
