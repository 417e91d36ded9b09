//! Tests for files of work: round trips, merging, and that hostile or broken text changes nothing.

use super::*;
use crate::state::{Action, LessonProgress, Original, Sheet, SheetChange};
use text::Locale;

mod random;

const NOW: u64 = 1_800_000_000_000;

/// A state in which `text` was typed into some blocks at `time`.
fn typed(blocks: &[(&str, &str)], time: u64) -> State {
    blocks.iter().fold(State::default(), |state, (block, text)| {
        let original = Original { text: "let a = 1".into(), locale: Locale::En };
        let mut next = state.after(Action::Edit { block: BlockId::new("typing-01", *block), text: (*text).into(), original });
        next.stamp(&state, time);
        next
    })
}

fn with_progress(state: &State, lesson: &str, json: &str) -> State {
    let progress: LessonProgress = serde_json::from_str(json).expect("it is a progress");
    state.after(Action::Merge(Box::new(Stored::Progress(lesson.into(), Some(progress)))))
}

fn text_of<'a>(state: &'a State, block: &str) -> Option<&'a str> {
    state.draft(&BlockId::new("typing-01", block)).map(|draft| draft.text.as_str())
}

/// `here` after merging a file and taking all newer texts.
#[track_caller]
fn joined(here: &State, file: &str) -> State {
    let plan = open(file, NOW).expect("it is a file of ours").plan(here);
    let newer: Vec<_> = plan.newer().cloned().collect();
    plan.pieces(|block| newer.contains(block)).into_iter().fold(here.clone(), |state, piece| state.after(Action::Merge(Box::new(piece))))
}

#[test]
fn an_empty_browser_becomes_the_one_that_saved() {
    let there = with_progress(&typed(&[("box", "let 값 = 2"), ("fail", "let b")], NOW), "typing-01", r#"{"done":true}"#);
    let here = joined(&State::default(), &save(&there, "2026-11-22"));
    assert_eq!((here.drafts.clone(), here.progress.clone()), (there.drafts, there.progress));
    assert!(open(&save(&here, ""), NOW).expect("it is a file of ours").plan(&here).is_empty(), "reading it twice changes nothing");
}

#[test]
fn the_playground_s_programs_keep_their_names_and_none_replaces_one_here() {
    let named = |title: &str| {
        let sheet = Sheet { title: title.into(), ..Sheet::default() };
        State::default().after(Action::Sheets(SheetChange::Add("main".into(), sheet)))
    };
    let there = named("theirs").after(Action::Sheets(SheetChange::Add("second".into(), Sheet { title: "new".into(), ..Sheet::default() })));
    let title = |state: &State, id: &str| state.sheets.all.get(id).map(|sheet| sheet.title.clone());
    let after = joined(&named("mine"), &save(&there, ""));
    assert_eq!((title(&after, "main").as_deref(), title(&after, "second").as_deref()), (Some("mine"), Some("new")));
    assert_eq!(open(&save(&there, ""), NOW).expect("it is a file of ours").plan(&named("mine")).programs, 1);
}

#[test]
fn preferences_stay_where_they_are() {
    let there = State::default().after(Action::SetPlainEditor(true));
    assert!(!joined(&State::default(), &save(&there, "")).preferences.plain_editor);
}

#[track_caller]
fn check_newer(mine: u64, theirs: u64, newer: Option<bool>, kept: &str) {
    let (here, there) = (typed(&[("box", "mine")], mine), typed(&[("box", "theirs")], theirs));
    let plan = open(&save(&there, ""), NOW).expect("it is a file of ours").plan(&here);
    assert_eq!(plan.conflicts.len(), 1);
    assert_eq!(plan.conflicts[0].theirs_is_newer, newer);
    assert_eq!(text_of(&joined(&here, &save(&there, "")), "box"), Some(kept));
}

#[test]
fn newer_work_is_never_lost() {
    check_newer(NOW - 2, NOW - 1, Some(true), "theirs");
    check_newer(NOW - 1, NOW - 2, Some(false), "mine");
    check_newer(0, NOW, None, "mine");
    check_newer(NOW - 1, NOW - 1, None, "mine");
    // Their clock is a year ahead: that makes it no newer than now.
    check_newer(NOW + 1, NOW + 31_536_000_000, Some(false), "mine");
}

#[test]
fn the_reader_may_decide_otherwise() {
    let (here, there) = (typed(&[("box", "mine")], NOW), typed(&[("box", "theirs")], NOW - 5));
    let pieces = open(&save(&there, ""), NOW).expect("it is a file of ours").plan(&here).pieces(|_| true);
    let after = pieces.into_iter().fold(here, |state, piece| state.after(Action::Merge(Box::new(piece))));
    assert_eq!(text_of(&after, "box"), Some("theirs"));
}

#[test]
fn nothing_done_is_taken_back() {
    let here = with_progress(&State::default(), "typing-01", r#"{"done":true}"#);
    let there = with_progress(&State::default(), "typing-02", r#"{"done":true}"#);
    let after = joined(&here, &save(&there, ""));
    assert!(after.is_done("typing-01") && after.is_done("typing-02"));
    let less = with_progress(&State::default(), "typing-01", "{}");
    assert!(joined(&here, &save(&less, "")).is_done("typing-01"));
}

#[test]
fn a_clock_set_back_does_not_make_work_older() {
    let first = typed(&[("box", "first")], NOW);
    let original = Original { text: "let a = 1".into(), locale: Locale::En };
    let mut second = first.after(Action::Edit { block: BlockId::new("typing-01", "box"), text: "second".into(), original });
    second.stamp(&first, 5);
    assert_eq!(text_of(&joined(&first, &save(&second, "")), "box"), Some("first"), "it is dated after now, so it counts as done now");
    assert_eq!(open(&save(&second, ""), NOW + 10).expect("it is a file of ours").plan(&first).conflicts[0].theirs_is_newer, Some(true));
}

#[track_caller]
fn check_refused(text: &str, why: Unreadable) {
    assert_eq!(open(text, NOW), Err(why), "{text}");
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    for foreign in ["", "hello", "[]", "{}", "null", r#"{"magic-box":"theme"}"#, "\u{0}\u{1}", r#"{"drafts":[]}"#] {
        check_refused(foreign, Unreadable::Foreign);
    }
    let file = save(&typed(&[("box", "let a = 2")], NOW), "");
    check_refused(&file[..file.len() - 3], Unreadable::Damaged);
    check_refused(r#"{"magic-box":"work"}"#, Unreadable::Damaged);
    check_refused(r#"{"magic-box":"work","version":1,"pieces":7}"#, Unreadable::Damaged);
    check_refused(r#"{"magic-box":"work","version":99,"pieces":"other"}"#, Unreadable::Newer);
    check_refused(&" ".repeat(LARGEST as usize + 1), Unreadable::TooLarge);
    check_refused(&format!(r#"{{"magic-box":{}1{}}}"#, "[".repeat(100_000), "]".repeat(100_000)), Unreadable::Damaged);
}

#[test]
fn entries_that_say_nothing_are_counted_and_left_out() {
    let good = r#"{"version":1,"text":"a","original":1,"locale":null,"set_aside":false}"#;
    let long = "x".repeat(LONGEST_ID + 1);
    let names = ["draft a b", "draft a <b>", "draft a ../../b", "draft a b c", "preferences", "__proto__", &format!("progress {long}")];
    let pieces: Vec<_> = names.iter().map(|name| format!("{name:?}:{good}")).collect();
    let work =
        open(&format!(r#"{{"magic-box":"work","version":1,"pieces":{{{}}}}}"#, pieces.join(",")), NOW).expect("it is a file of ours");
    assert_eq!((work.pieces.len(), work.left_out), (1, names.len() - 1));
}
