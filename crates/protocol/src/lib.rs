//! Defines the messages between page and worker, the id of their build, and the encoding of messages.
//!
//! Requests are named in the imperative, events in the past tense. Every event carries the id of its run; the page drops stale ones.
//! Does not depend on the engine or the page.

use recording::Recording;
use serde::{Deserialize, Serialize};
use vocabulary::{Age, Attempt, ConsoleEvent, Judged, Limit, Outcome, Program, Question, Settings, Shown, StaticBoxes, Trial, Value};

mod encoding;
pub use encoding::{Garbled, decode, encode, encoded_len};

/// Id of the build, a digest of the sources that both sides share. A page whose worker sends another id asks the user to reload.
pub const BUILD: &str = env!("MAGIC_BOX_BUILD");

/// Requests of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// Start a job. A worker does one job in its life; Stop is not a message: the page terminates the worker.
    Start {
        /// id of the run, assigned by the page
        run: u32,
        /// the job
        job: Job,
        /// the settings of the run
        settings: Settings,
    },
    /// Analyse a text without running it. Any number of these may precede the job.
    Study {
        /// id of the request, assigned by the page
        ask: u32,
        /// the analysis
        study: Study,
    },
}

/// The job of a worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// Run a program and report its output as it is printed.
    Run(Program),
    /// Run it in virtual time to its end or to a limit, and report everything at once.
    Record {
        /// the program
        program: Program,
        /// maximum number of steps
        steps: u32,
    },
    /// Collect for the checker of lessons what a program does, and report everything at once.
    Try(Box<Trial>),
    /// Run each attempt and its checks in virtual time, each in a new world, and report each outcome as soon as it is known.
    Judge(Vec<Attempt>),
    /// Run a program in virtual time under its own and under rival rules, and report the output of each.
    Foresee(Program),
}

/// An analysis of a text without running it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Study {
    /// the editions of all features it uses
    Age(String),
    /// the static types of its variables
    Boxes(String),
}

/// The result of the [`Study`] of the same name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Studied {
    /// `None`: a syntax error
    Age(Option<Age>),
    /// `None`: a syntax error
    Boxes(Option<StaticBoxes>),
}

/// Events of the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromWorker {
    /// The engine is ready.
    Ready {
        /// must equal the page's own [`BUILD`]
        build: String,
    },
    /// The program printed; sent in batches.
    Printed {
        /// id of the run
        run: u32,
        /// the events, in order
        events: Vec<ConsoleEvent>,
    },
    /// The script itself has ended; timers may still be pending.
    Evaluated {
        /// id of the run
        run: u32,
        /// the value of its last expression
        value: Option<Value>,
        /// number of pending timers
        pending: u32,
    },
    /// The program asked a question and was ended; see [`Outcome::Asked`].
    Asked {
        /// id of the run
        run: u32,
        /// the question
        question: Question,
    },
    /// The run is over.
    Finished {
        /// id of the run
        run: u32,
        /// how it ended
        outcome: Outcome,
    },
    /// A recorded run is over; the recording holds its outcome.
    Recorded {
        /// id of the run
        run: u32,
        /// the recording
        recording: Box<Recording>,
    },
    /// A trial is over; `shown` holds its outcome.
    Tried {
        /// id of the run
        run: u32,
        /// the result
        shown: Box<Shown>,
    },
    /// An attempt, or one of its checks, has ended.
    Judged {
        /// id of the run
        run: u32,
        /// which one, and how it ended
        judged: Judged,
    },
    /// A text was analysed.
    Studied {
        /// id of the request
        ask: u32,
        /// the result
        answer: Studied,
    },
}

impl FromWorker {
    /// The run that the event belongs to; `None` for events outside a run.
    pub fn run(&self) -> Option<u32> {
        match self {
            Self::Ready { .. } | Self::Studied { .. } => None,
            Self::Printed { run, .. }
            | Self::Evaluated { run, .. }
            | Self::Asked { run, .. }
            | Self::Finished { run, .. }
            | Self::Recorded { run, .. }
            | Self::Tried { run, .. }
            | Self::Judged { run, .. } => Some(*run),
        }
    }
}

/// The engine died. The only message that is not encoded, because the instance that would encode it is dead: the loader
/// posts a plain object `{ crashed: why, detail }`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crash {
    /// the cause
    pub why: CrashKind,
    /// message of the panic or trap, for a report
    pub detail: String,
}

/// What can kill an instance of the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CrashKind {
    /// it exceeded its memory
    Memory,
    /// calls overflowed the host's stack
    Recursion,
    /// a panic: a bug of ours
    Panic,
    /// any other trap
    Trap,
}

impl CrashKind {
    /// Parses the word in the loader's message; `None` if it is unknown.
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "memory" => Self::Memory,
            "recursion" => Self::Recursion,
            "panic" => Self::Panic,
            "trap" => Self::Trap,
            _ => return None,
        })
    }
}

impl Crash {
    /// The outcome of a run that ended by this crash. A limit that the host hit before our own guards is reported as that limit.
    pub fn outcome(self) -> Outcome {
        match self.why {
            CrashKind::Memory => Outcome::HitLimit(Limit::Memory),
            CrashKind::Recursion => Outcome::HitLimit(Limit::Recursion),
            CrashKind::Panic | CrashKind::Trap => Outcome::EngineCrashed(self.detail),
        }
    }
}
