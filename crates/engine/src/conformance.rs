//! Runs one test of test262, the conformance suite of ECMAScript, in the realm that user programs get. Used by `cargo xtask conformance`.
//!
//! Reports what happened without judging it. Of the suite it implements only what a test uses: the object `$262` and `print`.

mod host;
mod modules;

use super::{Host, Session, World, jobs::Jobs, limits, record, script};
use boa_engine::{
    Context, JsError, JsResult, JsString, JsValue, Module, Script, Source,
    builtins::promise::PromiseState,
    object::{JsObject, builtins::JsPromise},
};
use std::path::Path;
use std::rc::Rc;
use vocabulary::{ConsoleEvent, Outcome, Program, Settings, Time};

pub use super::Turn;

/// Step limit of a recording. Tests that loop 65,536 times must end as they do when they are not recorded.
const STEPS: u32 = 3_000_000;

/// How a test is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// as a script
    Script,
    /// as a script that is recorded
    Recorded,
    /// as a module, which user programs cannot be yet
    Module,
}

/// One run of one test.
pub struct Case<'a> {
    /// path of the test; its imports are resolved relative to it
    pub path: &'a Path,
    /// the text to evaluate
    pub text: &'a str,
    /// scripts that are evaluated before it
    pub before: &'a [String],
    /// how to run it
    pub kind: Kind,
}

/// The error that a test ended with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thrown {
    /// the name of its constructor
    pub class: String,
    /// its message
    pub message: String,
}

/// How the test itself ended, apart from its tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// it completed
    Completed,
    /// early error: it could not be parsed
    Refused(Thrown),
    /// an import could not be found, parsed or linked
    Unresolved(Thrown),
    /// it threw
    Threw(Thrown),
    /// one of our limits, or an engine fault, ended it
    Stopped(String),
}

/// How a test ended and what it printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// how it ended
    pub end: End,
    /// each text given to `print`
    pub printed: Vec<String>,
}

/// Runs a test until its last task has ended.
pub fn run(case: &Case) -> Seen {
    let printed = host::Printed::default();
    let end = attempt(case, &printed).unwrap_or_else(End::Stopped);
    Seen { end, printed: printed.take() }
}

fn attempt(case: &Case, printed: &host::Printed) -> Result<End, String> {
    let loader = Rc::new(modules::Beside::new(case.path));
    let recorded = case.kind == Kind::Recorded;
    let host: Rc<dyn Host> = if recorded { Rc::new(record::Printer) } else { Rc::new(Silent) };
    let settings = Settings { time: Time::Virtual, output: 100, ..Settings::default() };
    let mut session = Session::of_world(World::with_modules(loader.clone())?, settings, host)?;
    session.with_context(|context| prepare(case, printed, context)).map_err(|error| format!("the harness failed: {error}"))?;
    let program = Program { text: case.text.to_owned(), before: Vec::new() };
    let mut thrown = None;
    let mut note = |ended: &JsResult<JsValue>, context: &mut Context| thrown = ended.as_ref().err().map(|error| of_error(error, context));
    let outcome = match case.kind {
        Kind::Recorded => record::record_in(session, &program, record::Bounds::of_steps(STEPS), note).end.outcome,
        Kind::Script => {
            let read = |_: Option<language::Script<'_>>, context: &mut Context| script::read(case.text, context);
            let turn = session.start_with(&program, read, |script, context| {
                let ended = script.evaluate(context);
                note(&ended, context);
                ended
            });
            to_end(&mut session, turn)
        }
        Kind::Module => {
            let end = session.with_context(|context| modules::run(case, &loader, context));
            let turn = session.turn();
            to_end(&mut session, turn);
            return Ok(end);
        }
    };
    Ok(match (outcome, thrown) {
        (_, Some(thrown)) => End::Threw(thrown),
        (Outcome::SyntaxError(refused), None) => {
            let first = refused.first().map(|failure| Thrown { class: failure.class.clone(), message: failure.message.clone() });
            End::Refused(first.unwrap_or_default())
        }
        // errors thrown by later tasks are reported by the suite's own protocol
        (Outcome::Completed(_) | Outcome::Threw(_), None) => End::Completed,
        (other, None) => End::Stopped(format!("{other:?}")),
    })
}

/// Installs `$262` and evaluates the harness scripts unchanged.
fn prepare(case: &Case, printed: &host::Printed, context: &mut Context) -> JsResult<()> {
    host::install(printed.clone(), context)?;
    limits::begin_task(context);
    for text in case.before {
        Script::parse(Source::from_bytes(text), None, context)?.evaluate(context)?;
    }
    Ok(())
}

fn to_end(session: &mut Session, mut turn: Turn) -> Outcome {
    loop {
        match turn {
            Turn::Wait { .. } => turn = session.turn(),
            Turn::Asked(question) => return Outcome::Asked(question),
            Turn::Finished(outcome) => return outcome,
        }
    }
}

/// Constructor name and message of an error; the suite identifies errors by them.
fn of_error(error: &JsError, context: &mut Context) -> Thrown {
    match error.clone().into_opaque(context) {
        Ok(value) => of_value(&value, context),
        Err(error) => Thrown { class: "Limit".into(), message: error.to_string() },
    }
}

fn of_value(value: &JsValue, context: &mut Context) -> Thrown {
    let Some(object) = value.as_object() else { return Thrown { class: String::new(), message: value.display().to_string() } };
    let constructor = object.get(JsString::from("constructor"), context).ok().and_then(|constructor| constructor.as_object());
    let class = constructor.map(|constructor| text(&constructor, "name", context)).unwrap_or_default();
    Thrown { class, message: text(&object, "message", context) }
}

fn text(object: &JsObject, name: &'static str, context: &mut Context) -> String {
    let value = object.get(JsString::from(name), context).unwrap_or_default();
    value.as_string().map(|text| text.to_std_string_lossy()).unwrap_or_default()
}

/// The rejection reason of a promise; `None` while pending and when fulfilled.
fn rejection(promise: &JsPromise, context: &mut Context) -> Option<Thrown> {
    match promise.state() {
        PromiseState::Rejected(reason) => Some(of_value(&reason, context)),
        PromiseState::Fulfilled(_) | PromiseState::Pending => None,
    }
}

/// Discards console output.
struct Silent;

impl Host for Silent {
    fn print(&self, _: ConsoleEvent) {}

    fn now(&self) -> f64 {
        0.0
    }
}
