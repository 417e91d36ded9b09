//! Implements the hooks.

mod flow;
mod operations;
mod properties;
mod values;

use super::primitive::Trace;
use super::recorder::{At, Recorder, Stopped};
use super::with;
use crate::state::{RunState, Stop};
use boa_engine::{Context, JsError, JsResult, JsValue, context::ProbeCall};
use language::instrument::Hook;
use recording::Operation;
use vocabulary::outline::Operator;

/// Signature of a hook: its position and its values.
type HookFunction = fn(At, &[JsValue], &mut Context) -> JsResult<JsValue>;

/// Replaces the `$` at the start of the hooks' names. A program cannot create such a name, because the engine accepts this
/// character only in texts that we pass to it.
const MARK: &str = "\u{1}";

/// Replaces `prefix`, which occurs only in hook names, so that the program cannot refer to the hooks.
pub(crate) fn marked(text: &str, prefix: &str) -> String {
    text.replace(prefix, &prefix.replacen('$', MARK, 1))
}

/// Registers `dispatch` with the engine.
pub(crate) fn install(context: &mut Context) -> JsResult<()> {
    context.set_probe(dispatch);
    Ok(())
}

/// Called by the engine for every hook. The hook's number is its letter.
fn dispatch(call: ProbeCall, values: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let number = (call.probe & 0xff).wrapping_sub(u32::from(b'A')) as usize;
    let at = At { instance: call.instance, site: call.site };
    Hook::ALL.get(number).map_or(Ok(JsValue::undefined()), |hook| native(*hook)(at, values, context))
}

fn native(hook: Hook) -> HookFunction {
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

fn given(values: &[JsValue], index: usize) -> JsValue {
    values.get(index).cloned().unwrap_or_default()
}

fn stop(stopped: Stopped, context: &Context) -> JsError {
    RunState::of(context).stop(Stop::Limit(stopped.0))
}

/// Calls `body` with the recorder; `Err` when a limit ends the run.
fn with_recorder<T: Default>(context: &mut Context, body: impl FnOnce(&mut Recorder, &mut Context) -> Result<T, Stopped>) -> JsResult<T> {
    match with(|r| body(r, context)) {
        None => Ok(T::default()),
        Some(Ok(value)) => Ok(value),
        Some(Err(stopped)) => Err(stop(stopped, context)),
    }
}

/// Continues the site's step; returns its operator.
fn begin(at: At, context: &mut Context) -> JsResult<Operator> {
    let operator = with_recorder(context, |r, context| r.touch(at, context).map(|()| r.marks(at.site).operator))?;
    Ok(operator.unwrap_or(Operator::Add))
}

/// Records an operation, resuming its step if functions of the program ran in between.
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
    with_recorder(context, |r, context| {
        r.touch(at, context)?;
        r.converted(at, operation, operands, trace, result.as_ref().ok());
        Ok(())
    })
}
