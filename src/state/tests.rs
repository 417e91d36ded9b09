//! The reducer, action by action.

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

fn did(state: &State, block: &str, deed: Deed, parts: &Parts) -> State {
    state.after(Action::Did { block: BlockId::new("typing-01", block), deed, parts: Rc::new(parts.clone()) })
}

#[test]
fn a_lesson_without_practice_is_done_when_everything_in_it_was_run() {
    let parts = Parts { snippets: vec!["box".into(), "fail".into()], ..Parts::default() };
    let half = did(&State::default(), "box", Deed::Ran, &parts);
    assert!(!half.is_done("typing-01"));
    assert!(did(&half, "fail", Deed::Ran, &parts).is_done("typing-01"));
}

#[test]
fn a_lesson_with_practice_is_done_when_it_is_mastered_and_stays_so_when_it_grows() {
    let parts = Parts { snippets: vec!["box".into()], exercises: vec!["add".into()], quizzes: vec!["minus".into()] };
    let checked = did(&State::default(), "add", Deed::Checked, &parts);
    let passed = did(&checked, "add", Deed::Passed, &parts);
    assert_eq!(parts.mastered(&passed.progress["typing-01"]), (1, 2));
    assert!(!passed.is_done("typing-01"));
    let done = did(&passed, "minus", Deed::Answered, &parts);
    assert!(done.is_done("typing-01"));
    // Reordered, one renamed, one new: progress stays.
    let grown = Parts { exercises: vec!["new".into(), "add".into()], ..Parts::default() };
    let later = did(&done, "box", Deed::Ran, &grown);
    assert!(later.is_done("typing-01") && later.has(&BlockId::new("typing-01", "add"), Deed::Passed));
}

#[test]
fn the_place_is_the_block_touched_last_and_opening_the_lesson_again_keeps_it() {
    let visit = |lesson: &str, block: Option<&str>| Visit { lesson: lesson.into(), block: block.map(Into::into) };
    let state = did(&State::default(), "box", Deed::Ran, &Parts::default());
    assert_eq!(state.last, Some(visit("typing-01", Some("box"))));
    assert_eq!(state.after(Action::Visit(visit("typing-01", None))).last, state.last);
    assert_eq!(state.after(Action::Visit(visit("typing-02", None))).last, Some(visit("typing-02", None)));
}

#[test]
fn another_tab_adds_to_progress_and_takes_nothing_back() {
    let mine = did(&State::default(), "box", Deed::Ran, &Parts::default());
    let theirs = LessonProgress { blocks: [("fail".to_owned(), [Deed::Ran].into())].into(), done: false };
    let merged = mine.after(Action::Merge(Box::new(Stored::Progress("typing-01".into(), Some(theirs)))));
    assert_eq!(merged.progress["typing-01"].blocks.len(), 2);
}

#[test]
fn a_reset_puts_an_exercise_back_whole_and_so_does_its_undoing() {
    let effort = Effort { checked: true, tried: true, hints: 2, uncovered: 1, set_aside: false };
    let state = edit(&State::default(), "let a = 2").after(Action::Try(block(), effort));
    let reset = state.after(Action::Reset(block()));
    assert_eq!(reset.effort(&block()), Effort::default());
    assert!(reset.can_undo_reset(&block()));
    assert_eq!(reset.after(Action::UndoReset(block())).effort(&block()), effort);
    assert_eq!(edit(&reset, "let a = 3").after(Action::UndoReset(block())).effort(&block()), Effort::default());
    // Hints alone can be reset and restored too.
    let hints = State::default().after(Action::Try(block(), effort)).after(Action::Reset(block()));
    assert!(hints.can_undo_reset(&block()) && hints.effort(&block()).hints == 0);
}

#[test]
fn the_theme_goes_round() {
    assert_eq!(Theme::System.next().next().next(), Theme::System);
}
