//! The output of one owner's run. Stored once and appended to, never copied, because it can have a hundred thousand lines.

use super::machine::Notice;
use crate::platform::PlatformFailure;
use recording::Recording;
use std::rc::Rc;
use vocabulary::{ConsoleEvent, Judged, Outcome, Question, Shown, Value};

/// The status of an owner's run.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    /// nothing was run
    #[default]
    Idle,
    /// waits for a worker
    Starting,
    /// runs
    Running,
    /// waits for an answer to a question
    Asking(Question),
    /// ended
    Ended(Outcome),
    /// stopped, because another program on the page was started
    Displaced,
    /// did not run, because the platform has failed
    Unavailable(PlatformFailure),
}

impl Status {
    /// Whether Stop would have an effect.
    pub fn is_active(&self) -> bool {
        matches!(self, Self::Starting | Self::Running | Self::Asking(_))
    }
}

/// The output of one owner's run so far.
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
    /// The status of the run.
    pub fn status(&self) -> &Status {
        &self.status
    }

    /// The console events, in order. Only appended to until [`Output::runs`] changes.
    pub fn events(&self) -> &[ConsoleEvent] {
        &self.events
    }

    /// The value of the script's last expression, once the script itself has ended.
    pub fn value(&self) -> Option<&Value> {
        self.value.as_ref()
    }

    /// The number of tasks pending when the script itself ended.
    pub fn pending(&self) -> u32 {
        self.pending
    }

    /// The recording, if the job was to record and has ended.
    pub fn recording(&self) -> Option<&Rc<Recording>> {
        self.recording.as_ref()
    }

    /// The results of attempts and checks so far, if the job was to judge.
    pub fn judged(&self) -> &[Judged] {
        &self.judged
    }

    /// The result of a trial, if the job was one and has ended.
    pub fn shown(&self) -> Option<&Shown> {
        self.shown.as_deref()
    }

    /// Changes with every change of this output.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The number of runs. Each run starts with no events; replaying after an answer is the same run.
    pub fn runs(&self) -> u32 {
        self.runs
    }

    /// Milliseconds that the program has run so far or in total; `now` is read from [`Runner::now`](super::Runner::now).
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
