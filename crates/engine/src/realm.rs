//! Builds the realm of a program: a context with our clock, queues and hooks, and the global functions, each set by an installer.
//!
//! Nearly all of it is the same for every run, so it can be built before the program is known; the rest is installed when a run begins.

use super::{
    console, eras, inspect,
    jobs::Jobs,
    limits, questions, random, record, services,
    sources::Sources,
    stack,
    state::{RunState, Stop},
    timers,
};
use boa_engine::{
    Context, JsError, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction,
    builtins::promise::{OperationType, Promise},
    context::{Clock, ContextBuilder, HostHooks, time::JsInstant},
    js_string,
    module::{IdleModuleLoader, ModuleLoader},
    object::{FunctionObjectBuilder, builtins::JsFunction},
    optimizer::OptimizerOptions,
    property::{Attribute, PropertyDescriptor},
    realm::Realm,
};
use std::cell::OnceCell;
use std::rc::Rc;
use vocabulary::{Era, Limit};

/// Maximum size of an `ArrayBuffer`, in bytes.
const LARGEST_BUFFER: u64 = 128 << 20;

/// Signature of our native functions.
pub(super) type Native = fn(&JsValue, &[JsValue], &mut Context) -> JsResult<JsValue>;

/// The installers for every realm, in this order. They do not depend on each other.
const INSTALLERS: &[fn(&mut Context) -> JsResult<()>] =
    &[stack::install, inspect::install, record::install, timers::install, questions::install, console::install, services::install];

/// The installers that depend on the settings of the run.
const INSTALLERS_OF_A_RUN: &[fn(&mut Context) -> JsResult<()>] = &[
    random::install,
    // must be last: removes built-ins newer than the era
    eras::install,
];

/// A realm that is ready for one run, in which nothing has run yet.
pub struct World {
    context: Context,
    run: Rc<Run>,
}

impl World {
    /// Builds a realm. `Err` is an internal error of ours or of the engine.
    pub fn build() -> Result<Self, String> {
        build(Rc::new(IdleModuleLoader)).map_err(|error| error.to_string())
    }

    /// Like `build`, with a module loader; user programs have no modules.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn with_modules(loader: Rc<impl ModuleLoader>) -> Result<Self, String> {
        build(loader).map_err(|error| error.to_string())
    }

    /// Returns the context for the run that `state` describes.
    pub(super) fn begin(mut self, state: &Rc<RunState>) -> JsResult<Context> {
        // `begin` consumes the world, so the cell is set only once
        let _ = self.run.0.set(state.clone());
        self.context.insert_data(state.clone());
        INSTALLERS_OF_A_RUN.iter().try_for_each(|install| install(&mut self.context))?;
        Ok(self.context)
    }
}

fn build(loader: Rc<impl ModuleLoader>) -> JsResult<World> {
    #[cfg(any(test, feature = "testing"))]
    BUILT.set(BUILT.get() + 1);
    let (jobs, run) = (Rc::new(Jobs::default()), Rc::new(Run::default()));
    let builder = ContextBuilder::new().host_hooks(run.clone()).clock(run.clone()).job_executor(jobs.clone()).module_loader(loader);
    #[cfg(feature = "temporal")]
    let builder = builder.timezone_provider(services::zones::host());
    let mut context = builder.can_block(false).build()?;
    // Boa's constant folding computes `**` differently from its run time.
    context.set_optimizer_options(OptimizerOptions::empty());
    context.insert_data(jobs);
    context.insert_data(Rc::new(Sources::default()));
    limits::set(&mut context);
    INSTALLERS.iter().try_for_each(|install| install(&mut context))?;
    Ok(World { context, run })
}

#[cfg(any(test, feature = "testing"))]
thread_local! {
    /// Number of worlds built by this thread.
    pub static BUILT: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

/// Defines a global function as browsers do: writable, enumerable, configurable (Web IDL, 3.7.7 Operations).
pub(super) fn global_function(name: &'static str, length: usize, native: Native, context: &mut Context) -> JsResult<()> {
    let name = JsString::from(name);
    let function =
        FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native)).name(name.clone()).length(length).build();
    context.register_global_property(name, function, Attribute::all())
}

/// Defines a method as the language does: writable, not enumerable, configurable (ECMA-262, 18).
pub(super) fn method(object: &JsObject, name: &'static str, length: usize, native: Native, context: &mut Context) -> JsResult<()> {
    let name = JsString::from(name);
    let function =
        FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native)).name(name.clone()).length(length).build();
    let property = PropertyDescriptor::builder().value(function).writable(true).enumerable(false).configurable(true);
    object.define_property_or_throw(name, property, context)?;
    Ok(())
}

/// Replaces the engine's method `name` of `object` by a native with the same name and length; returns the original.
pub(super) fn replace(object: &JsObject, name: &'static str, native: Native, context: &mut Context) -> JsResult<JsFunction> {
    let key = JsString::from(name);
    let original = object.get(key.clone(), context)?.as_object().and_then(JsFunction::from_object);
    let original = original.ok_or_else(|| JsNativeError::typ().with_message(format!("the engine has no {name}")))?;
    let length = original.get(js_string!("length"), context)?.as_number().unwrap_or(0.0);
    method(object, name, length as usize, native, context)?;
    Ok(original)
}

/// The run of a world, once it has begun. A context needs its clock and its hooks at creation, before the run is known.
#[derive(Default)]
struct Run(OnceCell<Rc<RunState>>);

impl Clock for Run {
    fn now(&self) -> JsInstant {
        self.0.get().map_or(JsInstant::new(0, 0), |state| state.clock.now())
    }

    fn system_time_millis(&self) -> i64 {
        self.0.get().map_or(0, |state| state.clock.system_time_millis())
    }
}

impl HostHooks for Run {
    fn promise_rejection_tracker(&self, promise: &JsObject<Promise>, operation: OperationType, context: &mut Context) {
        Jobs::of(context).track(promise.clone().upcast(), operation);
    }

    fn max_buffer_size(&self, _: &mut Context) -> u64 {
        LARGEST_BUFFER
    }

    fn out_of_memory(&self, context: &mut Context) -> JsError {
        RunState::of(context).stop(Stop::Limit(Limit::Memory))
    }

    /// Rejects source text created at run time that the era cannot parse.
    fn ensure_can_compile_strings(&self, _: Realm, parameters: &[JsString], body: &JsString, _: bool, _: &mut Context) -> JsResult<()> {
        eras::can_read(parameters, body, self.0.get().map_or(Era::Today, |state| state.settings.era))
    }

    fn syntax_message(&self, text: &str) -> Option<String> {
        let first = language::diagnostics(text).into_iter().next();
        first.filter(|failure| failure.class == "SyntaxError").map(|failure| failure.message)
    }

    fn local_timezone_offset_seconds(&self, unix_time_seconds: i64) -> i32 {
        let Some(state) = self.0.get() else { return 0 };
        state.host.offset(unix_time_seconds as f64 * 1000.0).unwrap_or(state.settings.offset) * 60
    }

    #[cfg(feature = "temporal")]
    fn local_time_zone_identifier(&self) -> Option<String> {
        self.0.get().map(|state| services::zones::local(state))
    }
}
