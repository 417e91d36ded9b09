//! The worker's side of the protocol: takes one request, drives one session, and reports to the page.
//!
//! Depends on the engine and the protocol, not on browsers: the [`Wire`] sends bytes and reads the clock, and the
//! caller of [`Driver::turn`] waits as long as it returns. `bin/worker.rs` and `web/worker.js` do that in a browser.

use engine::record::{Bounds, record};
use engine::{Session, Turn, World, try_out};
use outbox::Outbox;
use protocol::{BUILD, FromWorker, Job, Studied, Study, ToWorker, decode, encode};
use std::rc::Rc;
use vocabulary::{ConsoleEvent, Outcome, Program, Settings};

mod ahead;
mod judge;
mod outbox;
#[cfg(test)]
mod tests;

/// The connection to the page, and the clock of the host.
pub trait Wire {
    /// Sends an encoded [`FromWorker`]. Delivered even while the engine is busy.
    fn send(&self, bytes: &[u8]);

    /// Milliseconds since 1970 UTC, monotonic.
    fn now(&self) -> f64;

    /// Minutes by which local time is ahead of UTC at `at` (milliseconds since 1970 UTC); `None` if unknown.
    fn offset(&self, at: f64) -> Option<i32>;
}

/// When to call [`Driver::turn`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Next {
    /// in this many milliseconds
    In(f64),
    /// never again
    Never,
}

/// The life cycle of a worker: ready, one run, done.
pub struct Driver {
    wire: Rc<dyn Wire>,
    life: Life,
    /// built while idle, for the next program
    world: Option<World>,
}

enum Life {
    Ready,
    Running { run: u32, session: Box<Session>, outbox: Rc<Outbox> },
    Done,
}

impl Driver {
    /// Reports to the page that the engine is ready, then prepares what a program will need.
    pub fn start(wire: Rc<dyn Wire>) -> Self {
        wire.send(&encode(&FromWorker::Ready { build: BUILD.into() }));
        let world = ahead::prepare(&wire);
        Self { wire, life: Life::Ready, world }
    }

    /// Handles a message of the page. Drops undecodable messages and a second run: a worker serves one run.
    pub fn receive(&mut self, bytes: &[u8]) -> Next {
        match (decode(bytes), &self.life) {
            (Ok(ToWorker::Start { run, job, settings }), Life::Ready) => match job {
                Job::Run(program) => self.run(run, &program, settings),
                Job::Record { program, steps } => self.record(run, &program, settings, steps),
                Job::Try(trial) => {
                    self.send(&FromWorker::Tried { run, shown: Box::new(try_out(&trial)) });
                    self.done()
                }
                Job::Judge(attempts) => {
                    judge::judge(&attempts, &settings, |judged| self.send(&FromWorker::Judged { run, judged }));
                    self.finish(run, Outcome::Completed(None))
                }
                Job::Foresee(program) => {
                    judge::foresee(&program, &settings, |judged| self.send(&FromWorker::Judged { run, judged }));
                    self.finish(run, Outcome::Completed(None))
                }
            },
            (Ok(ToWorker::Study { ask, study }), Life::Ready) => {
                self.send(&FromWorker::Studied { ask, answer: answer(&study) });
                Next::Never
            }
            _ => Next::Never,
        }
    }

    /// Runs what is due.
    pub fn turn(&mut self) -> Next {
        match &mut self.life {
            Life::Running { session, .. } => {
                let turn = session.turn();
                self.go_on(turn)
            }
            Life::Ready | Life::Done => Next::Never,
        }
    }

    fn run(&mut self, run: u32, program: &Program, settings: Settings) -> Next {
        let outbox = Rc::new(Outbox::new(run, self.wire.clone()));
        let world = self.world.take().map_or_else(World::build, Ok);
        let mut session = match world.and_then(|world| Session::of_world(world, settings, outbox.clone())) {
            Ok(session) => Box::new(session),
            Err(fault) => return self.finish(run, Outcome::EngineCrashed(fault)),
        };
        let turn = session.start(program);
        if let Turn::Wait { .. } = turn {
            outbox.flush();
            let (value, pending) = (session.value().cloned(), session.pending());
            self.send(&FromWorker::Evaluated { run, value, pending });
        }
        self.life = Life::Running { run, session, outbox };
        self.go_on(turn)
    }

    /// Runs due tasks without a pause: nothing else waits in this worker, and a host's timer takes 4 ms at least.
    fn go_on(&mut self, mut turn: Turn) -> Next {
        let Life::Running { run, session, outbox } = &mut self.life else { return Next::Never };
        let run = *run;
        loop {
            outbox.flush();
            match turn {
                Turn::Wait { ms } if ms > 0.0 => return Next::In(ms),
                Turn::Wait { .. } => turn = session.turn(),
                Turn::Asked(question) => {
                    self.send(&FromWorker::Asked { run, question });
                    return self.done();
                }
                Turn::Finished(outcome) => return self.finish(run, outcome),
            }
        }
    }

    fn record(&mut self, run: u32, program: &Program, settings: Settings, steps: u32) -> Next {
        let seen = settings.seen as usize;
        let recording = Box::new(record(program, settings, Bounds::of_steps(steps)));
        self.send(&match recording.end.outcome.clone() {
            Outcome::Asked(question) => {
                // the user sees the output that precedes the question
                let events: Vec<ConsoleEvent> = recording.output.into_iter().skip(seen).map(|line| line.event).collect();
                if !events.is_empty() {
                    self.send(&FromWorker::Printed { run, events });
                }
                FromWorker::Asked { run, question }
            }
            _ => FromWorker::Recorded { run, recording },
        });
        self.done()
    }

    fn finish(&mut self, run: u32, outcome: Outcome) -> Next {
        self.send(&FromWorker::Finished { run, outcome });
        self.done()
    }

    /// Marks the worker as done; the page terminates it. Leaks the session, because freeing a large heap takes long.
    fn done(&mut self) -> Next {
        std::mem::forget(std::mem::replace(&mut self.life, Life::Done));
        Next::Never
    }

    fn send(&self, message: &FromWorker) {
        self.wire.send(&encode(message));
    }
}

fn answer(study: &Study) -> Studied {
    match study {
        Study::Age(text) => Studied::Age(language::age::age(text)),
        Study::Boxes(text) => Studied::Boxes(language::boxes::static_boxes(text)),
    }
}
