//! The hooks as natives of the engine.

mod flow;
mod operations;
mod properties;
mod values;

use super::primitive::Trace;
use super::recorder::{At, Recorder, Stopped};
use super::with;
use crate::engine::realm::Native;
use crate::engine::script;
use crate::engine::state::{RunState, Stop};
use crate::language::instrument::Hook;
use crate::recording::Operation;
use crate::run::outline::Operator;
use boa_engine::{
    Context, JsError, JsObject, JsResult, JsString, JsValue, NativeFunction, object::FunctionObjectBuilder, property::Attribute,
};

/// Defines the hooks as constants of a script of ours.
pub(super) fn install(prefix: &str, context: &mut Context) -> JsResult<()> {
    let carrier = JsString::from(format!("{prefix}hooks"));
    let hooks = JsObject::with_null_proto();
    let mut names = Vec::new();
    for hook in Hook::ALL {
        let native = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(native(hook))).build();
        hooks.set(JsString::from(hook.letter().to_string()), native, true, context)?;
        names.push(format!("{}:{prefix}{}", hook.letter(), hook.letter()));
    }
    context.register_global_property(carrier.clone(), hooks, Attribute::CONFIGURABLE)?;
    script::evaluate(&format!("const {{{}}} = {prefix}hooks;", names.join(",")), "hooks.js", context)?;
    context.global_object().delete_property_or_throw(carrier, context)?;
    Ok(())
}

fn native(hook: Hook) -> Native {
    match hook {
        Hook::Step => flow::step,
        Hook::Test => flow::test,
        Hook::Compare => flow::compare,
        Hook::Write => values::write,
        Hook::Assigned => values::assigned,
        Hook::Pattern => values::pattern,
        Hook::Values => values::values,
        Hook::Turn => values::turn,
        Hook::Binary => operations::binary_hook,
        Hook::Unary => operations::unary_hook,
        Hook::Increment => operations::increment_hook,
        Hook::Count => values::count,
        Hook::Property => properties::property,
        Hook::Target => properties::target,
        Hook::Key => properties::key,
        Hook::Fetch => properties::fetch,
        Hook::Template => operations::template,
        Hook::Convert => operations::convert,
        Hook::Out => flow::out,
        Hook::Back => flow::back,
        Hook::Enter => flow::enter,
        Hook::End => flow::end,
        Hook::Return => flow::returned,
        Hook::Throw => flow::thrown,
        Hook::Caught => flow::caught,
    }
}

fn at(arguments: &[JsValue]) -> At {
    let number = |index: usize| arguments.get(index).and_then(JsValue::as_number).unwrap_or(0.0);
    At { instance: number(0) as i32, site: number(1) as u32 }
}

fn given(arguments: &[JsValue], index: usize) -> JsValue {
    arguments.get(index).cloned().unwrap_or_default()
}

fn stop(stopped: Stopped, context: &Context) -> JsError {
    RunState::of(context).stop(Stop::Limit(stopped.0))
}

/// Tells the recorder; `Err` when a bound ends the run.
fn tell<T: Default>(context: &mut Context, tell: impl FnOnce(&mut Recorder, &mut Context) -> Result<T, Stopped>) -> JsResult<T> {
    match with(|r| tell(r, context)) {
        None => Ok(T::default()),
        Some(Ok(value)) => Ok(value),
        Some(Err(stopped)) => Err(stop(stopped, context)),
    }
}

fn operator(at: At) -> Operator {
    with(|r| r.marks(at.site).operator).flatten().unwrap_or(Operator::Add)
}

/// Keeps what an operation did, in its own step again if functions of the program ran in between.
fn conclude(
    at: At,
    operation: Operation,
    operands: (&JsValue, Option<&JsValue>),
    trace: Trace,
    result: &JsResult<JsValue>,
    context: &mut Context,
) -> JsResult<()> {
    if trace.rules.is_empty() {
        return Ok(());
    }
    tell(context, |r, context| {
        r.touch(at, context)?;
        r.converted(at, operation, operands, trace, result.as_ref().ok());
        Ok(())
    })
}
