//! `setTimeout`, `setInterval` and their `clear` functions (HTML, 8.6 Timers), `queueMicrotask`.

use super::{
    failures,
    jobs::{JobEvent, Jobs},
    realm, script,
    state::RunState,
};
use boa_engine::{
    Context, JsArgs, JsNativeError, JsResult, JsString, JsValue,
    job::{Job, PromiseJob, TimeoutJob},
    object::builtins::JsFunction,
};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use vocabulary::Phase;

/// Nesting level of timers from which a delay is at least [`CLAMP`] milliseconds.
const NESTING: u32 = 5;
const CLAMP: f64 = 4.0;

/// Due time in milliseconds since the run started, as a sort key: for finite numbers from 0 up the bits sort as the numbers do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Due(u64);

impl Due {
    fn at(ms: f64) -> Self {
        Self(ms.max(0.0).to_bits())
    }

    fn ms(self) -> f64 {
        f64::from_bits(self.0)
    }
}

enum Action {
    Call { function: JsFunction, arguments: Vec<JsValue> },
    Text(JsString),
    Job(TimeoutJob),
}

struct Timer {
    id: u32,
    action: Action,
    /// the period of an interval, in milliseconds
    every: Option<f64>,
    nesting: u32,
}

/// The timers of one run, sorted by due time, then by the order they were set.
#[derive(Default)]
pub(super) struct Timers {
    queue: RefCell<BTreeMap<(Due, u64), Timer>>,
    ids: Cell<u32>,
    order: Cell<u64>,
    nesting: Cell<u32>,
    /// id of the timer whose task runs; 0 if none or if it was cancelled meanwhile
    running: Cell<u32>,
}

impl Timers {
    /// Due time of the next timer, in milliseconds since the run started.
    pub fn next_due(&self) -> Option<f64> {
        self.queue.borrow().first_key_value().map(|((due, _), _)| due.ms())
    }

    /// Number of pending timers.
    pub fn len(&self) -> usize {
        self.queue.borrow().len()
    }

    /// Removes all timers.
    pub fn clear(&self) {
        self.queue.borrow_mut().clear();
    }

    fn set(&self, action: Action, delay: f64, repeat: bool, context: &Context) -> u32 {
        let id = self.ids.get() + 1;
        self.ids.set(id);
        let nesting = self.nesting.get();
        let every = repeat.then_some(delay);
        self.push(Timer { id, action, every, nesting: nesting + 1 }, delay, nesting, context);
        Jobs::of(context).tell(JobEvent::TimerSet(id));
        id
    }

    fn push(&self, timer: Timer, delay: f64, nesting: u32, context: &Context) {
        let delay = if nesting >= NESTING { delay.max(CLAMP) } else { delay };
        let order = self.order.get();
        self.order.set(order + 1);
        let due = Due::at(RunState::of(context).clock.elapsed() + delay);
        self.queue.borrow_mut().insert((due, order), timer);
    }

    fn take_back(&self, id: u32, context: &Context) {
        self.queue.borrow_mut().retain(|_, timer| timer.id != id);
        if self.running.get() == id {
            self.running.set(0);
        }
        Jobs::of(context).tell(JobEvent::TimerCleared(id));
    }

    /// Schedules a timeout of the engine itself.
    pub fn wait(&self, job: TimeoutJob, context: &Context) {
        let delay = job.timeout().as_millis() as f64;
        self.set(Action::Job(job), delay, false, context);
    }

    /// Runs the task of the first timer if it is due at `now`; returns whether it was. The caller runs the microtasks.
    pub fn fire(&self, now: f64, context: &mut Context) -> bool {
        let mut queue = self.queue.borrow_mut();
        let Some(entry) = queue.first_entry().filter(|entry| entry.key().0.ms() <= now) else { return false };
        let timer = entry.remove();
        drop(queue);

        Jobs::of(context).tell(JobEvent::TimerFired(timer.id));
        self.running.set(timer.id);
        self.nesting.set(timer.nesting);
        let (result, again) = match timer.action {
            Action::Call { function, arguments } => {
                let global = context.global_object().into();
                (function.call(&global, &arguments, context), Some(Action::Call { function, arguments }))
            }
            Action::Text(text) => (script::evaluate_text(&text, context), Some(Action::Text(text))),
            Action::Job(job) => (job.call(context), None),
        };
        let nesting = self.nesting.replace(0);
        let stopped = RunState::of(context).stopped().is_some();
        if let Err(error) = result
            && !stopped
        {
            failures::report(error, Phase::Uncaught, context);
        }
        let taken_back = self.running.replace(0) != timer.id;
        if let (Some(every), Some(action), false) = (timer.every, again, taken_back || stopped) {
            let next = Timer { id: timer.id, action, every: Some(every), nesting: nesting + 1 };
            self.push(next, every, nesting, context);
        }
        true
    }
}

/// Installs the global functions.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    realm::global_function("setTimeout", 1, set_timeout, context)?;
    realm::global_function("setInterval", 1, set_interval, context)?;
    realm::global_function("clearTimeout", 0, clear, context)?;
    realm::global_function("clearInterval", 0, clear, context)?;
    realm::global_function("queueMicrotask", 1, queue_microtask, context)
}

fn set_timeout(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    set(arguments, false, context)
}

fn set_interval(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    set(arguments, true, context)
}

fn set(arguments: &[JsValue], repeat: bool, context: &mut Context) -> JsResult<JsValue> {
    let handler = arguments.get_or_undefined(0);
    let action = match handler.as_object().and_then(JsFunction::from_object) {
        Some(function) => Action::Call { function, arguments: arguments.get(2..).unwrap_or_default().to_vec() },
        // A browser converts anything else to a string and evaluates it as a script when the timer fires.
        None => Action::Text(handler.to_string(context)?),
    };
    let delay = f64::from(arguments.get_or_undefined(1).to_i32(context)?).max(0.0);
    let id = Jobs::of(context).timers.set(action, delay, repeat, context);
    Ok(JsValue::new(id))
}

fn clear(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    if let Ok(id) = u32::try_from(arguments.get_or_undefined(0).to_i32(context)?) {
        Jobs::of(context).timers.take_back(id, context);
    }
    Ok(JsValue::undefined())
}

fn queue_microtask(_: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let Some(function) = arguments.get_or_undefined(0).as_object().and_then(JsFunction::from_object) else {
        let message = "Failed to execute 'queueMicrotask': parameter 1 is not of type 'Function'.";
        return Err(JsNativeError::typ().with_message(message).into());
    };
    let job = PromiseJob::new(move |context| function.call(&JsValue::undefined(), &[], context));
    context.enqueue_job(Job::PromiseJob(job));
    Ok(JsValue::undefined())
}
