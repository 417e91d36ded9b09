//! Messages between the page and the worker, and how they are encoded.
//!
//! Requests are imperative, events are past. Every event carries the id of its run; the page drops stale ones.
//! It must not know the engine or the page.

use crate::run::{ConsoleEvent, Outcome, Program, Question, Settings, Value};
use serde::{Deserialize, Serialize};

/// The build both sides must share; a page with another worker asks for a reload.
pub const BUILD: &str = env!("CARGO_PKG_VERSION");

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// Run a program. A worker runs one program in its life at a time; Stop is not a message but the end of the worker.
    Run {
        /// id of the run, given by the page
        run: u32,
        /// what
        program: Program,
        /// how
        settings: Settings,
    },
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
}
