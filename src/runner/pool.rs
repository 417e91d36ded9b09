//! The workers of a page that no program is in: at most one, started ahead of need.
//!
//! It counts deaths outside of runs, so that a worker that cannot start is not started for ever.

/// A worker, by the order in which they were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkerId(pub u32);

/// Deaths outside of runs, one after the other, that mean that workers do not work here.
const DEATHS: u8 = 2;

/// See the module.
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
    /// An empty pool, not open yet. Without `spare` it holds nobody while a program runs.
    pub fn new(spare: bool) -> Self {
        Self { spare, open: false, waiting: None, deaths: 0, next: 1 }
    }

    /// From now on there is to be a worker.
    pub fn open(&mut self) {
        self.open = true;
    }

    /// Nobody is wanted any more, and old deaths are forgotten; says who must go.
    pub fn close(&mut self) -> Option<WorkerId> {
        self.open = false;
        self.deaths = 0;
        self.waiting.take().map(|w| w.id)
    }

    /// The worker to make now, if one is missing.
    pub fn want(&mut self, running: bool) -> Option<WorkerId> {
        if !self.open || self.waiting.is_some() || (running && !self.spare) {
            return None;
        }
        let id = WorkerId(self.next);
        self.next = self.next.wrapping_add(1);
        self.waiting = Some(Waiting { id, ready: false });
        Some(id)
    }

    /// Gives a ready worker away to a run.
    pub fn lend(&mut self) -> Option<WorkerId> {
        self.waiting.take_if(|w| w.ready).map(|w| w.id)
    }

    /// The engine in it is there.
    pub fn ready(&mut self, id: WorkerId) {
        if let Some(waiting) = self.waiting.as_mut().filter(|w| w.id == id) {
            waiting.ready = true;
        }
    }

    /// Whether it waits here.
    pub fn knows(&self, id: WorkerId) -> bool {
        self.waiting.as_ref().is_some_and(|w| w.id == id)
    }

    /// Whether it waits here and its engine is there.
    pub fn is_ready(&self, id: WorkerId) -> bool {
        self.waiting.as_ref().is_some_and(|w| w.id == id && w.ready)
    }

    /// Who is ready, if somebody is.
    pub fn ready_one(&self) -> Option<WorkerId> {
        self.waiting.as_ref().filter(|w| w.ready).map(|w| w.id)
    }

    /// Whether somebody is ready.
    pub fn has_ready(&self) -> bool {
        self.waiting.as_ref().is_some_and(|w| w.ready)
    }

    /// It is gone.
    pub fn remove(&mut self, id: WorkerId) {
        self.waiting.take_if(|w| w.id == id);
    }

    /// A worker died that no program was in. True when that is too often.
    pub fn died_idle(&mut self) -> bool {
        self.deaths += 1;
        self.deaths >= DEATHS
    }

    /// A worker did its work, so workers work here.
    pub fn proved(&mut self) {
        self.deaths = 0;
    }
}
