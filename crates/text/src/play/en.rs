//! English.

use super::PlayTexts;

pub(super) const TEXTS: PlayTexts = PlayTexts {
    program: "Program",
    first: "First program",
    shared: "A shared program",
    nth: |n| format!("Program {n}"),
    new: "New",
    examples: "Examples",
    more: "More",
    rename: "Rename",
    name: "Name",
    ok: "OK",
    cancel: "Cancel",
    delete: "Delete",
    deleted: |name| format!("“{name}” is deleted."),
    undo: "Undo",
    restore: |name| format!("Bring back “{name}”"),
    open: "Open a file",
    save: "Save as a file",
    not_opened: |name| format!("“{name}” was not opened: it is too large, or it is not a text."),
    choose: "Examples from the lessons",
    choose_lead: "An example becomes a program of yours. The lesson stays as it is.",
    awaited: "What the program prints will stand here.",
    close: "Close",
};
