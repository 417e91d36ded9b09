//! The life cycle of the workers and of the page's one run, as a pure state machine: inputs in, commands out.
//!
//! - A worker serves one run: everything a program leaves behind, above all memory, is freed with its worker. A ready
//!   spare waits beside it, so neither Run nor Stop waits for a worker to start.
//! - At most one program runs on a page. Starting another stops the first and keeps its output.
//! - A question suspends the program by ending its worker; the answer replays it with all answers so far (same seed, same clock).
//!
//! Does not depend on the browser: `bridge` carries out the commands and feeds the inputs.

use super::desk::Desk;
use super::pool::{Pool, WorkerId};
use crate::platform::PlatformFailure;
use protocol::{BUILD, Crash, CrashKind, FromWorker, Job, Studied, Study, ToWorker};
use recording::Recording;
use std::rc::Rc;
use vocabulary::{Answer, ConsoleEvent, Judged, Limit, Outcome, Question, Settings, Shown, Value};

/// The owner of a run: a key that the page gives to each snippet.
pub type Owner = String;

/// An event for the machine.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// a program may soon be run: keep a worker ready
    Prepare,
    /// start a job, for example because Run was pressed
    Start {
        /// for whom
        owner: Owner,
        /// what to do
        job: Job,
        /// how
        settings: Settings,
    },
    /// analyse a text without running it
    Study {
        /// id of the request
        ask: u32,
        /// what to analyse
        study: Study,
    },
    /// stop the owner's run: Stop was pressed, or the snippet was unmounted
    Stop(Owner),
    /// the user answered the open question
    Answer(Owner, Answer),
    /// a worker sent a message
    Message(WorkerId, FromWorker),
    /// a worker sent something that cannot be decoded as a message of this build
    Garbled(WorkerId),
    /// the engine in a worker crashed
    Crashed(WorkerId, Crash),
    /// no worker can be created
    Unavailable(PlatformFailure),
    /// the time set by [`Command::Alarm`] for this run has passed
    Alarm(u32),
}

/// An action for the host or the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// create a worker
    Spawn(WorkerId),
    /// send it a message
    Post(WorkerId, ToWorker),
    /// terminate it, whatever it does
    Terminate(WorkerId),
    /// feed [`Input::Alarm`] for this run after a time
    Alarm {
        /// the run
        run: u32,
        /// milliseconds
        after: u32,
    },
    /// notify the owner of a run
    Tell(Owner, Notice),
    /// the result of a study request; `None` if no engine works
    Answer(u32, Option<Studied>),
    /// notify the page that no program can run, or that programs can run again (`None`)
    Platform(Option<PlatformFailure>),
}

/// A notification for the owner of a run.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// a new run was accepted; clear the output of an earlier one
    Began,
    /// the program was sent to a worker; also when it is replayed after an answer
    Started,
    /// output, in order
    Printed(Vec<ConsoleEvent>),
    /// the script itself has ended
    Evaluated {
        /// the value of its last expression
        value: Option<Value>,
        /// number of pending tasks
        pending: u32,
    },
    /// the program waits for an answer
    Asked(Question),
    /// the run has ended, with its recording
    Recorded(Rc<Recording>),
    /// the trial has ended, with its result
    Tried(Box<Shown>),
    /// an attempt or one of its checks has ended
    Judged(Judged),
    /// the run has ended
    Ended(Outcome),
    /// the run was stopped because another program on the page was started
    Displaced,
    /// the run did not start: the platform has failed
    Unavailable(PlatformFailure),
}

impl Notice {
    /// Whether nothing more follows until the user acts.
    pub fn is_rest(&self) -> bool {
        !matches!(self, Self::Began | Self::Started | Self::Printed(_) | Self::Evaluated { .. } | Self::Judged(_))
    }
}

/// The machine's state, as others see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// no worker is ready
    Starting,
    /// a worker is ready, no program runs
    Idle,
    /// a program runs
    Running {
        /// its id
        run: u32,
    },
    /// a program waits for an answer
    Asking,
    /// no program can run
    Broken {
        /// why
        why: PlatformFailure,
    },
}

/// The state machine of the workers and the page's run.
#[derive(Debug)]
pub struct Machine {
    pool: Pool,
    desk: Desk,
    current: Option<Current>,
    broken: Option<PlatformFailure>,
    next_run: u32,
    out: Vec<Command>,
}

/// The page's run.
#[derive(Debug)]
struct Current {
    owner: Owner,
    job: Job,
    settings: Settings,
    /// number of console events sent to the owner; saturated once the output was cut off, so that a replay sends no more
    shown: u32,
    stage: Stage,
}

#[derive(Clone, Debug, PartialEq)]
enum Stage {
    /// no worker was ready yet
    Waiting,
    /// runs in this worker, under this id
    In(WorkerId, u32),
    /// suspended at a question
    Asking(Question),
}

impl Machine {
    /// A machine in its initial state. With `spare` it keeps a second worker ready while a program runs;
    /// devices with little memory do without.
    pub fn new(spare: bool) -> Self {
        Self { pool: Pool::new(spare), desk: Desk::default(), current: None, broken: None, next_run: 1, out: Vec::new() }
    }

    /// The current state.
    pub fn phase(&self) -> Phase {
        match (&self.broken, &self.current) {
            (Some(why), _) => Phase::Broken { why: why.clone() },
            (None, Some(Current { stage: Stage::In(_, run), .. })) => Phase::Running { run: *run },
            (None, Some(Current { stage: Stage::Asking(_), .. })) => Phase::Asking,
            (None, _) if self.pool.has_ready() => Phase::Idle,
            (None, _) => Phase::Starting,
        }
    }

    /// Handles an input. Returns the commands to carry out, in order.
    pub fn take(&mut self, input: Input) -> Vec<Command> {
        match input {
            Input::Prepare => self.pool.open(),
            Input::Start { owner, job, settings } => self.start(owner, job, settings),
            Input::Study { ask, study } => {
                self.pool.open();
                self.desk.ask(ask, study);
            }
            Input::Stop(owner) => {
                if self.current.as_ref().is_some_and(|c| c.owner == owner) {
                    self.end(Notice::Ended(Outcome::Stopped));
                }
            }
            Input::Answer(owner, answer) => self.answer(&owner, answer),
            Input::Message(worker, message) => self.message(worker, message),
            Input::Garbled(worker) => self.garbled(worker),
            Input::Crashed(worker, crash) => self.crashed(worker, crash),
            Input::Unavailable(why) => self.break_off(why),
            Input::Alarm(run) => self.alarm(run),
        }
        self.provide();
        std::mem::take(&mut self.out)
    }

    fn start(&mut self, owner: Owner, job: Job, settings: Settings) {
        // Run is also the natural way to retry after the platform failed.
        if self.broken.take().is_some() {
            self.out.push(Command::Platform(None));
        }
        if let Some(current) = &self.current {
            let ended = if current.owner == owner { Notice::Ended(Outcome::Stopped) } else { Notice::Displaced };
            self.end(ended);
        }
        self.pool.open();
        self.tell(&owner, Notice::Began);
        let shown = settings.seen;
        self.current = Some(Current { owner, job, settings, shown, stage: Stage::Waiting });
    }

    fn answer(&mut self, owner: &str, answer: Answer) {
        let Some(current) = self.current.as_mut().filter(|c| c.owner == owner) else { return };
        let Stage::Asking(question) = &current.stage else { return };
        if !answers(&answer, question) {
            return;
        }
        current.settings.answers.push(answer);
        current.settings.seen = current.shown;
        current.stage = Stage::Waiting;
    }

    fn message(&mut self, worker: WorkerId, message: FromWorker) {
        match message {
            FromWorker::Ready { build } if self.pool.knows(worker) => {
                if build == BUILD {
                    self.pool.ready(worker);
                } else {
                    self.break_off(PlatformFailure::VersionMismatch { page: BUILD.into(), worker: Some(build) });
                }
            }
            FromWorker::Studied { ask, answer } => {
                if self.desk.answered(ask) {
                    self.out.push(Command::Answer(ask, Some(answer)));
                }
            }
            message => self.event(worker, message),
        }
    }

    /// Handles an event of the current run; drops one of an earlier run.
    fn event(&mut self, worker: WorkerId, message: FromWorker) {
        let Some(current) = self.current.as_mut() else { return };
        if !matches!((&current.stage, message.run()), (Stage::In(w, run), Some(of)) if *w == worker && *run == of) {
            return;
        }
        self.pool.proved();
        let owner = current.owner.clone();
        match message {
            FromWorker::Ready { .. } | FromWorker::Studied { .. } => {}
            FromWorker::Printed { events, .. } => {
                let cut = matches!(events.last(), Some(ConsoleEvent::Cut { .. }));
                let count = if cut { u32::MAX } else { u32::try_from(events.len()).unwrap_or(u32::MAX) };
                current.shown = current.shown.saturating_add(count);
                self.tell(&owner, Notice::Printed(events));
            }
            FromWorker::Evaluated { value, pending, .. } => self.tell(&owner, Notice::Evaluated { value, pending }),
            FromWorker::Asked { question, .. } | FromWorker::Finished { outcome: Outcome::Asked(question), .. } => {
                current.stage = Stage::Asking(question.clone());
                self.terminate(worker);
                self.tell(&owner, Notice::Asked(question));
            }
            FromWorker::Finished { outcome, .. } => self.end(Notice::Ended(outcome)),
            FromWorker::Tried { shown, .. } => self.end(Notice::Tried(shown)),
            FromWorker::Judged { judged, .. } => self.tell(&owner, Notice::Judged(judged)),
            FromWorker::Recorded { recording, .. } => self.end(Notice::Recorded(Rc::new(recording.indexed()))),
        }
    }

    /// Undecodable first message: build mismatch. Undecodable later message: treat as a crash.
    fn garbled(&mut self, worker: WorkerId) {
        if self.pool.knows(worker) && !self.pool.is_ready(worker) && !self.runs_in(worker) {
            self.break_off(PlatformFailure::VersionMismatch { page: BUILD.into(), worker: None });
        } else {
            self.crashed(worker, Crash { why: CrashKind::Trap, detail: "the engine sent what is no message".into() });
        }
    }

    fn crashed(&mut self, worker: WorkerId, crash: Crash) {
        if self.runs_in(worker) {
            self.end(Notice::Ended(crash.outcome()));
        } else if self.pool.knows(worker) {
            let unanswered = self.desk.died(worker);
            self.out.extend(unanswered.into_iter().map(|ask| Command::Answer(ask, None)));
            self.terminate(worker);
            if self.pool.died_idle() {
                self.break_off(PlatformFailure::WorkerFailed { detail: crash.detail });
            }
        }
    }

    fn alarm(&mut self, run: u32) {
        let Some(current) = &self.current else { return };
        if let (Stage::In(_, now), Some(limit)) = (&current.stage, current.settings.time_limit)
            && *now == run
        {
            self.end(Notice::Ended(Outcome::HitLimit(Limit::Time(limit))));
        }
    }

    /// No further worker can be created. A running program continues; the next Run will meet the failure again.
    fn break_off(&mut self, why: PlatformFailure) {
        let waiting = self.pool.close();
        self.out.extend(waiting.map(Command::Terminate));
        let unanswered = self.desk.give_up();
        self.out.extend(unanswered.into_iter().map(|ask| Command::Answer(ask, None)));
        if !matches!(&self.current, Some(Current { stage: Stage::In(..), .. })) {
            self.end(Notice::Unavailable(why.clone()));
            self.out.push(Command::Platform(Some(why.clone())));
            self.broken = Some(why);
        }
    }

    /// Ends the current run, if any: terminates its worker and notifies its owner.
    fn end(&mut self, notice: Notice) {
        let Some(current) = self.current.take() else { return };
        if let Stage::In(worker, _) = current.stage {
            self.terminate(worker);
        }
        self.tell(&current.owner, notice);
    }

    /// Sends pending requests and a waiting program to a ready worker, and starts the next spare worker.
    fn provide(&mut self) {
        if let Some(worker) = self.pool.ready_one() {
            let asks = self.desk.hand_out(worker);
            self.out.extend(asks.into_iter().map(|(ask, study)| Command::Post(worker, ToWorker::Study { ask, study })));
        }
        if let Some(current) = self.current.as_mut().filter(|c| c.stage == Stage::Waiting)
            && let Some(worker) = self.pool.lend()
        {
            let run = self.next_run;
            self.next_run = run.wrapping_add(1);
            current.stage = Stage::In(worker, run);
            let (owner, job, settings) = (current.owner.clone(), current.job.clone(), current.settings.clone());
            let limit = settings.time_limit;
            self.out.push(Command::Post(worker, ToWorker::Start { run, job, settings }));
            self.out.extend(limit.map(|after| Command::Alarm { run, after }));
            self.tell(&owner, Notice::Started);
        }
        let running = matches!(self.current, Some(Current { stage: Stage::In(..), .. }));
        if let Some(worker) = self.pool.want(running) {
            self.out.push(Command::Spawn(worker));
        }
    }

    fn runs_in(&self, worker: WorkerId) -> bool {
        matches!(&self.current, Some(Current { stage: Stage::In(w, _), .. }) if *w == worker)
    }

    fn terminate(&mut self, worker: WorkerId) {
        self.pool.remove(worker);
        self.desk.lost(worker);
        self.out.push(Command::Terminate(worker));
    }

    fn tell(&mut self, owner: &str, notice: Notice) {
        self.out.push(Command::Tell(owner.into(), notice));
    }
}

/// Whether the answer is of the kind that the question needs.
fn answers(answer: &Answer, question: &Question) -> bool {
    matches!(
        (answer, question),
        (Answer::Read, Question::Alert(_)) | (Answer::Confirmed(_), Question::Confirm(_)) | (Answer::Entered(_), Question::Prompt { .. })
    )
}

#[cfg(test)]
mod tests;
