//! Messages between the page and the worker, the id of the build both belong to, and how messages are encoded.
//!
//! Requests are imperative, events are past. Every event carries the id of its run; the page drops stale ones.
//! It must not know the engine or the page.

use recording::Recording;
use serde::{Deserialize, Serialize};
use vocabulary::{Age, Attempt, ConsoleEvent, Judged, Limit, Outcome, Program, Question, Settings, Shown, StaticBoxes, Trial, Value};

mod encoding;
pub use encoding::{Garbled, decode, encode, encoded_len};

/// The build both sides must share, a digest of their sources; a page that meets another worker asks for a reload.
pub const BUILD: &str = env!("MAGIC_BOX_BUILD");

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// Start a job. A worker does one job in its life; Stop is not a message but the end of the worker.
    Start {
        /// id of the run, given by the page
        run: u32,
        /// what
        job: Job,
        /// how
        settings: Settings,
    },
    /// Look at a text without running it. Any number of these may come before the job.
    Study {
        /// id of the question, given by the page
        ask: u32,
        /// what to look for
        study: Study,
    },
}

/// What a worker is started for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// Run a program and tell what it prints as it goes.
    Run(Program),
    /// Run it in virtual time to its end, or to a bound, and tell everything at once.
    Record {
        /// what
        program: Program,
        /// steps after which it is stopped
        steps: u32,
    },
    /// Find out for the checker of lessons what a program does, all at once.
    Try(Box<Trial>),
    /// Run each attempt and its checks in virtual time, each in a world of its own, and tell how each ended as soon as it did.
    Judge(Vec<Attempt>),
    /// Run a program in virtual time as it is and as it would be under rival rules, and tell of each what it printed.
    Foresee(Program),
}

/// What can be learnt of a text without running it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Study {
    /// the editions of all it uses
    Age(String),
    /// what the static box says of it
    Boxes(String),
}

/// The answer to a [`Study`] of the same name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Studied {
    /// `None`: a syntax error
    Age(Option<Age>),
    /// `None`: a syntax error
    Boxes(Option<StaticBoxes>),
}

/// What the worker tells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromWorker {
    /// The engine is there.
    Ready {
        /// must equal the page's own [`BUILD`]
        build: String,
    },
    /// Output appeared, in batches.
    Printed {
        /// id of the run
        run: u32,
        /// what, in order
        events: Vec<ConsoleEvent>,
    },
    /// The script itself came to its end; timers may still be pending.
    Evaluated {
        /// id of the run
        run: u32,
        /// the value of its last expression
        value: Option<Value>,
        /// timers or other tasks pending
        pending: u32,
    },
    /// The program asked something and was put away; see [`Outcome::Asked`].
    Asked {
        /// id of the run
        run: u32,
        /// what
        question: Question,
    },
    /// The run is over.
    Finished {
        /// id of the run
        run: u32,
        /// how
        outcome: Outcome,
    },
    /// A recorded run is over; how is in the recording.
    Recorded {
        /// id of the run
        run: u32,
        /// everything
        recording: Box<Recording>,
    },
    /// A trial is over; how is in what it showed.
    Tried {
        /// id of the run
        run: u32,
        /// everything
        shown: Box<Shown>,
    },
    /// An attempt, or one of its checks, came to its end.
    Judged {
        /// id of the run
        run: u32,
        /// which, and how
        judged: Judged,
    },
    /// A text was looked at.
    Studied {
        /// id of the question
        ask: u32,
        /// the answer
        answer: Studied,
    },
}

impl FromWorker {
    /// The run an event belongs to; `None` for what does not belong to a run.
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

/// The engine died. The one message that is not encoded: the instance that could encode it is dead, so the loader
/// around it posts a plain object `{ crashed: why, detail }`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crash {
    /// what killed it
    pub why: CrashKind,
    /// the panic's or the trap's own words, for a report
    pub detail: String,
}

/// What can kill an instance of the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CrashKind {
    /// it asked for more memory than it may have
    Memory,
    /// its calls nested deeper than the host's stack holds
    Recursion,
    /// it gave up by itself: an error of ours
    Panic,
    /// it was stopped by the host for any other reason
    Trap,
}

impl CrashKind {
    /// The kind of a word in the loader's message, if it is one.
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
    /// How a run ended that this crash ended. A bound that the engine ran into before its own guards is a bound all the same.
    pub fn outcome(self) -> Outcome {
        match self.why {
            CrashKind::Memory => Outcome::HitLimit(Limit::Memory),
            CrashKind::Recursion => Outcome::HitLimit(Limit::Recursion),
            CrashKind::Panic | CrashKind::Trap => Outcome::EngineCrashed(self.detail),
        }
    }
}
