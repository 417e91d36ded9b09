//! The bound on recursion: a `RangeError` that a program can catch, where the engine's own bound ends the run.
//!
//! Plain calls grow a list of the engine's; calls through natives (`map`, getters, proxies, `toString`) grow the host's stack,
//! which is much smaller and kills the instance when it ends. Both are looked at whenever a function of the program begins.

use boa_engine::{Context, JsNativeError, JsResult, vm::RuntimeLimits};
use std::cell::Cell;

/// Calls within each other. V8 reaches about eleven thousand with small frames.
const CALLS: usize = 8_000;
/// Bytes of the host's stack that a run may use. In the browser the host keeps frames on a stack of its own, about a megabyte,
/// that grows together with this one.
#[cfg(target_arch = "wasm32")]
const HOST_STACK: usize = 384 * 1024;
#[cfg(not(target_arch = "wasm32"))]
const HOST_STACK: usize = 1024 * 1024;
/// The engine's own bounds, which end a run, only have to be out of the way: text made at run time carries no probes.
const ENGINE_CALLS: usize = 10_000;
const ENGINE_VALUES: usize = 4_000_000;
/// Frames in a stack trace.
const TRACE: usize = 24;

thread_local! {
    /// Address on the host's stack at which the present task began; not part of the run's state, because it is looked at in every call.
    static BASE: Cell<usize> = const { Cell::new(0) };
}

/// A task begins at this depth of the host's stack.
pub(super) fn begin_task() {
    BASE.set(stack_pointer());
}

/// Sets the engine's own bounds.
pub(super) fn set(context: &mut Context) {
    let mut limits = RuntimeLimits::default();
    limits.set_recursion_limit(ENGINE_CALLS);
    limits.set_stack_size_limit(ENGINE_VALUES);
    limits.set_backtrace_limit(TRACE);
    context.set_runtime_limits(limits);
}

/// The address of something on the host's stack, as a number.
fn stack_pointer() -> usize {
    let here = 0u8;
    std::hint::black_box(std::ptr::from_ref(&here)).addr()
}

/// Refuses to go deeper when one of the stacks is used up.
pub(super) fn check_stack(context: &mut Context) -> JsResult<()> {
    let used = BASE.get().saturating_sub(stack_pointer());
    if context.stack_trace().size_hint().0 > CALLS || used > HOST_STACK {
        return Err(overflow().into());
    }
    Ok(())
}

/// The error that browsers throw.
pub(super) fn overflow() -> JsNativeError {
    JsNativeError::range().with_message("Maximum call stack size exceeded")
}
