//! Tests for the state machine, step by step.

use super::*;
use vocabulary::{Level, Part, Printed, Program, Style};

mod questions;
mod walk;

/// A machine and the commands it has issued.
struct Bench {
    machine: Machine,
    said: Vec<Command>,
}

fn bench() -> Bench {
    Bench { machine: Machine::new(true), said: vec![] }
}

fn program(text: &str) -> Program {
    Program { text: text.into(), before: vec![] }
}

fn line() -> ConsoleEvent {
    let parts = vec![Part::Text { text: "x".into(), style: Style::default() }];
    ConsoleEvent::Printed(Printed { level: Level::Log, parts, at: None, trace: vec![] })
}

fn prompt() -> Question {
    Question::Prompt { message: "?".into(), default: String::new() }
}

const W1: WorkerId = WorkerId(1);
const W2: WorkerId = WorkerId(2);
const W3: WorkerId = WorkerId(3);

impl Bench {
    fn feed(&mut self, input: Input) -> &[Command] {
        self.said = self.machine.take(input);
        &self.said
    }

    fn run(&mut self, owner: &str) {
        self.feed(Input::Start { owner: owner.into(), job: Job::Run(program(owner)), settings: Settings::default() });
    }

    fn ready(&mut self, worker: WorkerId) {
        self.feed(Input::Message(worker, FromWorker::Ready { build: BUILD.into() }));
    }

    fn printed(&mut self, worker: WorkerId, run: u32, lines: usize) {
        self.feed(Input::Message(worker, FromWorker::Printed { run, events: vec![line(); lines] }));
    }

    fn finished(&mut self, worker: WorkerId, run: u32) {
        self.feed(Input::Message(worker, FromWorker::Finished { run, outcome: Outcome::Completed(None) }));
    }

    fn died(&mut self, worker: WorkerId, why: CrashKind) {
        self.feed(Input::Crashed(worker, Crash { why, detail: "d".into() }));
    }

    /// A machine whose first program, of owner "a", runs in worker 1 as run 1, while worker 2 is starting.
    fn running() -> Self {
        let mut bench = bench();
        bench.run("a");
        bench.ready(W1);
        bench
    }

    fn told(&self, owner: &str) -> Vec<&Notice> {
        let mut told = vec![];
        for command in &self.said {
            if let Command::Tell(to, notice) = command
                && to == owner
            {
                told.push(notice);
            }
        }
        told
    }

    #[track_caller]
    fn said(&self, expected: &[Command]) {
        assert_eq!(self.said, expected);
    }
}

fn tell(owner: &str, notice: Notice) -> Command {
    Command::Tell(owner.into(), notice)
}

fn post(worker: WorkerId, run: u32, text: &str, settings: Settings) -> Command {
    Command::Post(worker, ToWorker::Start { run, job: Job::Run(program(text)), settings })
}

#[test]
fn nothing_happens_until_somebody_may_run_something() {
    let mut bench = bench();
    assert_eq!(bench.machine.phase(), Phase::Starting);
    bench.feed(Input::Stop("a".into()));
    bench.said(&[]);
    bench.feed(Input::Prepare);
    bench.said(&[Command::Spawn(W1)]);
    bench.feed(Input::Prepare);
    bench.said(&[]);
    bench.ready(W1);
    assert_eq!(bench.machine.phase(), Phase::Idle);
}

#[test]
fn a_program_waits_for_the_engine_and_a_spare_is_made_as_soon_as_it_runs() {
    let mut bench = bench();
    bench.run("a");
    bench.said(&[tell("a", Notice::Began), Command::Spawn(W1)]);
    assert_eq!(bench.machine.phase(), Phase::Starting);
    bench.ready(W1);
    bench.said(&[post(W1, 1, "a", Settings::default()), tell("a", Notice::Started), Command::Spawn(W2)]);
    assert_eq!(bench.machine.phase(), Phase::Running { run: 1 });
}

#[test]
fn a_small_device_keeps_no_spare_while_a_program_runs() {
    let mut machine = Machine::new(false);
    machine.take(Input::Start { owner: "a".into(), job: Job::Run(program("a")), settings: Settings::default() });
    let said = machine.take(Input::Message(W1, FromWorker::Ready { build: BUILD.into() }));
    assert!(!said.iter().any(|c| matches!(c, Command::Spawn(_))), "{said:?}");
    let said = machine.take(Input::Stop("a".into()));
    assert!(said.contains(&Command::Spawn(W2)), "{said:?}");
}

#[test]
fn a_worker_serves_one_run() {
    let mut bench = Bench::running();
    bench.ready(W2);
    bench.finished(W1, 1);
    bench.said(&[Command::Terminate(W1), tell("a", Notice::Ended(Outcome::Completed(None)))]);
    assert_eq!(bench.machine.phase(), Phase::Idle);
    bench.run("a");
    bench.said(&[tell("a", Notice::Began), post(W2, 2, "a", Settings::default()), tell("a", Notice::Started), Command::Spawn(W3)]);
}

#[test]
fn stop_needs_no_word_from_the_worker() {
    let mut bench = Bench::running();
    bench.feed(Input::Stop("b".into()));
    bench.said(&[]);
    bench.feed(Input::Stop("a".into()));
    bench.said(&[Command::Terminate(W1), tell("a", Notice::Ended(Outcome::Stopped))]);
    bench.printed(W1, 1, 1);
    bench.said(&[]);
}

#[test]
fn stop_before_the_engine_is_there_ends_the_waiting() {
    let mut bench = bench();
    bench.run("a");
    bench.feed(Input::Stop("a".into()));
    bench.said(&[tell("a", Notice::Ended(Outcome::Stopped))]);
    bench.ready(W1);
    bench.said(&[]);
    assert_eq!(bench.machine.phase(), Phase::Idle);
}

#[test]
fn another_program_displaces_the_one_that_runs() {
    let mut bench = Bench::running();
    bench.ready(W2);
    bench.run("b");
    bench.said(&[
        Command::Terminate(W1),
        tell("a", Notice::Displaced),
        tell("b", Notice::Began),
        post(W2, 2, "b", Settings::default()),
        tell("b", Notice::Started),
        Command::Spawn(W3),
    ]);
}

#[test]
fn the_latest_program_is_the_one_that_waits() {
    let mut bench = bench();
    bench.run("a");
    bench.run("b");
    assert_eq!(bench.told("a"), [&Notice::Displaced]);
    bench.run("b");
    assert_eq!(bench.told("b"), [&Notice::Ended(Outcome::Stopped), &Notice::Began]);
    bench.ready(W1);
    assert_eq!(bench.told("b"), [&Notice::Started]);
}

#[test]
fn what_belongs_to_another_run_or_comes_from_another_worker_is_dropped() {
    let mut bench = Bench::running();
    bench.ready(W2);
    for (worker, run) in [(W1, 2), (W1, 0), (W2, 1), (WorkerId(77), 1)] {
        bench.printed(worker, run, 1);
        bench.said(&[]);
        bench.finished(worker, run);
        bench.said(&[]);
    }
    bench.printed(W1, 1, 1);
    bench.said(&[tell("a", Notice::Printed(vec![line()]))]);
}

#[test]
fn a_worker_that_says_ready_twice_changes_nothing() {
    let mut bench = Bench::running();
    bench.ready(W1);
    bench.said(&[]);
    bench.feed(Input::Message(W1, FromWorker::Ready { build: "spoofed".into() }));
    bench.said(&[]);
    assert_eq!(bench.machine.phase(), Phase::Running { run: 1 });
}

#[test]
fn an_engine_of_another_build_breaks_the_platform_and_run_tries_again() {
    let mut bench = bench();
    bench.run("a");
    bench.feed(Input::Message(W1, FromWorker::Ready { build: "old".into() }));
    let why = PlatformFailure::VersionMismatch { page: BUILD.into(), worker: Some("old".into()) };
    bench.said(&[Command::Terminate(W1), tell("a", Notice::Unavailable(why.clone())), Command::Platform(Some(why.clone()))]);
    assert_eq!(bench.machine.phase(), Phase::Broken { why });
    bench.run("a");
    bench.said(&[Command::Platform(None), tell("a", Notice::Began), Command::Spawn(W2)]);
}

#[test]
fn first_words_that_cannot_be_read_are_those_of_another_build() {
    let mut bench = bench();
    bench.feed(Input::Prepare);
    bench.feed(Input::Garbled(W1));
    let why = PlatformFailure::VersionMismatch { page: BUILD.into(), worker: None };
    assert_eq!(bench.machine.phase(), Phase::Broken { why });
}

#[test]
fn a_run_whose_worker_talks_nonsense_ends_and_the_next_works() {
    let mut bench = Bench::running();
    bench.feed(Input::Garbled(W1));
    assert!(matches!(bench.told("a")[..], [Notice::Ended(Outcome::EngineCrashed(_))]), "{:?}", bench.said);
    bench.ready(W2);
    bench.run("a");
    assert_eq!(bench.told("a"), [&Notice::Began, &Notice::Started]);
}

#[test]
fn a_crash_ends_the_run_as_what_it_was_and_the_next_works() {
    let cases = [
        (CrashKind::Panic, Outcome::EngineCrashed("d".into())),
        (CrashKind::Trap, Outcome::EngineCrashed("d".into())),
        (CrashKind::Memory, Outcome::HitLimit(Limit::Memory)),
        (CrashKind::Recursion, Outcome::HitLimit(Limit::Recursion)),
    ];
    for (why, outcome) in cases {
        let mut bench = Bench::running();
        bench.printed(W1, 1, 3);
        bench.died(W1, why);
        bench.said(&[Command::Terminate(W1), tell("a", Notice::Ended(outcome))]);
        bench.ready(W2);
        bench.run("a");
        assert_eq!(bench.told("a"), [&Notice::Began, &Notice::Started]);
    }
}

#[test]
fn programs_may_crash_as_often_as_they_like() {
    let mut bench = bench();
    for n in 1..20 {
        bench.run("a");
        bench.ready(WorkerId(n));
        bench.died(WorkerId(n), CrashKind::Trap);
        assert!(matches!(bench.told("a")[..], [Notice::Ended(_)]), "round {n}: {:?}", bench.said);
    }
}

#[test]
fn a_worker_that_dies_twice_at_its_start_breaks_the_platform() {
    let mut bench = bench();
    bench.run("a");
    bench.died(W1, CrashKind::Trap);
    bench.said(&[Command::Terminate(W1), Command::Spawn(W2)]);
    bench.died(W2, CrashKind::Trap);
    let why = PlatformFailure::WorkerFailed { detail: "d".into() };
    bench.said(&[Command::Terminate(W2), tell("a", Notice::Unavailable(why.clone())), Command::Platform(Some(why.clone()))]);
    assert_eq!(bench.machine.phase(), Phase::Broken { why });
}

#[test]
fn one_death_now_and_then_is_forgiven() {
    let mut bench = bench();
    bench.feed(Input::Prepare);
    for n in 0..10 {
        bench.died(WorkerId(2 * n + 1), CrashKind::Trap);
        bench.ready(WorkerId(2 * n + 2));
        bench.run("a");
        bench.finished(WorkerId(2 * n + 2), n + 1);
        assert_eq!(bench.told("a"), [&Notice::Ended(Outcome::Completed(None))], "round {n}");
    }
}

#[test]
fn a_spare_that_cannot_be_made_does_not_hurt_the_program_that_runs() {
    for trouble in [
        Input::Unavailable(PlatformFailure::FileProtocol),
        Input::Message(W2, FromWorker::Ready { build: "old".into() }),
        Input::Garbled(W2),
    ] {
        let mut bench = Bench::running();
        bench.feed(trouble);
        assert_eq!(bench.machine.phase(), Phase::Running { run: 1 });
        assert!(bench.told("a").is_empty());
        bench.finished(W1, 1);
        assert_eq!(bench.told("a"), [&Notice::Ended(Outcome::Completed(None))]);
        bench.run("a");
        assert!(matches!(bench.said.last(), Some(Command::Spawn(_))), "{:?}", bench.said);
    }
}

#[test]
fn files_that_do_not_come_break_the_platform() {
    let mut bench = bench();
    bench.run("a");
    let why = PlatformFailure::WasmMissing { url: "u".into(), status: Some(404) };
    bench.feed(Input::Unavailable(why.clone()));
    assert_eq!(bench.told("a"), [&Notice::Unavailable(why.clone())]);
    assert_eq!(bench.machine.phase(), Phase::Broken { why });
}
