//! Tests of batching, with a clock that only the test advances.

use super::*;
use crate::tests::Tape;
use engine::Host;
use vocabulary::{Level, Part, Printed, Style};

fn line(text: &str) -> ConsoleEvent {
    let parts = vec![Part::Text { text: text.into(), style: Style::default() }];
    ConsoleEvent::Printed(Printed { level: Level::Log, parts, at: None, trace: vec![] })
}

fn outbox() -> (Rc<Tape>, Outbox) {
    let tape = Rc::new(Tape::default());
    (tape.clone(), Outbox::new(1, tape))
}

#[test]
fn a_line_is_seen_at_once_even_if_the_program_never_comes_back() {
    let (tape, outbox) = outbox();
    for n in 1..=SINGLE {
        outbox.print(line("x"));
        assert_eq!(tape.lines(), n);
    }
}

#[test]
fn a_flood_goes_in_batches_and_nothing_is_lost() {
    let (tape, outbox) = outbox();
    let lines = 50_000;
    for n in 0..lines {
        outbox.print(line(&n.to_string()));
        assert!(n < tape.lines() + BATCH, "more than a batch lies unseen after line {n}");
    }
    outbox.flush();
    assert_eq!(tape.printed(), (0..lines).map(|n| line(&n.to_string())).collect::<Vec<_>>());
    let messages = tape.messages().len();
    assert!(messages < SINGLE + lines / BATCH + 2, "{messages} messages");
}

#[test]
fn a_batch_does_not_wait_long_for_the_next_line() {
    let (tape, outbox) = outbox();
    (0..=SINGLE).for_each(|_| outbox.print(line("x")));
    assert_eq!(tape.printed().len(), SINGLE, "the batch has begun");
    tape.pass(BATCH_MS);
    outbox.print(line("late"));
    assert_eq!(tape.printed().last(), Some(&line("late")));
}

#[test]
fn each_task_begins_with_single_lines_again() {
    let (tape, outbox) = outbox();
    (0..SINGLE + 5).for_each(|_| outbox.print(line("x")));
    outbox.flush();
    outbox.print(line("next task"));
    assert_eq!(tape.printed().last(), Some(&line("next task")));
}

#[test]
fn large_values_end_a_batch_early() {
    let (tape, outbox) = outbox();
    (0..SINGLE).for_each(|_| outbox.print(line("x")));
    outbox.print(line(&"y".repeat(BATCH_BYTES)));
    assert_eq!(tape.printed().len(), SINGLE + 1);
}

#[test]
fn the_bytes_of_a_run_are_bounded_and_the_cut_is_told_once() {
    let (tape, outbox) = outbox();
    let megabyte = line(&"z".repeat(1 << 20));
    (0..100).for_each(|_| outbox.print(megabyte.clone()));
    outbox.flush();
    let printed = tape.printed();
    assert_eq!(printed.len(), 16, "15 whole megabytes and the cut");
    assert_eq!(printed.last(), Some(&ConsoleEvent::Cut { kept: 15 }));
    assert!(tape.bytes() <= RUN_BYTES + BATCH_BYTES);
}

#[test]
fn nothing_follows_the_engine_s_own_cut() {
    let (tape, outbox) = outbox();
    outbox.print(line("a"));
    outbox.print(ConsoleEvent::Cut { kept: 1 });
    outbox.print(line("b"));
    outbox.flush();
    assert_eq!(tape.printed(), [line("a"), ConsoleEvent::Cut { kept: 1 }]);
}
