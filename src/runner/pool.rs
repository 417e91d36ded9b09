//! The spare worker of a page: at most one worker without a program, started before it is needed.
//!
//! Counts failures of idle workers, so that a worker that cannot start is not restarted forever.

/// A worker's id, ascending in order of creation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkerId(pub u32);

/// Consecutive failures of idle workers after which workers are considered unusable here.
const DEATHS: u8 = 2;

/// The pool of spare workers, which holds at most one.
#[derive(Debug)]
pub struct Pool {
    spare: bool,
    open: bool,
    waiting: Option<Waiting>,
    deaths: u8,
    next: u32,
}

#[derive(Debug)]
struct Waiting {
    id: WorkerId,
    ready: bool,
}

impl Pool {
    /// An empty pool, not open yet. Without `spare` it keeps no worker while a program runs.
    pub fn new(spare: bool) -> Self {
        Self { spare, open: false, waiting: None, deaths: 0, next: 1 }
    }

    /// From now on, keep a worker ready.
    pub fn open(&mut self) {
        self.open = true;
    }

    /// Keeps no worker any more and resets the failure count. Returns the worker to terminate.
    pub fn close(&mut self) -> Option<WorkerId> {
        self.open = false;
        self.deaths = 0;
        self.waiting.take().map(|w| w.id)
    }

    /// The id of the worker to create now, if one is missing.
    pub fn want(&mut self, running: bool) -> Option<WorkerId> {
        if !self.open || self.waiting.is_some() || (running && !self.spare) {
            return None;
        }
        let id = WorkerId(self.next);
        self.next = self.next.wrapping_add(1);
        self.waiting = Some(Waiting { id, ready: false });
        Some(id)
    }

    /// Removes and returns the ready worker, for a run.
    pub fn lend(&mut self) -> Option<WorkerId> {
        self.waiting.take_if(|w| w.ready).map(|w| w.id)
    }

    /// The worker's engine is ready.
    pub fn ready(&mut self, id: WorkerId) {
        if let Some(waiting) = self.waiting.as_mut().filter(|w| w.id == id) {
            waiting.ready = true;
        }
    }

    /// Whether this is the pool's worker.
    pub fn knows(&self, id: WorkerId) -> bool {
        self.waiting.as_ref().is_some_and(|w| w.id == id)
    }

    /// Whether this is the pool's worker and it is ready.
    pub fn is_ready(&self, id: WorkerId) -> bool {
        self.waiting.as_ref().is_some_and(|w| w.id == id && w.ready)
    }

    /// The ready worker, without removing it.
    pub fn ready_one(&self) -> Option<WorkerId> {
        self.waiting.as_ref().filter(|w| w.ready).map(|w| w.id)
    }

    /// Whether a worker is ready.
    pub fn has_ready(&self) -> bool {
        self.waiting.as_ref().is_some_and(|w| w.ready)
    }

    /// Removes a worker.
    pub fn remove(&mut self, id: WorkerId) {
        self.waiting.take_if(|w| w.id == id);
    }

    /// Counts the failure of an idle worker. True if there were too many.
    pub fn died_idle(&mut self) -> bool {
        self.deaths += 1;
        self.deaths >= DEATHS
    }

    /// A worker has done its work: reset the failure count.
    pub fn proved(&mut self) {
        self.deaths = 0;
    }
}
