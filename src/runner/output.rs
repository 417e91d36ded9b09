//! What one owner's run showed: kept in one place and added to, never copied, because it can be a hundred thousand lines.

use super::machine::Notice;
use crate::platform::PlatformFailure;
use recording::Recording;
use std::rc::Rc;
use vocabulary::{ConsoleEvent, Judged, Outcome, Question, Shown, Value};

/// Where an owner's run stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    /// nothing was run
    #[default]
    Idle,
    /// waits for the engine
    Starting,
    /// runs
    Running,
    /// waits for an answer
    Asking(Question),
    /// over
    Ended(Outcome),
    /// over, because another program on the page was started
    Displaced,
    /// did not run, because the platform is broken
    Unavailable(PlatformFailure),
}

impl Status {
    /// Whether Stop would change anything.
    pub fn is_active(&self) -> bool {
        matches!(self, Self::Starting | Self::Running | Self::Asking(_))
    }
}

/// What one owner's run showed so far.
#[derive(Debug, Default)]
pub struct Output {
    status: Status,
    events: Vec<ConsoleEvent>,
    value: Option<Value>,
    pending: u32,
    recording: Option<Rc<Recording>>,
    judged: Vec<Judged>,
    shown: Option<Box<Shown>>,
    revision: u64,
    runs: u32,
    started: Option<f64>,
    took: Option<f64>,
}

impl Output {
    /// Where the run stands.
    pub fn status(&self) -> &Status {
        &self.status
    }

    /// What was printed, in order. It only grows, until [`Output::runs`] changes.
    pub fn events(&self) -> &[ConsoleEvent] {
        &self.events
    }

    /// The value of the script's last expression, as soon as the script came to its end.
    pub fn value(&self) -> Option<&Value> {
        self.value.as_ref()
    }

    /// Tasks that were pending when the script came to its end.
    pub fn pending(&self) -> u32 {
        self.pending
    }

    /// The recording of the run, if it was one to be recorded and is over.
    pub fn recording(&self) -> Option<&Rc<Recording>> {
        self.recording.as_ref()
    }

    /// How the attempts and their checks ended, as far as they did, if the run was one to judge.
    pub fn judged(&self) -> &[Judged] {
        &self.judged
    }

    /// What a trial showed, if it was one and is over.
    pub fn shown(&self) -> Option<&Shown> {
        self.shown.as_deref()
    }

    /// Changes whenever anything here does.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// How many runs there were. The events begin anew with each; a run played again after an answer is the same run.
    pub fn runs(&self) -> u32 {
        self.runs
    }

    /// Milliseconds that the program has run, or ran; `now` by the clock of [`Runner::now`](super::Runner::now).
    pub fn elapsed(&self, now: f64) -> Option<f64> {
        self.took.or_else(|| self.started.map(|at| (now - at).max(0.0)))
    }

    pub(super) fn clear(&mut self) {
        *self = Self { revision: self.revision + 1, runs: self.runs + 1, ..Self::default() };
    }

    pub(super) fn take(&mut self, notice: Notice, now: f64) {
        self.revision += 1;
        match notice {
            Notice::Began => {
                self.clear();
                self.status = Status::Starting;
            }
            Notice::Started => {
                self.started = Some(now);
                self.took = None;
                self.status = Status::Running;
            }
            Notice::Printed(events) => self.events.extend(events),
            Notice::Evaluated { value, pending } => {
                self.value = value;
                self.pending = pending;
            }
            Notice::Judged(judged) => self.judged.push(judged),
            Notice::Asked(question) => self.pause(Status::Asking(question), now),
            Notice::Ended(outcome) => {
                if let Outcome::Completed(Some(value)) = &outcome {
                    self.value = Some(value.clone());
                }
                self.pause(Status::Ended(outcome), now);
            }
            Notice::Recorded(recording) => {
                self.pause(Status::Ended(recording.end.outcome.clone()), now);
                self.events = recording.output.iter().map(|line| line.event.clone()).collect();
                self.recording = Some(recording);
            }
            Notice::Tried(shown) => {
                self.pause(Status::Ended(shown.outcome.clone()), now);
                self.shown = Some(shown);
            }
            Notice::Displaced => self.pause(Status::Displaced, now),
            Notice::Unavailable(why) => self.pause(Status::Unavailable(why), now),
        }
    }

    fn pause(&mut self, status: Status, now: f64) {
        self.took = self.elapsed(now);
        self.status = status;
    }
}
