//! One run from its first line to its last task. The caller decides how to wait between two tasks.

use super::{
    Host, failures, inspect,
    jobs::Jobs,
    limits,
    realm::World,
    script,
    sources::Sources,
    state::{RunState, Stop},
};
use boa_engine::{Context, JsError, JsResult, JsValue};
use std::rc::Rc;
use vocabulary::{Failure, Limit, Outcome, Phase, Program, Question, Settings, Value};

/// Default end of the virtual time of an unattended run, in milliseconds: an hour.
const VIRTUAL_END: f64 = 3_600_000.0;
/// Timer tasks after which an earlier block of a group is considered done; an interval would never end.
const EARLIER_TASKS: u32 = 10_000;

/// What the caller has to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Turn {
    /// Call [`Session::turn`] again after this many milliseconds (0: at once, after handling the host's own events).
    Wait {
        /// milliseconds
        ms: f64,
    },
    /// The program needs an answer: run it again in a new session, with the answers so far and this one.
    Asked(Question),
    /// The run is over.
    Finished(Outcome),
}

/// One run of one program.
pub struct Session {
    context: Context,
    state: Rc<RunState>,
    jobs: Rc<Jobs>,
    value: Option<Value>,
}

impl Session {
    /// Creates a session with a new world. `Err` is an internal error of ours or of the engine, never of the program.
    pub fn new(settings: Settings, host: Rc<dyn Host>) -> Result<Self, String> {
        Self::of_world(World::build()?, settings, host)
    }

    /// Like `new`, in a prebuilt world.
    pub fn of_world(world: World, settings: Settings, host: Rc<dyn Host>) -> Result<Self, String> {
        let state = RunState::new(settings, host);
        let context = world.begin(&state).map_err(|error| error.to_string())?;
        let jobs = Jobs::of(&context);
        Ok(Self { context, state, jobs, value: None })
    }

    /// Runs the script itself and its microtasks. Timers are left to [`Session::turn`].
    pub fn start(&mut self, program: &Program) -> Turn {
        self.start_with(program, |_, context| script::read(&program.text, context), |script, context| script.evaluate(context))
    }

    /// Like `start`, with custom functions to parse (for example instrumented text) and to evaluate the program.
    /// The only place where a program is parsed, once by each parser.
    pub(super) fn start_with<T>(
        &mut self,
        program: &Program,
        read: impl FnOnce(Option<language::Script<'_>>, &mut Context) -> Result<T, Vec<Failure>>,
        evaluate: impl FnOnce(T, &mut Context) -> JsResult<JsValue>,
    ) -> Turn {
        let era = self.state.settings.era;
        limits::begin_task(&mut self.context);
        let arena = language::Arena::default();
        let (parsed, doubts) = match language::Script::read(&arena, &program.text) {
            Ok(parsed) => (parsed, None),
            // Assignment to a call is an error only at run time, as in browsers; only the engine knows whether the target is a call.
            Err(refused) if refused.iter().all(language::is_about_a_target) => (None, Some(refused)),
            Err(refused) => return Turn::Finished(Outcome::SyntaxError(refused)),
        };
        let newer = parsed.as_ref().map(|script| language::era::newer(script, era)).unwrap_or_default();
        let script = match read(parsed, &mut self.context) {
            Ok(script) => script,
            Err(refused) => return Turn::Finished(Outcome::SyntaxError(doubts.unwrap_or(refused))),
        };
        if !newer.syntax.uses.is_empty() {
            return Turn::Finished(Outcome::TooNew { era, newer: newer.syntax });
        }
        if let Some(source) = Sources::of(&self.context).named(script::PROGRAM) {
            source.set_missing(newer.library);
        }
        let state = self.state.clone();
        for block in &program.before {
            state.silently(|| self.earlier(block));
            if self.state.stopped().is_some() {
                return self.next();
            }
        }
        self.state.clock.restart();
        self.state.clock.task();
        match evaluate(script, &mut self.context) {
            Ok(value) if value.is_undefined() => {}
            Ok(value) => self.value = Some(inspect::inspect(&value, &mut self.context)),
            Err(error) => self.fail(error),
        }
        self.jobs.checkpoint(&mut self.context);
        self.next()
    }

    /// Runs the due task, if any, and its microtasks.
    pub fn turn(&mut self) -> Turn {
        limits::begin_task(&mut self.context);
        if self.state.stopped().is_none() {
            if !self.state.clock.is_real()
                && let Some(due) = self.jobs.timers.next_due()
            {
                self.state.clock.jump(due);
            }
            self.task();
        }
        self.next()
    }

    /// The value of the script's last expression; `None` if it is `undefined` or there is none.
    pub fn value(&self) -> Option<&Value> {
        self.value.as_ref()
    }

    /// Number of pending timers.
    pub fn pending(&self) -> u32 {
        u32::try_from(self.jobs.timers.len()).unwrap_or(u32::MAX)
    }

    /// Calls `body` with the context.
    pub(super) fn with_context<T>(&mut self, body: impl FnOnce(&mut Context) -> T) -> T {
        body(&mut self.context)
    }

    /// Runs an earlier block of the group to its end, with its timers, without waiting. Its failures are displayed at that block.
    fn earlier(&mut self, text: &str) {
        if let Err(error) = script::evaluate(text, "earlier.js", &mut self.context) {
            self.fail(error);
        }
        self.jobs.checkpoint(&mut self.context);
        for _ in 0..EARLIER_TASKS {
            let Some(due) = self.jobs.timers.next_due() else { return };
            if self.state.stopped().is_some() {
                return;
            }
            self.state.clock.jump(due);
            self.task();
        }
        self.jobs.timers.clear();
    }

    fn task(&mut self) {
        self.state.clock.task();
        let now = self.state.clock.elapsed();
        if self.jobs.timers.fire(now, &mut self.context) {
            self.jobs.checkpoint(&mut self.context);
        }
    }

    fn fail(&mut self, error: JsError) {
        if self.state.stopped().is_none() {
            failures::report(error, Phase::Uncaught, &mut self.context);
        }
    }

    fn next(&self) -> Turn {
        match self.state.stopped() {
            Some(Stop::Asked(question)) => return Turn::Asked(question),
            Some(Stop::Limit(limit)) => return Turn::Finished(Outcome::HitLimit(limit)),
            None => {}
        }
        let Some(due) = self.jobs.timers.next_due() else { return Turn::Finished(self.outcome()) };
        let now = self.state.clock.elapsed();
        if self.state.clock.is_real() {
            return Turn::Wait { ms: (due - now).max(0.0) };
        }
        let limit = self.state.settings.time_limit;
        if due > limit.map_or(VIRTUAL_END, f64::from) {
            return Turn::Finished(Outcome::HitLimit(Limit::Time(limit.unwrap_or(VIRTUAL_END as u32))));
        }
        Turn::Wait { ms: 0.0 }
    }

    fn outcome(&self) -> Outcome {
        match self.state.first_failure() {
            Some(failure) => Outcome::Threw(Box::new(failure)),
            None => Outcome::Completed(self.value.clone()),
        }
    }
}
