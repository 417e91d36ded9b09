//! The life of the workers and of the one run of a page, as a pure state machine: inputs in, commands out.
//!
//! - A worker serves one run: whatever a program leaves behind, memory above all, ends with its worker. One that is ready
//!   waits beside it, so neither Run nor Stop ever waits for a start.
//! - At most one program runs on a page. Starting another stops the first and keeps what it printed.
//! - A question puts the program away; the answer plays it again with all answers so far (same seed, same clock).
//!
//! It must not know the browser: `bridge` carries out its commands and feeds it what happens.

use super::desk::Desk;
use super::pool::{Pool, WorkerId};
use crate::platform::PlatformFailure;
use protocol::{BUILD, Crash, CrashKind, FromWorker, Job, Studied, Study, ToWorker};
use recording::Recording;
use std::rc::Rc;
use vocabulary::{Answer, ConsoleEvent, Judged, Limit, Outcome, Question, Settings, Shown, Value};

/// Who a run belongs to: a key that the page gives to each snippet.
pub type Owner = String;

/// What happens to the machine.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// a program may soon be run: have a worker ready
    Prepare,
    /// the reader pressed Run, or whatever else runs a program
    Start {
        /// whose
        owner: Owner,
        /// what
        job: Job,
        /// how
        settings: Settings,
    },
    /// the page wants to know something about a text
    Study {
        /// id of the question
        ask: u32,
        /// what
        study: Study,
    },
    /// the reader pressed Stop, or went away
    Stop(Owner),
    /// the reader answered the question that is open
    Answer(Owner, Answer),
    /// a worker told something
    Message(WorkerId, FromWorker),
    /// a worker told something that is no message of this build
    Garbled(WorkerId),
    /// the engine in a worker died
    Crashed(WorkerId, Crash),
    /// no worker can be made
    Unavailable(PlatformFailure),
    /// the time that [`Command::Alarm`] set is over
    Alarm(u32),
}

/// What the machine wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// make a worker
    Spawn(WorkerId),
    /// send it a message
    Post(WorkerId, ToWorker),
    /// end it, whatever it does
    Terminate(WorkerId),
    /// give [`Input::Alarm`] for this run after so many milliseconds
    Alarm {
        /// the run
        run: u32,
        /// milliseconds
        after: u32,
    },
    /// tell the owner of a run what became of it
    Tell(Owner, Notice),
    /// a question about a text was answered; `None` where nobody can
    Answer(u32, Option<Studied>),
    /// tell the page that no program can run, or that it can again (`None`)
    Platform(Option<PlatformFailure>),
}

/// What the owner of a run is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// a new run was accepted; what an earlier one printed goes
    Began,
    /// the program is in a worker now; also when it is played again after an answer
    Started,
    /// output, in order
    Printed(Vec<ConsoleEvent>),
    /// the script came to its end
    Evaluated {
        /// the value of its last expression
        value: Option<Value>,
        /// tasks pending
        pending: u32,
    },
    /// the program waits for an answer
    Asked(Question),
    /// the run is over, and this is its recording
    Recorded(Rc<Recording>),
    /// the trial is over, and this is what it showed
    Tried(Box<Shown>),
    /// an attempt, or one of its checks, came to its end
    Judged(Judged),
    /// the run is over
    Ended(Outcome),
    /// the run was stopped because another program on the page was started
    Displaced,
    /// the run did not happen: the platform is broken
    Unavailable(PlatformFailure),
}

impl Notice {
    /// Whether nothing more comes before somebody acts.
    pub fn is_rest(&self) -> bool {
        !matches!(self, Self::Began | Self::Started | Self::Printed(_) | Self::Evaluated { .. } | Self::Judged(_))
    }
}

/// Where the machine stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// no worker is ready
    Starting,
    /// a worker waits for a program
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

/// See the module.
#[derive(Debug)]
pub struct Machine {
    pool: Pool,
    desk: Desk,
    current: Option<Current>,
    broken: Option<PlatformFailure>,
    next_run: u32,
    out: Vec<Command>,
}

/// The run of the page.
#[derive(Debug)]
struct Current {
    owner: Owner,
    job: Job,
    settings: Settings,
    /// console events the owner was told so far; all that there will ever be, once the output was cut
    shown: u32,
    stage: Stage,
}

#[derive(Clone, Debug, PartialEq)]
enum Stage {
    /// no worker was ready yet
    Waiting,
    /// it runs there, under this id
    In(WorkerId, u32),
    /// it was put away
    Asking(Question),
}

impl Machine {
    /// A machine that has done nothing yet. `spare` keeps a second worker ready while a program runs;
    /// a device with little memory goes without.
    pub fn new(spare: bool) -> Self {
        Self { pool: Pool::new(spare), desk: Desk::default(), current: None, broken: None, next_run: 1, out: Vec::new() }
    }

    /// Where it stands.
    pub fn phase(&self) -> Phase {
        match (&self.broken, &self.current) {
            (Some(why), _) => Phase::Broken { why: why.clone() },
            (None, Some(Current { stage: Stage::In(_, run), .. })) => Phase::Running { run: *run },
            (None, Some(Current { stage: Stage::Asking(_), .. })) => Phase::Asking,
            (None, _) if self.pool.has_ready() => Phase::Idle,
            (None, _) => Phase::Starting,
        }
    }

    /// Takes an input and says what to do about it, in order.
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
        // Run is also the most natural way to try again after the platform failed.
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

    /// An event of a run; one of a run that is over is dropped.
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

    /// A worker whose first words cannot be read is of another build; one that was understood before has lost its mind.
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

    /// No further worker can be had. A program that runs is not hurt by that: the next Run will meet the failure by itself.
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

    /// The run is over, if there is one: its worker goes, its owner is told.
    fn end(&mut self, notice: Notice) {
        let Some(current) = self.current.take() else { return };
        if let Stage::In(worker, _) = current.stage {
            self.terminate(worker);
        }
        self.tell(&current.owner, notice);
    }

    /// Puts a waiting program into a ready worker and sees that the next worker is there in time.
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

/// Whether this is an answer to that sort of question.
fn answers(answer: &Answer, question: &Question) -> bool {
    matches!(
        (answer, question),
        (Answer::Read, Question::Alert(_)) | (Answer::Confirmed(_), Question::Confirm(_)) | (Answer::Entered(_), Question::Prompt { .. })
    )
}

#[cfg(test)]
mod tests;
