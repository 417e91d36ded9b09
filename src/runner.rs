//! Runs programs from the page: one runner for all snippets, with the output of each owner's run.
//!
//! [`machine`] decides, [`bridge`] owns the real workers, [`Output`] holds one owner's output, and the hooks connect them to components.
//! Does not depend on lessons or on how output is shown.

mod assets;
mod bridge;
mod desk;
mod hooks;
mod host;
pub mod machine;
mod output;
mod pool;

pub use bridge::live_settings;
pub use hooks::{Elapsed, OutputView, RunnerProvider, Studying, use_elapsed, use_output, use_platform_failure, use_runner, use_study};
pub use host::Host;
pub use machine::Owner;
pub use output::{Output, Status};
pub use pool::WorkerId;

use crate::platform::PlatformFailure;
use machine::{Command, Input, Machine};
use protocol::{Job, Studied, Study};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::rc::Rc;
use vocabulary::{Answer, Program, Settings};
use yew::Callback;

/// Milliseconds between two notifications of listeners: output arrives faster than it can be rendered.
const FRAME: u32 = 16;

/// The page's runner. Clones share the same state.
#[derive(Clone)]
pub struct Runner(Rc<Inner>);

struct Inner {
    host: Box<dyn Host>,
    /// created at the first input, because that queries the browser's storage quota
    machine: RefCell<Option<Machine>>,
    inputs: RefCell<VecDeque<Input>>,
    busy: Cell<bool>,
    outputs: RefCell<HashMap<Owner, Rc<RefCell<Output>>>>,
    asks: RefCell<HashMap<u32, Callback<Option<Studied>>>>,
    next_ask: Cell<u32>,
    platform: RefCell<Option<PlatformFailure>>,
    listeners: RefCell<BTreeMap<u32, Listener>>,
    next_listener: Cell<u32>,
    telling: Cell<bool>,
    /// the last notice ended a run or waits for the user, so listeners are notified without waiting for the next frame
    at_rest: Cell<bool>,
}

/// A component that renders an owner's output or, without an owner, the platform's state.
struct Listener {
    owner: Option<Owner>,
    told: u64,
    tell: Callback<()>,
}

impl PartialEq for Runner {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Default for Runner {
    /// A runner with the browser's workers. It uses no browser API until a program may be run.
    fn default() -> Self {
        Self::new(Box::<bridge::Bridge>::default())
    }
}

impl Runner {
    /// A runner with other workers than the browser's, for tests.
    pub fn new(host: Box<dyn Host>) -> Self {
        Self(Rc::new(Inner {
            host,
            machine: RefCell::default(),
            inputs: RefCell::default(),
            busy: Cell::default(),
            outputs: RefCell::default(),
            asks: RefCell::default(),
            next_ask: Cell::default(),
            platform: RefCell::default(),
            listeners: RefCell::default(),
            next_listener: Cell::default(),
            telling: Cell::default(),
            at_rest: Cell::default(),
        }))
    }

    /// Fetches the engine and starts a worker before Run is pressed.
    pub fn prepare(&self) {
        self.feed(Input::Prepare);
    }

    /// Runs a program. Clears the output of this owner's earlier run; a running program of another owner is stopped and keeps its output.
    pub fn run(&self, owner: &str, program: Program, settings: Settings) {
        self.start(owner, Job::Run(program), settings);
    }

    /// Starts a job for an owner; otherwise like [`Runner::run`].
    pub fn start(&self, owner: &str, job: Job, settings: Settings) {
        self.feed(Input::Start { owner: owner.into(), job, settings });
    }

    /// Analyses a text without running it and without disturbing a running program. `answer` is called later, with `None` if no engine
    /// works.
    pub fn study(&self, study: Study, answer: Callback<Option<Studied>>) {
        let ask = self.0.next_ask.replace(self.0.next_ask.get().wrapping_add(1));
        self.0.asks.borrow_mut().insert(ask, answer);
        self.feed(Input::Study { ask, study });
    }

    /// Stops the owner's program and keeps its output.
    pub fn stop(&self, owner: &str) {
        self.feed(Input::Stop(owner.into()));
    }

    /// Answers the `prompt`, `confirm` or `alert` of the owner's program.
    pub fn answer(&self, owner: &str, answer: Answer) {
        self.feed(Input::Answer(owner.into(), answer));
    }

    /// Clears the owner's output and stops its run.
    pub fn clear(&self, owner: &str) {
        self.stop(owner);
        self.output(owner).borrow_mut().clear();
        self.tell_soon();
    }

    /// The output of the owner's run so far. Always the same cell for the same owner; it is filled as output arrives.
    pub fn output(&self, owner: &str) -> Rc<RefCell<Output>> {
        self.0.outputs.borrow_mut().entry(owner.into()).or_default().clone()
    }

    /// Why no program can run, if so.
    pub fn platform_failure(&self) -> Option<PlatformFailure> {
        self.0.platform.borrow().clone()
    }

    /// The host's clock, in milliseconds.
    pub fn now(&self) -> f64 {
        self.0.host.now()
    }

    fn feed(&self, input: Input) {
        self.0.inputs.borrow_mut().push_back(input);
        if self.0.busy.replace(true) {
            return; // re-entrant call from a host carrying out a command: the outer loop handles this input
        }
        while let Some(input) = self.next_input() {
            let room = || Machine::new(self.0.host.has_room());
            let commands = self.0.machine.borrow_mut().get_or_insert_with(room).take(input);
            for command in commands {
                self.carry_out(command);
            }
        }
        self.0.busy.set(false);
        if self.0.at_rest.take() {
            self.tell();
        }
    }

    fn next_input(&self) -> Option<Input> {
        self.0.inputs.borrow_mut().pop_front()
    }

    fn carry_out(&self, command: Command) {
        let host = &self.0.host;
        match command {
            Command::Spawn(worker) => host.spawn(worker, self.inbox()),
            Command::Post(worker, message) => host.post(worker, &message),
            Command::Terminate(worker) => host.terminate(worker),
            Command::Alarm { run, after } => {
                let inbox = self.inbox();
                host.after(after, Box::new(move || inbox(Input::Alarm(run))));
            }
            Command::Tell(owner, notice) => {
                self.0.at_rest.set(notice.is_rest());
                self.output(&owner).borrow_mut().take(notice, host.now());
                self.tell_soon();
            }
            Command::Answer(ask, answer) => {
                let waiting = self.0.asks.borrow_mut().remove(&ask);
                if let Some(waiting) = waiting {
                    waiting.emit(answer);
                }
            }
            Command::Platform(failure) => {
                self.0.platform.replace(failure);
                self.tell_soon();
            }
        }
    }

    fn inbox(&self) -> host::Inbox {
        let runner = Rc::downgrade(&self.0);
        Rc::new(move |input| {
            if let Some(inner) = runner.upgrade() {
                Self(inner).feed(input);
            }
        })
    }

    /// Schedules a notification of listeners: at most one per frame while a run continues.
    fn tell_soon(&self) {
        if self.0.telling.replace(true) {
            return;
        }
        let runner = Rc::downgrade(&self.0);
        let tell = move || {
            if let Some(inner) = runner.upgrade() {
                inner.telling.set(false);
                Self(inner).tell();
            }
        };
        self.0.host.after(FRAME, Box::new(tell));
    }

    fn tell(&self) {
        let mut changed = Vec::new();
        for listener in self.0.listeners.borrow_mut().values_mut() {
            let revision = listener.owner.as_ref().map(|owner| self.output(owner).borrow().revision());
            if revision != Some(listener.told) {
                listener.told = revision.unwrap_or_default();
                changed.push(listener.tell.clone());
            }
        }
        changed.iter().for_each(|tell| tell.emit(()));
    }

    /// Calls `tell` on changes until the returned visit is dropped. When an owner's last visit is gone for good,
    /// its program is stopped and its output dropped.
    fn visit(&self, owner: Option<&str>, tell: Callback<()>) -> Visit {
        let id = self.0.next_listener.replace(self.0.next_listener.get() + 1);
        let told = owner.map_or(0, |owner| self.output(owner).borrow().revision());
        let listener = Listener { owner: owner.map(Into::into), told, tell };
        self.0.listeners.borrow_mut().insert(id, listener);
        Visit { runner: self.clone(), id }
    }

    fn left(&self, owner: Owner) {
        let runner = Rc::downgrade(&self.0);
        // A change of language unmounts a snippet and mounts it again immediately, so check a frame later.
        let forget = move || {
            let Some(runner) = runner.upgrade().map(Self) else { return };
            let visited = runner.0.listeners.borrow().values().any(|l| l.owner.as_ref() == Some(&owner));
            if !visited {
                runner.stop(&owner);
                runner.0.outputs.borrow_mut().remove(&owner);
            }
        };
        self.0.host.after(FRAME, Box::new(forget));
    }
}

/// Keeps a listener registered until it is dropped.
struct Visit {
    runner: Runner,
    id: u32,
}

impl Drop for Visit {
    fn drop(&mut self) {
        let gone = self.runner.0.listeners.borrow_mut().remove(&self.id);
        if let Some(owner) = gone.and_then(|l| l.owner) {
            self.runner.left(owner);
        }
    }
}

#[cfg(test)]
mod tests;
