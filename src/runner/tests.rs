//! Tests for the runner with a fake host, which responds when the test makes it.

use super::*;
use host::Inbox;
use protocol::{BUILD, FromWorker, ToWorker};
use vocabulary::{ConsoleEvent, Outcome, Question};

/// A host whose workers and clock are controlled by the test.
#[derive(Default)]
struct Stage {
    now: Cell<f64>,
    timers: RefCell<Vec<(f64, Box<dyn FnOnce()>)>>,
    workers: RefCell<BTreeMap<WorkerId, Inbox>>,
    posted: RefCell<Vec<(WorkerId, u32)>>,
    refuses: Cell<bool>,
}

struct StageHost(Rc<Stage>);

impl Host for StageHost {
    fn has_room(&self) -> bool {
        true
    }

    fn spawn(&self, worker: WorkerId, inbox: Inbox) {
        if self.0.refuses.get() {
            return inbox(Input::Unavailable(PlatformFailure::FileProtocol)); // immediately, in the middle of a command
        }
        self.0.workers.borrow_mut().insert(worker, inbox);
    }

    fn post(&self, worker: WorkerId, message: &ToWorker) {
        let ToWorker::Start { run, .. } = message else { return };
        self.0.posted.borrow_mut().push((worker, *run));
    }

    fn terminate(&self, worker: WorkerId) {
        self.0.workers.borrow_mut().remove(&worker);
    }

    fn after(&self, ms: u32, then: Box<dyn FnOnce()>) {
        self.0.timers.borrow_mut().push((self.0.now.get() + f64::from(ms), then));
    }

    fn now(&self) -> f64 {
        self.0.now.get()
    }
}

fn stage() -> (Rc<Stage>, Runner) {
    let stage = Rc::new(Stage::default());
    let runner = Runner::new(Box::new(StageHost(stage.clone())));
    (stage, runner)
}

impl Stage {
    /// Makes all workers report that they are ready.
    fn ready(&self) {
        let workers: Vec<_> = self.workers.borrow().iter().map(|(id, inbox)| (*id, inbox.clone())).collect();
        for (id, inbox) in workers {
            inbox(Input::Message(id, FromWorker::Ready { build: BUILD.into() }));
        }
    }

    /// Sends a message from the worker of the latest run.
    fn tell(&self, message: impl FnOnce(u32) -> FromWorker) {
        let (worker, run) = *self.posted.borrow().last().expect("a program was posted");
        let inbox = self.workers.borrow().get(&worker).cloned();
        inbox.expect("its worker lives")(Input::Message(worker, message(run)));
    }

    fn pass(&self, ms: f64) {
        self.now.set(self.now.get() + ms);
        let due: Vec<_> = self.timers.borrow_mut().extract_if(.., |(at, _)| *at <= self.now.get()).collect();
        due.into_iter().for_each(|(_, then)| then());
    }
}

fn run(runner: &Runner, owner: &str, settings: Settings) {
    runner.run(owner, Program { text: "x".into(), before: vec![] }, settings);
}

fn status(runner: &Runner, owner: &str) -> Status {
    runner.output(owner).borrow().status().clone()
}

fn printed(events: usize) -> impl FnOnce(u32) -> FromWorker {
    move |run| FromWorker::Printed { run, events: vec![ConsoleEvent::GroupEnd; events] }
}

#[test]
fn an_output_follows_its_run() {
    let (stage, runner) = stage();
    let output = runner.output("a");
    assert_eq!(status(&runner, "a"), Status::Idle);
    run(&runner, "a", Settings::default());
    assert_eq!(status(&runner, "a"), Status::Starting);
    stage.ready();
    assert_eq!(status(&runner, "a"), Status::Running);
    stage.tell(printed(2));
    stage.pass(30.0);
    stage.tell(|run| FromWorker::Asked { run, question: Question::Alert("!".into()) });
    assert_eq!(status(&runner, "a"), Status::Asking(Question::Alert("!".into())));
    stage.ready();
    runner.answer("a", Answer::Read);
    assert_eq!(status(&runner, "a"), Status::Running);
    stage.tell(printed(3));
    stage.pass(70.0);
    stage.tell(|run| FromWorker::Finished { run, outcome: Outcome::Completed(None) });
    stage.pass(1_000.0);
    let output = output.borrow();
    assert_eq!(output.status(), &Status::Ended(Outcome::Completed(None)));
    assert_eq!((output.events().len(), output.runs()), (5, 1));
    assert_eq!(output.elapsed(runner.now()), Some(70.0));
}

#[test]
fn a_new_run_begins_with_an_empty_output_and_stop_keeps_it() {
    let (stage, runner) = stage();
    run(&runner, "a", Settings::default());
    stage.ready();
    stage.tell(printed(4));
    runner.stop("a");
    assert_eq!(status(&runner, "a"), Status::Ended(Outcome::Stopped));
    assert_eq!(runner.output("a").borrow().events().len(), 4);
    run(&runner, "a", Settings::default());
    assert_eq!(runner.output("a").borrow().events().len(), 0);
    runner.clear("a");
    assert_eq!(status(&runner, "a"), Status::Idle);
}

#[test]
fn another_owner_s_run_says_so_to_the_first_and_keeps_what_it_showed() {
    let (stage, runner) = stage();
    run(&runner, "a", Settings::default());
    stage.ready();
    stage.tell(printed(1));
    run(&runner, "b", Settings::default());
    assert_eq!(status(&runner, "a"), Status::Displaced);
    assert_eq!(runner.output("a").borrow().events().len(), 1);
    stage.ready();
    assert_eq!(status(&runner, "b"), Status::Running);
}

#[test]
fn a_time_limit_ends_a_run() {
    let (stage, runner) = stage();
    run(&runner, "a", Settings { time_limit: Some(500), ..Settings::default() });
    stage.pass(10_000.0);
    stage.ready();
    stage.pass(499.0);
    assert_eq!(status(&runner, "a"), Status::Running);
    stage.pass(1.0);
    assert_eq!(status(&runner, "a"), Status::Ended(Outcome::HitLimit(vocabulary::Limit::Time(500))));
    assert!(stage.workers.borrow().values().count() <= 1);
}

#[test]
fn a_platform_that_refuses_at_once_is_told_and_the_next_run_tries_again() {
    let (stage, runner) = stage();
    stage.refuses.set(true);
    run(&runner, "a", Settings::default());
    assert_eq!(status(&runner, "a"), Status::Unavailable(PlatformFailure::FileProtocol));
    assert_eq!(runner.platform_failure(), Some(PlatformFailure::FileProtocol));
    stage.refuses.set(false);
    run(&runner, "a", Settings::default());
    stage.ready();
    assert_eq!((status(&runner, "a"), runner.platform_failure()), (Status::Running, None));
}

fn counter() -> (Rc<Cell<u32>>, Callback<()>) {
    let count = Rc::new(Cell::new(0));
    let told = count.clone();
    (count, Callback::from(move |()| told.set(told.get() + 1)))
}

#[test]
fn listeners_are_told_once_a_frame_and_only_of_their_own_output() {
    let (stage, runner) = stage();
    let ((a, tell_a), (b, tell_b), (platform, tell_platform)) = (counter(), counter(), counter());
    let visits = [runner.visit(Some("a"), tell_a), runner.visit(Some("b"), tell_b), runner.visit(None, tell_platform)];
    run(&runner, "a", Settings::default());
    stage.ready();
    (0..1_000).for_each(|_| stage.tell(printed(1)));
    assert_eq!(a.get(), 0, "told in the middle of a frame");
    stage.pass(f64::from(FRAME));
    assert_eq!((a.get(), b.get()), (1, 0));
    stage.pass(f64::from(FRAME));
    assert_eq!(a.get(), 1, "told of nothing");
    stage.tell(printed(1));
    stage.pass(f64::from(FRAME));
    assert_eq!((a.get(), b.get()), (2, 0));
    assert!(platform.get() >= 1);
    drop(visits);
}

#[test]
fn what_comes_to_rest_is_told_at_once_and_in_one_go() {
    let (stage, runner) = stage();
    let (told, tell) = counter();
    let visit = runner.visit(Some("a"), tell);
    run(&runner, "a", Settings::default());
    stage.ready();
    stage.tell(printed(1));
    assert_eq!(told.get(), 0, "more may come");
    stage.tell(|run| FromWorker::Finished { run, outcome: Outcome::Completed(None) });
    assert_eq!(told.get(), 1, "nothing more comes, and no frame is waited for");
    stage.pass(f64::from(FRAME));
    assert_eq!(told.get(), 1, "told of nothing");
    drop(visit);
}

#[test]
fn the_last_visitor_takes_the_run_along() {
    let (stage, runner) = stage();
    let visit = runner.visit(Some("a"), Callback::noop());
    run(&runner, "a", Settings::default());
    stage.ready();
    stage.tell(printed(1));
    drop(visit);
    let again = runner.visit(Some("a"), Callback::noop());
    stage.pass(100.0);
    assert_eq!(status(&runner, "a"), Status::Running, "it was put back at once");
    drop(again);
    stage.pass(100.0);
    assert_eq!((status(&runner, "a"), runner.output("a").borrow().events().len()), (Status::Idle, 0));
}
