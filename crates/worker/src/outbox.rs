//! Sends output to the page: event by event while there is little, in batches when there is much, up to a limit.
//!
//! A busy worker has no timer that could send a partial batch later: events in a batch are not seen while a program loops
//! endlessly. So the first events of each task are sent one by one, and later batches are small and short-lived. A message costs
//! the page as much as a few lines do.

use super::Wire;
use protocol::{FromWorker, encode, encoded_len};
use std::cell::RefCell;
use std::rc::Rc;
use vocabulary::ConsoleEvent;

/// Number of events of one task that are sent one by one.
const SINGLE: usize = 100;
/// Maximum events per batch.
const BATCH: usize = 64;
/// Maximum encoded bytes per batch.
const BATCH_BYTES: usize = 256 * 1024;
/// Maximum age of a batch in milliseconds, checked when an event is added.
const BATCH_MS: f64 = 16.0;
/// Maximum encoded bytes per run. In the page's memory a value takes up to ten times its encoded size.
const RUN_BYTES: usize = 16 * 1024 * 1024;

/// The output of one run.
pub(super) struct Outbox {
    run: u32,
    wire: Rc<dyn Wire>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    batch: Vec<ConsoleEvent>,
    batch_bytes: usize,
    /// when the last batch was sent
    sent_at: f64,
    /// events of this task so far
    in_task: usize,
    /// events of this run so far
    in_run: u32,
    run_bytes: usize,
    cut: bool,
}

impl Outbox {
    pub fn new(run: u32, wire: Rc<dyn Wire>) -> Self {
        Self { run, wire, state: RefCell::default() }
    }

    /// Ends a task: sends what is left.
    pub fn flush(&self) {
        let mut state = self.state.borrow_mut();
        state.in_task = 0;
        self.send(&mut state);
    }

    fn push(&self, event: ConsoleEvent) {
        let mut state = self.state.borrow_mut();
        if state.cut {
            return;
        }
        let bytes = encoded_len(&event);
        state.cut = matches!(event, ConsoleEvent::Cut { .. });
        if state.run_bytes + bytes > RUN_BYTES {
            state.cut = true;
            let kept = state.in_run;
            state.batch.push(ConsoleEvent::Cut { kept });
        } else {
            state.run_bytes += bytes;
            state.batch_bytes += bytes;
            state.in_run = state.in_run.saturating_add(1);
            state.in_task += 1;
            state.batch.push(event);
        }
        let full = state.batch.len() >= BATCH || state.batch_bytes >= BATCH_BYTES;
        if state.cut || state.in_task <= SINGLE || full || self.wire.now() - state.sent_at >= BATCH_MS {
            self.send(&mut state);
        }
    }

    fn send(&self, state: &mut State) {
        if state.batch.is_empty() {
            return;
        }
        let events = std::mem::take(&mut state.batch);
        self.wire.send(&encode(&FromWorker::Printed { run: self.run, events }));
        state.batch_bytes = 0;
        state.sent_at = self.wire.now();
    }
}

impl engine::Host for Outbox {
    fn print(&self, event: ConsoleEvent) {
        self.push(event);
    }

    fn now(&self) -> f64 {
        self.wire.now()
    }

    fn offset(&self, at: f64) -> Option<i32> {
        self.wire.offset(at)
    }
}

#[cfg(test)]
mod tests;
