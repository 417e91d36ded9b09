//! The state of one run: settings, host, output counts, and why it must stop.
//!
//! Natives access it by [`RunState::of`]. Holds no JavaScript values, so it keeps no garbage alive.

use super::{Host, clock::RunClock};
use boa_engine::{
    Context, JsError,
    error::{EngineError, RuntimeLimitError},
};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use vocabulary::{ConsoleEvent, Failure, Limit, Question, Settings};

/// Why a run ends before its program does.
#[derive(Clone, Debug)]
pub(super) enum Stop {
    /// it needs an answer
    Asked(Question),
    /// it exceeded one of our limits
    Limit(Limit),
}

/// The state of one run.
pub(super) struct RunState {
    /// the environment
    pub host: Rc<dyn Host>,
    /// the settings of the run
    pub settings: Settings,
    /// the clock of the run
    pub clock: Rc<RunClock>,
    stop: RefCell<Option<Stop>>,
    events: Cell<u32>,
    silent: Cell<bool>,
    asked: Cell<usize>,
    first: RefCell<Option<Failure>>,
}

impl RunState {
    pub fn new(settings: Settings, host: Rc<dyn Host>) -> Rc<Self> {
        let clock = Rc::new(RunClock::new(&settings, host.clone()));
        Rc::new(Self {
            host,
            settings,
            clock,
            stop: RefCell::new(None),
            events: Cell::new(0),
            silent: Cell::new(false),
            asked: Cell::new(0),
            first: RefCell::new(None),
        })
    }

    /// The state of the run that `context` belongs to.
    pub fn of(context: &Context) -> Rc<Self> {
        context.get_data::<Rc<Self>>().expect("every context is built with the state of its run").clone()
    }

    /// Emits an event, unless it was emitted in an earlier play of this run, an earlier block is running,
    /// or the output limit is exceeded (then one `Cut` instead).
    pub fn print(&self, event: ConsoleEvent) {
        if self.silent.get() {
            return;
        }
        let index = self.events.get();
        self.events.set(index.saturating_add(1));
        let kept = self.settings.output;
        if index < self.settings.seen || index > kept {
            return;
        }
        self.host.print(if index == kept { ConsoleEvent::Cut { kept } } else { event });
    }

    /// Whether output is shown at all; if not, values need not be inspected.
    pub fn printing(&self) -> bool {
        !self.silent.get() && self.events.get() <= self.settings.output
    }

    /// Emits a failure and keeps the first one, which is the outcome of the run.
    pub fn fail(&self, failure: Failure) {
        if !self.silent.get() {
            self.first.borrow_mut().get_or_insert_with(|| failure.clone());
        }
        self.print(ConsoleEvent::Failed(failure));
    }

    /// The first failure of the run.
    pub fn first_failure(&self) -> Option<Failure> {
        self.first.borrow().clone()
    }

    /// Runs `body` without output.
    pub fn silently<T>(&self, body: impl FnOnce() -> T) -> T {
        let before = self.silent.replace(true);
        let result = body();
        self.silent.set(before);
        result
    }

    /// The index of the next question, counted from 0.
    pub fn next_question(&self) -> usize {
        self.asked.replace(self.asked.get() + 1)
    }

    /// Ends the run: the returned error passes every `catch` and `finally` of the program. The first reason wins.
    /// An `async` function swallows the error after an `await`, so the reason is also stored here and checked after each task.
    pub fn stop(&self, why: Stop) -> JsError {
        self.stop.borrow_mut().get_or_insert(why);
        EngineError::RuntimeLimit(RuntimeLimitError::LoopIteration).into()
    }

    /// Why the run must end; `None` if it need not.
    pub fn stopped(&self) -> Option<Stop> {
        self.stop.borrow().clone()
    }
}
