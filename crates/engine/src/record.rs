//! Runs an instrumented program and returns a [`Recording`].
//!
//! Hooks are engine instructions (`Probe`) that call one function. It reads the recorder from a thread-local, because hooks run some
//! hundred thousand times and a look-up in the context would cost more than the hook itself.

mod bounds;
mod hooks;
mod look;
mod operators;
mod primitive;
mod recorder;
mod values;

pub use bounds::Bounds;
pub(super) use hooks::{install, marked};

use super::{Host, Session, Turn, jobs::Jobs, script};
use boa_engine::{Context, JsResult, JsValue};
use language::{
    self,
    instrument::{Instrumented, instrument},
};
use recorder::Recorder;
use recording::{End, Recording};
use std::cell::RefCell;
use std::rc::Rc;
use vocabulary::outline::Outline;
use vocabulary::{ConsoleEvent, Outcome, Program, Settings, Time};

thread_local! {
    static RECORDER: RefCell<Option<Box<Recorder>>> = const { RefCell::new(None) };
}

/// Calls `body` with the recorder of the current run; `None` if there is none.
fn with<T>(body: impl FnOnce(&mut Recorder) -> T) -> Option<T> {
    RECORDER.with_borrow_mut(|r| r.as_deref_mut().map(body))
}

/// Records a whole run in virtual time. Deterministic: equal program, settings and bounds give equal recordings.
pub fn record(program: &Program, settings: Settings, bounds: Bounds) -> Recording {
    let settings = Settings { time: Time::Virtual, seen: 0, ..settings };
    match Session::new(settings, Rc::new(Printer)) {
        Ok(session) => record_in(session, program, bounds, |_, _| {}),
        Err(fault) => empty(program, Outcome::EngineCrashed(fault)),
    }
}

/// The recording of a program that did not run.
fn empty(program: &Program, outcome: Outcome) -> Recording {
    let mut recording = Recording::of(&program.text, Outline::default());
    recording.end = End { outcome, failed: None };
    recording.indexed()
}

/// Records in a prepared session; `evaluated` receives the script's completion.
pub(super) fn record_in(
    mut session: Session,
    program: &Program,
    bounds: Bounds,
    evaluated: impl FnOnce(&JsResult<JsValue>, &mut Context),
) -> Recording {
    let read = |script: Option<language::Script<'_>>, context: &mut Context| {
        let instrumented = script.map_or_else(|| Instrumented::bare(&program.text), instrument);
        let script = script::read_hooked(&program.text, &instrumented, context)?;
        Ok((script, Recorder::new(program, instrumented, bounds)))
    };
    let mut turn = session.start_with(program, read, |(script, recorder), context| {
        let previous = RECORDER.replace(Some(recorder));
        debug_assert!(previous.is_none(), "one run is recorded at a time");
        Jobs::of(context).listen(Rc::new(|event| {
            with(|r| r.job(event));
        }));
        let ended = script.evaluate(context);
        evaluated(&ended, context);
        ended
    });
    let outcome = loop {
        match turn {
            Turn::Wait { .. } => turn = session.turn(),
            Turn::Asked(question) => break Outcome::Asked(question),
            Turn::Finished(outcome) => break outcome,
        }
    };
    let recorder = RECORDER.take();
    // the recorder holds values of the session's heap, so finish before the session ends
    let recording = recorder.map(|r| r.finish(outcome.clone(), &mut session));
    recording.unwrap_or_else(|| empty(program, outcome))
}

/// The host of a recorded run: attributes output to steps.
pub(super) struct Printer;

impl Host for Printer {
    fn print(&self, event: ConsoleEvent) {
        with(|r| r.printed(event));
    }

    /// Not used: the time is virtual.
    fn now(&self) -> f64 {
        0.0
    }
}
