//! Tests for adding, naming, deleting and restoring programs.

use super::*;
use crate::state::{Action, State};
use text::Locale;

fn sheet(title: &str, made: f64) -> Sheet {
    Sheet { title: title.into(), made, ..Sheet::default() }
}

fn after(state: &State, change: SheetChange) -> State {
    state.after(Action::Sheets(change))
}

fn typed(state: &State, id: &str, text: &str) -> State {
    let original = Original { text: "start".into(), locale: Locale::En };
    state.after(Action::Edit { block: BlockId::new(PLAY, id), text: text.into(), original })
}

#[track_caller]
fn check(state: &State, live: &[&str], current: &str) {
    assert_eq!(state.sheets.live().iter().map(|(id, _)| *id).collect::<Vec<_>>(), live);
    assert_eq!(state.sheets.current().0, current);
}

#[test]
fn there_is_always_a_program() {
    let state = State::default();
    check(&state, &[FIRST], FIRST);
    check(&after(&state, SheetChange::Remove(FIRST.into(), Sheet::default())), &[FIRST], FIRST);
    check(&after(&state, SheetChange::Open("nowhere".into())), &[FIRST], FIRST);
}

#[test]
fn a_new_program_stands_last_and_is_opened() {
    let two = after(&State::default(), SheetChange::Add("b".into(), sheet("B", 2.0)));
    let three = after(&two, SheetChange::Add("a".into(), sheet("A", 3.0)));
    check(&three, &[FIRST, "b", "a"], "a");
    check(&after(&three, SheetChange::Open("b".into())), &[FIRST, "b", "a"], "b");
}

#[test]
fn adding_what_is_there_overwrites_nothing() {
    let state = typed(&State::default(), "link-1", "mine");
    let kept = after(&state, SheetChange::Add("link-1".into(), Sheet { start: "other".into(), ..sheet("", 9.0) }));
    assert_eq!(kept.sheets.all["link-1"].start, "start");
    assert_eq!(kept.draft(&BlockId::new(PLAY, "link-1")).map(|d| d.text.as_str()), Some("mine"));
    check(&kept, &[FIRST, "link-1"], "link-1");
}

#[test]
fn what_is_typed_has_a_sheet_and_lessons_have_none() {
    let state = typed(&State::default(), "link-1", "mine");
    check(&state, &[FIRST, "link-1"], FIRST);
    let original = Original { text: "start".into(), locale: Locale::En };
    let lesson = state.after(Action::Edit { block: BlockId::new("typing-01", "box"), text: "x".into(), original });
    assert_eq!(lesson.sheets, state.sheets);
}

#[test]
fn a_deleted_program_comes_back_with_its_text_until_the_next_is_deleted() {
    let state = after(&typed(&State::default(), FIRST, "mine"), SheetChange::Add("a".into(), sheet("A", 1.0)));
    let state = typed(&after(&state, SheetChange::Add("b".into(), sheet("B", 2.0))), "b", "b's");
    let gone = after(&state, SheetChange::Remove("b".into(), Sheet::default()));
    check(&gone, &[FIRST, "a"], "a");
    let back = after(&gone, SheetChange::Restore);
    check(&back, &[FIRST, "a", "b"], "b");
    assert!(back.draft(&BlockId::new(PLAY, "b")).is_some());
    let both = after(&gone, SheetChange::Remove("a".into(), Sheet::default()));
    check(&both, &[FIRST], FIRST);
    assert!(both.draft(&BlockId::new(PLAY, "b")).is_none(), "the first deleted one is gone for good");
    check(&after(&both, SheetChange::Restore), &[FIRST, "a"], "a");
    check(&after(&gone, SheetChange::Remove(FIRST.into(), Sheet::default())), &["a"], "a");
}

#[test]
fn a_name_is_kept_with_what_the_program_began_with() {
    let start = Sheet { start: "start".into(), ..sheet("mine", 0.0) };
    let named = after(&State::default(), SheetChange::Rename(FIRST.into(), start));
    let again = after(&named, SheetChange::Rename(FIRST.into(), Sheet { start: "else".into(), ..sheet("better", 5.0) }));
    assert_eq!((again.sheets.all[FIRST].title.as_str(), again.sheets.all[FIRST].start.as_str()), ("better", "start"));
}
