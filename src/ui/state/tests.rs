//! The reducer, change by change.

use super::*;

fn block() -> BlockId {
    BlockId::new("typing-01", "box")
}

fn original(text: &str) -> Original {
    Original { text: text.into(), locale: Locale::En }
}

fn edit(state: &State, text: &str) -> State {
    state.after(Action::Edit { block: block(), text: text.into(), original: original("let a = 1") })
}

#[track_caller]
fn check_text(state: &State, expected: Option<&str>) {
    assert_eq!(state.draft(&block()).map(|d| d.text.as_str()), expected);
}

#[test]
fn an_edit_is_kept_and_typing_the_original_again_ends_it() {
    let state = edit(&State::default(), "let a = 2");
    check_text(&state, Some("let a = 2"));
    check_text(&edit(&state, "let a = 1"), None);
    assert!(edit(&state, "let a = 1").drafts.is_empty());
}

#[test]
fn a_reset_can_be_undone_until_the_next_edit() {
    let reset = edit(&State::default(), "let a = 2").after(Action::Reset(block()));
    check_text(&reset, None);
    assert!(reset.can_undo_reset(&block()));
    assert_eq!(reset.writes(&block()), 1, "the editor must follow");
    check_text(&reset.after(Action::UndoReset(block())), Some("let a = 2"));
    let edited = edit(&reset, "let a = 3");
    check_text(&edited, Some("let a = 3"));
    assert!(!edited.can_undo_reset(&block()));
}

#[test]
fn a_reset_draft_survives_a_touch_that_changes_nothing() {
    let reset = edit(&State::default(), "let a = 2").after(Action::Reset(block()));
    assert!(edit(&reset, "let a = 1").can_undo_reset(&block()));
}

#[test]
fn a_changed_lesson_is_noticed_in_the_same_language_only() {
    let state = edit(&State::default(), "let a = 2");
    let draft = state.draft(&block()).expect("it was edited");
    assert!(!draft.is_outdated(&original("let a = 1")));
    assert!(draft.is_outdated(&original("let a = 10")));
    let korean = Original { text: "let a = 1 // 하나".into(), locale: Locale::Ko };
    assert!(!draft.is_outdated(&korean));
    let kept = state.after(Action::KeepDraft { block: block(), original: original("let a = 10") });
    assert!(!kept.draft(&block()).expect("it is kept").is_outdated(&original("let a = 10")));
}

#[test]
fn going_on_typing_does_not_hide_that_the_lesson_changed() {
    let state = edit(&State::default(), "let a = 2");
    let later = state.after(Action::Edit { block: block(), text: "let a = 22".into(), original: original("let a = 10") });
    assert!(later.draft(&block()).expect("it was edited").is_outdated(&original("let a = 10")));
}

#[test]
fn a_lesson_is_done_when_everything_in_it_was_run() {
    let all = vec!["box".to_owned(), "fail".to_owned()];
    let ran = |state: &State, id: &str| state.after(Action::Ran { block: BlockId::new("typing-01", id), all: all.clone() });
    let half = ran(&State::default(), "box");
    assert!(!half.is_done("typing-01"));
    assert!(ran(&half, "fail").is_done("typing-01"));
}

#[test]
fn another_tab_adds_to_progress_and_takes_nothing_back() {
    let mine = State::default().after(Action::Ran { block: block(), all: vec!["box".into(), "fail".into()] });
    let theirs = LessonProgress { ran: ["fail".to_owned()].into(), done: false };
    let merged = mine.after(Action::Merge(Box::new(Stored::Progress("typing-01".into(), Some(theirs)))));
    assert_eq!(merged.progress["typing-01"].ran.len(), 2);
}

#[test]
fn the_theme_goes_round() {
    assert_eq!(Theme::System.next().next().next(), Theme::System);
}
