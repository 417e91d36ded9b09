//! Questions about texts that wait for a worker, or for the worker's answer.
//!
//! They are put to the worker that waits for the next program: an answer takes milliseconds, and no worker is needed for them alone.

use super::pool::WorkerId;
use protocol::Study;

/// See the module.
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
    /// A question came in.
    pub fn ask(&mut self, id: u32, study: Study) {
        self.asks.push(Ask { id, study, with: None });
    }

    /// What to send to a ready worker, in order.
    pub fn hand_out(&mut self, worker: WorkerId) -> Vec<(u32, Study)> {
        let open = self.asks.iter_mut().filter(|a| a.with.is_none());
        open.map(|ask| {
            ask.with = Some(worker);
            (ask.id, ask.study.clone())
        })
        .collect()
    }

    /// An answer came; false if nobody waits for it.
    pub fn answered(&mut self, id: u32) -> bool {
        let before = self.asks.len();
        self.asks.retain(|a| a.id != id);
        self.asks.len() < before
    }

    /// The worker was ended for another reason: the next one is asked again.
    pub fn lost(&mut self, worker: WorkerId) {
        self.asks.iter_mut().filter(|a| a.with == Some(worker)).for_each(|a| a.with = None);
    }

    /// The worker died of a question: the questions it had get no answer.
    pub fn died(&mut self, worker: WorkerId) -> Vec<u32> {
        self.drop_where(|a| a.with == Some(worker))
    }

    /// No worker will come: no question gets an answer.
    pub fn give_up(&mut self) -> Vec<u32> {
        self.drop_where(|_| true)
    }

    fn drop_where(&mut self, which: impl Fn(&Ask) -> bool) -> Vec<u32> {
        let gone = self.asks.iter().filter(|a| which(a)).map(|a| a.id).collect();
        self.asks.retain(|a| !which(a));
        gone
    }
}
