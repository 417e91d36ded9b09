//! The interface of the runner to its environment: workers, a clock and a timer.

use super::machine::Input;
use super::pool::WorkerId;
use protocol::ToWorker;
use std::rc::Rc;

/// Receives events of the host's workers.
pub type Inbox = Rc<dyn Fn(Input)>;

/// The environment of a runner.
pub trait Host {
    /// Whether there is memory for a second worker beside the one that runs a program.
    fn has_room(&self) -> bool;

    /// Creates a worker. Its messages, and a failure to create it, go into the inbox.
    fn spawn(&self, worker: WorkerId, inbox: Inbox);

    /// Sends a message to a worker that has reported that it is ready.
    fn post(&self, worker: WorkerId, message: &ToWorker);

    /// Terminates a worker immediately, also one that is still being created.
    fn terminate(&self, worker: WorkerId);

    /// Calls `then` once, after `ms` milliseconds.
    fn after(&self, ms: u32, then: Box<dyn FnOnce()>);

    /// A monotonic clock, in milliseconds.
    fn now(&self) -> f64;
}
