//! Texts about updates and the user's work, in English.

use super::KeepTexts;

/// A number with its noun, singular or plural.
fn count(n: usize, one: &str, more: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { more })
}

fn kept(programs: usize, begun: usize, done: usize) -> String {
    let lessons = count(begun, "lesson begun", "lessons begun");
    format!("{}, {lessons}, {done} finished.", count(programs, "program of yours", "programs of yours"))
}

pub(super) const TEXTS: KeepTexts = KeepTexts {
    update_ready: "A new version is ready. Your work stays.",
    update: "Use it now",
    open_whole: "Open in Magic Box",
    title: "Your work",
    lead: "What you wrote and how far you came is kept by this browser alone, for this address alone. A file takes it to another browser, another computer or the edition in one file.",
    kept,
    nothing_kept: "Nothing yet. Change a program or run one, and it is kept here.",
    programs: "Programs you changed",
    save: "Save to a file",
    open: "Open a saved file",
    choose: "A file saved here or elsewhere",
    preview: "What will change",
    adds_programs: |n| format!("{} that you do not have here yet.", count(n, "program", "programs")),
    adds_lessons: |n| format!("More is done in {}. Nothing done here is taken back.", count(n, "lesson", "lessons")),
    left_out: |n| format!("{} could not be read and will be left out.", count(n, "entry of the file", "entries of the file")),
    conflicts: |n| {
        format!(
            "{} here and in the file. Tick what to take from the file; the rest stays as it is here.",
            count(n, "program differs", "programs differ")
        )
    },
    newer: ["newer in the file", "newer here", "not known which is newer"],
    nothing_new: "Everything in this file is here already.",
    join: "Bring it in",
    cancel: "Leave everything as it is",
    joined: "Done. Your work is joined.",
    foreign: "This is not a file that Magic Box saved. Such a file is called magic-box-… and ends in .json.",
    damaged: "This file was saved by Magic Box, but it was cut short or changed since. Save it once more where it came from.",
    newer_version: "This file was saved by a newer version. Reload this page to get the newest one, then try again.",
    too_large: "This file is far larger than anything Magic Box saves.",
};
