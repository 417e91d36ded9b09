//! Runs one test of test262, the language's own suite, in the world that a learner's program gets: for `cargo xtask conformance`.
//!
//! It reports what happened and judges nothing. It knows of the suite only what a test sees: the object `$262` and `print`.

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

/// Steps of a recording; tests that turn a loop 65,536 times must end as they do when nothing is recorded.
const STEPS: u32 = 3_000_000;

/// How a test is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// as a script
    Script,
    /// as a script that is recorded
    Recorded,
    /// as a module, of which learners have none yet
    Module,
}

/// One run of one test.
pub struct Case<'a> {
    /// where it lies; what it imports lies beside it
    pub path: &'a Path,
    /// what is evaluated
    pub text: &'a str,
    /// scripts that are evaluated before it
    pub before: &'a [String],
    /// how
    pub kind: Kind,
}

/// An error that a test ended with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thrown {
    /// the name of its constructor
    pub class: String,
    /// what it says
    pub message: String,
}

/// How the test itself ended, its tasks aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// it ran to its end
    Completed,
    /// it could not be read
    Refused(Thrown),
    /// what it imports could not be found, read or linked
    Unresolved(Thrown),
    /// it threw
    Threw(Thrown),
    /// a bound of ours ended it, or the engine
    Stopped(String),
}

/// How a test ended, and what it printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// how it ended
    pub end: End,
    /// each text given to `print`
    pub printed: Vec<String>,
}

/// Runs a test to the end of its last task.
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

/// The suite's object, and the scripts of its harness, which are evaluated as they are.
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

/// The name of an error's constructor and its message, by which the suite distinguishes errors.
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

/// What a settled promise was rejected with; `None` as long as it was not.
fn rejection(promise: &JsPromise, context: &mut Context) -> Option<Thrown> {
    match promise.state() {
        PromiseState::Rejected(reason) => Some(of_value(&reason, context)),
        PromiseState::Fulfilled(_) | PromiseState::Pending => None,
    }
}

/// Nobody looks at the console of a test.
struct Silent;

impl Host for Silent {
    fn print(&self, _: ConsoleEvent) {}

    fn now(&self) -> f64 {
        0.0
    }
}
