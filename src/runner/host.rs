//! What the runner asks of the world around it: workers, a clock and a timer.

use super::machine::Input;
use super::pool::WorkerId;
use protocol::ToWorker;
use std::rc::Rc;

/// Where a host puts what happens to its workers.
pub type Inbox = Rc<dyn Fn(Input)>;

/// The world around a runner.
pub trait Host {
    /// Whether there is memory for a second worker beside the one that runs a program.
    fn has_room(&self) -> bool;

    /// Makes a worker. What it tells, and that it could not be made, goes into the inbox.
    fn spawn(&self, worker: WorkerId, inbox: Inbox);

    /// Sends a message to a worker that told that it is ready.
    fn post(&self, worker: WorkerId, message: &ToWorker);

    /// Ends a worker at once, also one that is still being made.
    fn terminate(&self, worker: WorkerId);

    /// Calls back once, after so many milliseconds.
    fn after(&self, ms: u32, then: Box<dyn FnOnce()>);

    /// Milliseconds since some moment, never going back.
    fn now(&self) -> f64;
}
