//! Runs a whole program at once in virtual time, for the checker, the native tool and tests.

use super::{Host, Session, Turn};
use std::cell::RefCell;
use std::rc::Rc;
use vocabulary::{ConsoleEvent, Outcome, Program, Settings, Time};

/// Output and outcome of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// the output, in order
    pub events: Vec<ConsoleEvent>,
    /// how it ended
    pub outcome: Outcome,
}

/// Runs `program` to its end in virtual time, whatever `settings.time` is. Never returns if the program loops endlessly:
/// run untrusted programs in a worker or process that can be killed.
pub fn run(program: &Program, settings: Settings) -> Report {
    let host = Rc::new(Collector::default());
    let settings = Settings { time: Time::Virtual, ..settings };
    let outcome = match Session::new(settings, host.clone()) {
        Ok(mut session) => {
            let mut turn = session.start(program);
            loop {
                match turn {
                    Turn::Wait { .. } => turn = session.turn(),
                    Turn::Asked(question) => break Outcome::Asked(question),
                    Turn::Finished(outcome) => break outcome,
                }
            }
        }
        Err(fault) => Outcome::EngineCrashed(fault),
    };
    Report { events: host.events.take(), outcome }
}

/// Collects the output. Its clock stands still, because virtual time does not read it.
#[derive(Default)]
struct Collector {
    events: RefCell<Vec<ConsoleEvent>>,
}

impl Host for Collector {
    fn print(&self, event: ConsoleEvent) {
        self.events.borrow_mut().push(event);
    }

    fn now(&self) -> f64 {
        0.0
    }
}
