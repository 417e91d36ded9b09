//! Pending study requests: those waiting for a worker and those waiting for its answer.
//!
//! They are sent to the spare worker: an answer takes milliseconds, so no worker is needed for them alone.

use super::pool::WorkerId;
use protocol::Study;

/// The pending study requests.
#[derive(Debug, Default)]
pub struct Desk {
    asks: Vec<Ask>,
}

#[derive(Debug)]
struct Ask {
    id: u32,
    study: Study,
    with: Option<WorkerId>,
}

impl Desk {
    /// Adds a request.
    pub fn ask(&mut self, id: u32, study: Study) {
        self.asks.push(Ask { id, study, with: None });
    }

    /// The requests to send to a ready worker, in order. Marks them as sent to it.
    pub fn hand_out(&mut self, worker: WorkerId) -> Vec<(u32, Study)> {
        let open = self.asks.iter_mut().filter(|a| a.with.is_none());
        open.map(|ask| {
            ask.with = Some(worker);
            (ask.id, ask.study.clone())
        })
        .collect()
    }

    /// Removes an answered request. False if it is not pending.
    pub fn answered(&mut self, id: u32) -> bool {
        let before = self.asks.len();
        self.asks.retain(|a| a.id != id);
        self.asks.len() < before
    }

    /// The worker was terminated for another reason: its requests will be sent to the next worker.
    pub fn lost(&mut self, worker: WorkerId) {
        self.asks.iter_mut().filter(|a| a.with == Some(worker)).for_each(|a| a.with = None);
    }

    /// The worker crashed while answering: drops its requests and returns their ids.
    pub fn died(&mut self, worker: WorkerId) -> Vec<u32> {
        self.drop_where(|a| a.with == Some(worker))
    }

    /// No worker is available: drops all requests and returns their ids.
    pub fn give_up(&mut self) -> Vec<u32> {
        self.drop_where(|_| true)
    }

    fn drop_where(&mut self, which: impl Fn(&Ask) -> bool) -> Vec<u32> {
        let gone = self.asks.iter().filter(|a| which(a)).map(|a| a.id).collect();
        self.asks.retain(|a| !which(a));
        gone
    }
}
