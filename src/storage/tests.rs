//! Tests for keys, versions, and what is written when.

use super::*;
use crate::state::{Action, BlockId, Deed, Draft, LessonProgress, Original, Parts, Preferences, Sheet, SheetChange, Stored, Theme, Visit};
use text::Locale;

#[track_caller]
fn check_key(key: Key, name: &str) {
    assert_eq!(key.name(), name);
    assert_eq!(Key::from_name(name), Some(key));
}

#[test]
fn keys_have_names_and_names_have_keys() {
    check_key(Key::Preferences, "preferences");
    check_key(Key::Last, "last");
    check_key(Key::Progress("typing-01".into()), "progress typing-01");
    check_key(Key::Sheet("main".into()), "sheet main");
    check_key(Key::OpenSheet, "open-sheet");
    check_key(Key::Draft(BlockId::new("typing-01", "box")), "draft typing-01 box");
    for foreign in ["", "draft typing-01", "draft a b c", "something"] {
        assert_eq!(Key::from_name(foreign), None, "{foreign}");
    }
}

#[test]
fn copies_of_the_site_on_one_host_do_not_meet() {
    assert_eq!(Key::prefix("/a/b/index.html"), Key::prefix("/a/b/"));
    assert_ne!(Key::prefix("/a/b/"), Key::prefix("/a/"));
}

fn edited() -> State {
    State::default().after(Action::Edit {
        block: BlockId::new("typing-01", "box"),
        text: "let a = 2".into(),
        original: Original { text: "let a = 1".into(), locale: Locale::Ko },
    })
}

#[test]
fn only_what_changed_is_written() {
    let old = edited();
    assert!(changes(&old, &old.clone()).is_empty());
    let new = old.after(Action::SetTheme(Theme::Dark));
    let written = changes(&old, &new);
    assert_eq!(written.len(), 1);
    assert_eq!(written[0].0, Key::Preferences);
}

#[test]
fn a_state_comes_back_as_it_was_written() {
    let state = edited()
        .after(Action::SetTheme(Theme::Dark))
        .after(Action::Sheets(SheetChange::Add("p1".into(), Sheet { title: "둘째".into(), made: 5.5, ..Sheet::default() })))
        .after(Action::Did { block: BlockId::new("typing-01", "box"), deed: Deed::Ran, parts: Rc::new(Parts::default()) });
    let written = changes(&State::default(), &state);
    let back = State::restore(written.into_iter().filter_map(|(key, text)| stored(key, text.as_deref())));
    assert_eq!(back, state);
}

#[test]
fn a_draft_that_is_gone_is_removed() {
    let gone = changes(&edited(), &State::default());
    assert_eq!(gone, [(Key::Draft(BlockId::new("typing-01", "box")), None)]);
}

#[test]
fn broken_and_newer_values_are_left_out() {
    for text in ["", "null", "[]", "{}", r#"{"version":99,"theme":"dark"}"#, r#"{"version":0}"#, r#"{"version":"1"}"#] {
        assert_eq!(read::<Preferences>(text), None, "{text}");
    }
    assert!(stored(Key::Preferences, Some("nonsense")).is_none());
    assert_eq!(stored(Key::Preferences, None), Some(Stored::Preferences(None)));
}

#[test]
fn progress_and_place_of_version_1_are_taken_over() {
    let back: LessonProgress = read(r#"{"version":1,"ran":["box","fail"],"done":true}"#).expect("it is valid");
    assert!(back.done && back.has("box", Deed::Ran) && back.has("fail", Deed::Ran) && back.blocks.len() == 2);
    assert!(!read::<LessonProgress>(r#"{"version":1,"ran":["box"]}"#).expect("it is valid").done);
    let place: Visit = read(r#"{"version":1,"lesson":"typing-03"}"#).expect("it is valid");
    assert_eq!(place, Visit { lesson: "typing-03".into(), block: None });
    let draft: Draft = read(r#"{"version":1,"text":"a","original":1,"locale":"ko","set_aside":false}"#).expect("it is valid");
    assert_eq!(draft.text, "a");
}

#[test]
fn what_another_tab_stored_meanwhile_is_not_written_over() {
    let progress = |block: &str| LessonProgress { blocks: [(block.to_owned(), [Deed::Ran].into())].into(), done: false };
    let key = Key::Progress("typing-01".into());
    let joined: LessonProgress = read(&joined(&key, Some(&write(&progress("theirs"))), &write(&progress("mine")))).expect("it is valid");
    assert!(joined.has("mine", Deed::Ran) && joined.has("theirs", Deed::Ran));
    for broken in [None, Some(""), Some("nonsense"), Some(r#"{"version":1,"ran":3}"#)] {
        let text = super::joined(&key, broken, &write(&progress("mine")));
        assert_eq!(read::<LessonProgress>(&text), Some(progress("mine")));
    }
    assert_eq!(super::joined(&Key::Preferences, Some("{}"), "new"), "new");
    let newer = r#"{"version":99,"blocks":[]}"#;
    assert_eq!(super::joined(&key, Some(newer), "mine"), newer, "what a newer build stored is left as it is");
}

#[test]
fn a_draft_is_readable_json() {
    let draft = Draft { text: "let 값 = 1".into(), original: u64::MAX, locale: Some(Locale::Ko), set_aside: false, changed: 7 };
    assert_eq!(read::<Draft>(&write(&draft)), Some(draft));
}
