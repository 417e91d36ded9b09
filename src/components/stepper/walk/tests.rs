//! Tests for the stepper's moves, with hand-made recordings and without a page.

use super::*;
use recording::{Step, StepKind};
use vocabulary::outline::Outline;

fn recording(steps: u32) -> Recording {
    let mut recording = Recording::of("", Outline::default());
    recording.steps = (0..steps).map(|_| Step { site: 0, instance: 0, frame: 0, kind: StepKind::Began, first_event: 0 }).collect();
    recording.indexed()
}

fn walk(steps: u32, start: Option<u32>) -> Rc<Walk> {
    Rc::new(Walk::begin(&recording(steps), start))
}

fn after(mut walk: Rc<Walk>, acts: &[Act]) -> Rc<Walk> {
    for act in acts {
        walk = walk.reduce(*act);
    }
    walk
}

#[track_caller]
fn check_move(to: Move, from: u32, expected: Option<u32>) {
    let recording = recording(5);
    assert_eq!(to.from(&recording, from, None), expected, "{to:?} from {from}");
    assert_eq!(to.is_possible(&recording, from, None), expected.is_some(), "{to:?} from {from}");
}

#[test]
fn moves_lead_somewhere_or_say_so() {
    check_move(Move::First, 0, None);
    check_move(Move::First, 3, Some(0));
    check_move(Move::Back, 0, None);
    check_move(Move::Back, 4, Some(3));
    check_move(Move::Forward, 3, Some(4));
    check_move(Move::Forward, 4, None);
    check_move(Move::Last, 0, Some(4));
    check_move(Move::Last, 4, None);
    check_move(Move::Over, 1, Some(2));
    check_move(Move::Over, 4, None);
    check_move(Move::Out, 1, None);
    check_move(Move::PastLoop, 1, None);
    check_move(Move::BeforeLoop, 1, None);
    check_move(Move::NextChange, 1, None);
}

#[test]
fn nothing_recorded_leads_nowhere() {
    let empty = recording(0);
    for to in [Move::First, Move::Back, Move::Forward, Move::Last, Move::Over, Move::Out, Move::PastLoop, Move::BeforeLoop] {
        assert_eq!((to.from(&empty, 0, None), to.is_possible(&empty, 0, None)), (None, false), "{to:?}");
    }
    assert_eq!(Walk::begin(&empty, Some(7)).step, 0);
}

#[test]
fn it_opens_at_the_failure_unless_a_step_is_asked_for() {
    let mut failed = recording(5);
    assert_eq!(Walk::begin(&failed, None).step, 0);
    failed.end.failed = Some(3);
    assert_eq!(Walk::begin(&failed, None).step, 3);
    assert_eq!(Walk::begin(&failed, Some(1)).step, 1);
    assert_eq!(Walk::begin(&failed, Some(99)).step, 4);
}

#[test]
fn playing_ends_at_the_end_and_begins_anew_there() {
    let end = after(walk(3, None), &[Act::Play, Act::Tick, Act::Tick]);
    assert_eq!((end.step, end.playing), (2, false));
    let again = after(end, &[Act::Play]);
    assert_eq!((again.step, again.playing), (0, true));
    let moved = after(again, &[Act::Go(1), Act::Tick]);
    assert_eq!((moved.step, moved.playing), (1, false), "who moves by hand ends the playing");
}

#[test]
fn a_move_looks_at_the_innermost_call_again() {
    let looked = after(walk(3, None), &[Act::Call(2), Act::Light(Some(9))]);
    assert_eq!((looked.call, looked.lit), (2, Some(9)));
    let moved = after(looked, &[Act::Go(1)]);
    assert_eq!((moved.call, moved.lit), (0, None));
}

#[track_caller]
fn check_key(key: &str, code: &str, expected: Option<Press>) {
    assert_eq!(Press::of(key, code), expected, "{key} {code}");
}

#[test]
fn keys_work_whatever_is_typed_with_them() {
    check_key("ArrowLeft", "ArrowLeft", Some(Press::Move(Move::Back)));
    check_key("Home", "Home", Some(Press::Move(Move::First)));
    check_key(" ", "Space", Some(Press::Play));
    check_key("n", "KeyN", Some(Press::Move(Move::NextChange)));
    check_key("N", "KeyN", Some(Press::Move(Move::NextChange)));
    check_key("ㅜ", "KeyN", Some(Press::Move(Move::NextChange)));
    check_key("l", "KeyP", Some(Press::Move(Move::PastLoop)));
    check_key("x", "KeyX", None);
    check_key("Tab", "Tab", None);
    check_key("Enter", "Enter", None);
}
