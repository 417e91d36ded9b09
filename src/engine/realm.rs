//! Builds the world a program runs in: a context with our clock, queues and hooks, and the global functions, each set by its own installer.

use super::{
    backtrace, console, eras, functions, inspect, jobs::Jobs, json, limits, mending, probes, questions, random, services, sizes,
    sources::Sources, stack, state::RunState, timers,
};
use boa_engine::{
    Context, JsObject, JsResult, JsString, JsValue, NativeFunction,
    builtins::promise::{OperationType, Promise},
    context::{ContextBuilder, HostHooks},
    job::JobCallback,
    object::FunctionObjectBuilder,
    optimizer::OptimizerOptions,
    property::{Attribute, PropertyDescriptor},
    realm::Realm,
};
use std::rc::Rc;

/// Bytes of the largest `ArrayBuffer`.
const LARGEST_BUFFER: u64 = 128 << 20;

/// A native function of ours.
pub(super) type Native = fn(&JsValue, &[JsValue], &mut Context) -> JsResult<JsValue>;

/// What is put into a new realm, in this order. Each installer knows nothing of the others.
const INSTALLERS: &[fn(&mut Context) -> JsResult<()>] = &[
    functions::install,
    stack::install,
    inspect::install,
    probes::install,
    mending::install,
    sizes::install,
    json::install,
    random::install,
    timers::install,
    questions::install,
    console::install,
    services::install,
    // the last word on what there is
    eras::install,
];

/// A new context for the run that `state` describes.
pub(super) fn build(state: &Rc<RunState>) -> JsResult<Context> {
    let jobs = Rc::new(Jobs::default());
    let mut context = ContextBuilder::new()
        .host_hooks(Rc::new(Hooks { state: state.clone() }))
        .clock(state.clock.clone())
        .job_executor(jobs.clone())
        .can_block(false)
        .build()?;
    // Its constant folding computes `**` otherwise than the engine does at run time.
    context.set_optimizer_options(OptimizerOptions::empty());
    context.insert_data(state.clone());
    context.insert_data(jobs);
    context.insert_data(Rc::new(Sources::default()));
    limits::set(&mut context);
    backtrace::keep_getter(&mut context);
    for install in INSTALLERS {
        install(&mut context)?;
    }
    Ok(context)
}

/// Defines a global function as browsers define theirs: writable, enumerable, configurable (Web IDL, 3.7.7 Operations).
pub(super) fn global_function(name: &'static str, length: usize, native: Native, context: &mut Context) -> JsResult<()> {
    let name = JsString::from(name);
    let function =
        FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native)).name(name.clone()).length(length).build();
    context.register_global_property(name, function, Attribute::all())
}

/// Defines a method as the language defines its own: writable, not enumerable, configurable (ECMA-262, 18).
pub(super) fn method(object: &JsObject, name: &'static str, length: usize, native: Native, context: &mut Context) -> JsResult<()> {
    let name = JsString::from(name);
    let function =
        FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native)).name(name.clone()).length(length).build();
    let property = PropertyDescriptor::builder().value(function).writable(true).enumerable(false).configurable(true);
    object.define_property_or_throw(name, property, context)?;
    Ok(())
}

struct Hooks {
    state: Rc<RunState>,
}

impl HostHooks for Hooks {
    fn promise_rejection_tracker(&self, promise: &JsObject<Promise>, operation: OperationType, context: &mut Context) {
        Jobs::of(context).track(promise.clone().upcast(), operation);
    }

    fn max_buffer_size(&self, _: &mut Context) -> u64 {
        LARGEST_BUFFER
    }

    /// Text that a program makes is read as its era reads.
    fn ensure_can_compile_strings(&self, _: Realm, parameters: &[JsString], body: &JsString, _: bool, _: &mut Context) -> JsResult<()> {
        eras::can_read(parameters, body, self.state.settings.era)
    }

    /// Every handler of a promise is called through here: an error that it is handed speaks the browsers' words.
    fn call_job_callback(&self, job: &JobCallback, this: &JsValue, arguments: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
        for argument in arguments {
            mending::mend(argument, context);
        }
        job.callback().call(this, arguments, context)
    }

    fn local_timezone_offset_seconds(&self, unix_time_seconds: i64) -> i32 {
        let offset = self.state.host.offset(unix_time_seconds as f64 * 1000.0);
        offset.unwrap_or(self.state.settings.offset) * 60
    }
}
